import { parseArgs } from 'node:util'
import { Refusal } from '@ptdv/core/refusal'
import { migrate } from '../database/migrate.ts'
import { DEMO_SIZES, loadDemoInto, type DemoSize } from './demo-data.ts'
import { dataFolder, withDatabase } from './installation.ts'

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { size: { type: 'string', default: 'province' } },
  })
  const size = demoSize(values.size)
  await withDatabase(async (database) => {
    await migrate(database.ownerUrl)
    await loadDemoInto(database, dataFolder(), size)
  })
  console.log('Đã nạp dữ liệu mẫu.')
  return 0
}

export function demoSize(text: string): DemoSize {
  const size = DEMO_SIZES.find((each) => each === text)
  if (size !== undefined) return size
  throw new Refusal(
    'KHONG-CO-CO-DU-LIEU-MAU-NAY',
    `Không có cỡ dữ liệu mẫu “${text}”. Các cỡ có: ${DEMO_SIZES.join(', ')}.`,
  )
}
