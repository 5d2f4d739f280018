import { parseArgs } from 'node:util'
import { Refusal } from '@ptdv/core/refusal'
import { migrate } from '../database/migrate.ts'
import {
  DEMO_SCENARIOS,
  DEMO_SIZES,
  loadDemoInto,
  type DemoScenario,
  type DemoSize,
} from './demo-data.ts'
import { dataFolder, withDatabase } from './installation.ts'

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'province' },
      scenario: { type: 'string', default: process.env['PTDV_DEMO_SCENARIO'] ?? '2024' },
    },
  })
  const wish = { size: demoSize(values.size), scenario: demoScenario(values.scenario) }
  await withDatabase(async (database) => {
    await migrate(database.ownerUrl)
    await loadDemoInto(database, dataFolder(), wish)
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

export function demoScenario(text: string): DemoScenario {
  const scenario = DEMO_SCENARIOS.find((each) => each === text)
  if (scenario !== undefined) return scenario
  throw new Refusal(
    'KHONG-CO-KICH-BAN-NAY',
    `Không có kịch bản mẫu “${text}”. Các kịch bản có: ${DEMO_SCENARIOS.join(', ')}.`,
  )
}
