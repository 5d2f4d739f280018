import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explain } from '@ptdv/core/admission/explain'
import { plainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'

/** Prints the whole answer to an admission case kept in a file, without a database (docs/explain.md). */
export function explainCase(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { acts: { type: 'string' }, today: { type: 'string' } },
  })
  const { acts, today } = values
  if (acts === undefined || today === undefined) {
    throw new Refusal(
      'CAN-TEP-VA-NGAY',
      'Cần tệp hồ sơ và ngày xét, ví dụ: npm run ptdv -- explain --acts acts.json --today 2024-10-15',
    )
  }
  console.log(JSON.stringify(explain(readJson(acts), plainDate(today)), null, 2))
  return 0
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Refusal(
      'TEP-HO-SO-SAI',
      `Không đọc được tệp “${path}”. Kiểm lại đường dẫn và nội dung JSON.`,
    )
  }
}
