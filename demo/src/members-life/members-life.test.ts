import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { MemberAct } from '@ptdv/core/membership/acts'
import { checkMemberAct } from '@ptdv/core/membership/check-member-act'
import type { MemberInput } from '@ptdv/core/membership/member-history'
import { describe, expect, test } from 'vitest'
import type { DemoMembership, DemoMembershipAct } from '../demo-data.ts'
import { generate } from '../generate.ts'
import { STORY_END } from '../plan.ts'

const data = generate('tiny')
const lifeActs = data.memberships.flatMap((one) =>
  one.acts.filter((act) => isRecordedByHand(act)).map((act) => ({ one, act })),
)
const ofKind = (kind: DemoMembershipAct['kind']) => lifeActs.filter(({ act }) => act.kind === kind)

/** Everything but how they came and went, which lists tell. */
function isRecordedByHand({ kind }: DemoMembershipAct): boolean {
  return /^(badge|card)_/.test(kind)
}

/** What core knew of the member before the act. */
function inputBefore(one: DemoMembership, act: DemoMembershipAct): MemberInput {
  const cell = { id: one.cell, name: '' }
  return {
    acts: one.acts.slice(0, one.acts.indexOf(act)).map((each) => asRecorded(each, cell)),
    caseEvents: [],
    openCase: false,
    register: {
      cell,
      since: one.inCellSince,
      standing: one.standing,
      decidedOn: one.decidedOn,
      ceremonyOn: one.ceremonyOn,
      officialOn: one.officialOn,
      exempt: one.exempt,
      elsewhere: one.temporarilyElsewhere,
      ended: null,
    },
    calendar: VIETNAM_CALENDAR,
    today: STORY_END,
  }
}

function asRecorded(act: DemoMembershipAct, cell: { id: number; name: string }): MemberAct {
  return { ...act, cell, recordedAt: `${act.happenedOn}T10:00:00Z` } as unknown as MemberAct
}

describe('what is told of members', () => {
  test('core accepts every act of it', () => {
    const refused = lifeActs.flatMap(({ one, act }) => {
      try {
        checkMemberAct(inputBefore(one, act), asRecorded(act, { id: one.cell, name: '' }))
        return []
      } catch (error) {
        return [`person ${one.person}, ${act.kind} on ${act.happenedOn}: ${String(error)}`]
      }
    })
    expect(refused).toEqual([])
  })

  test('acts stand in the order of their days, so that an earlier today tells the first of them', () => {
    for (const { acts } of data.memberships) {
      const days = acts.map(({ happenedOn }) => happenedOn)
      expect(days).toEqual(days.toSorted())
    }
  })

  test('nearly every official member has a card, each its own, and none could be real', () => {
    const official = data.memberships.filter(
      ({ standing, ended }) => standing === 'official' && ended === null,
    )
    const numbers = [...ofKind('card_noted'), ...ofKind('card_issued')].map(({ act }) =>
      String(act.payload['number']),
    )
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((number) => !/^000\d{9}$/.test(number))).toEqual([])
    expect(numbers.length).toBeLessThan(official.length)
    expect(numbers.length).toBeGreaterThan(official.length * 0.9)
  })

  test('badges were noted, awarded in the rounds since, and some are proposed for the next', () => {
    expect(ofKind('badge_noted').length).toBeGreaterThan(20)
    expect(ofKind('badge_awarded').length).toBeGreaterThan(0)
    const rounds = ofKind('badge_proposed').map(({ act }) => act.payload['round'])
    expect(new Set(rounds)).toEqual(new Set(['2024-11-07']))
  })
})
