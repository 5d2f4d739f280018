import { ROLES } from '@ptdv/core/access/roles'
import { expect, test } from 'vitest'
import { HELP_TOPICS, topicsFor } from './help-topics.ts'

test.each(Object.entries(ROLES))('%s is helped with nothing that it may not do', (_, role) => {
  const { own, others } = topicsFor(role.capabilities)
  const may: readonly string[] = role.capabilities
  for (const { needs } of own) {
    expect(needs.length === 0 || needs.some((need) => may.includes(need))).toBe(true)
  }
  expect(own.length + others.length).toBe(HELP_TOPICS.length)
})

test('keys tell the topics apart', () => {
  expect(new Set(HELP_TOPICS.map(({ key }) => key)).size).toBe(HELP_TOPICS.length)
})
