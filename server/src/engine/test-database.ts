import { afterAll, beforeAll } from 'vitest'
import type { DatabaseUrls } from '../database/connect.ts'
import { createTestDatabase, type TestDatabase } from './clone-database.ts'

/**
 * For a test file: a migrated, empty database of its own, made before its first test and dropped
 * after its last. Its addresses can be read only inside hooks and tests.
 */
export function withTestDatabase(): DatabaseUrls {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await createTestDatabase()
  }, 60_000)
  afterAll(() => database?.drop())
  const made = () => {
    if (database === undefined) throw new Error('The test database exists only while tests run.')
    return database
  }
  return {
    get ownerUrl() {
      return made().ownerUrl
    },
    get runtimeUrl() {
      return made().runtimeUrl
    },
    get keeperUrl() {
      return made().keeperUrl
    },
  }
}
