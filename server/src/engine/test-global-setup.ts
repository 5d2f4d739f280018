import { dropAbandonedClones, testServer } from './clone-database.ts'

/** Vitest: one engine from before the first test file until after the last. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await testServer()
  await dropAbandonedClones(server.ownerUrl)
  return () => server.stop()
}
