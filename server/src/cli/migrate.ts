import { migrate } from '../database/migrate.ts'
import { withDatabase } from './installation.ts'

export async function run(): Promise<number> {
  await withDatabase((database) => migrate(database.ownerUrl))
  console.log('Cơ sở dữ liệu đã ở bản mới nhất.')
  return 0
}
