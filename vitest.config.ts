import { defineConfig } from 'vitest/config'

/** Browser tests are not here: they are `*.spec.ts` in e2e and run under Playwright. */
const pure = (name: string) => ({
  extends: true as const,
  test: { name, root: name, include: ['src/**/*.test.{ts,tsx}'] },
})

const withDatabase = (name: string) => ({
  extends: true as const,
  test: {
    ...pure(name).test,
    globalSetup: [`${import.meta.dirname}/server/src/engine/test-global-setup.ts`],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    environment: 'node',
    passWithNoTests: true,
    projects: [
      pure('core'),
      pure('web'),
      withDatabase('server'),
      withDatabase('demo'),
      withDatabase('bench'),
    ],
  },
})
