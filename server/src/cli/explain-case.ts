import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explain } from '@ptdv/core/admission/explain'
import { plainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'

/** Prints the whole answer to an admission case kept in a file, without a database (docs/explain.md). */
export function explainCase(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      acts: { type: 'string' },
      today: { type: 'string' },
      amendments: { type: 'string' },
    },
  })
  const { acts, today, amendments } = values
  if (acts === undefined || today === undefined) {
    throw new Refusal(
      'CAN-TEP-VA-NGAY',
      'Cần tệp hồ sơ và ngày xét, ví dụ: npm run ptdv -- explain --acts acts.json --today 2024-10-15',
    )
  }
  const file = readJson(acts)
  const asked =
    amendments === undefined ? file : withAmendments(file, readJson(amendments), amendments)
  console.log(JSON.stringify(explain(asked, plainDate(today)), null, 2))
  return 0
}

/** The case as it would be judged, were these documents in force too. */
function withAmendments(file: unknown, amendments: unknown, path: string): unknown {
  if (typeof file !== 'object' || file === null || !Array.isArray(amendments)) {
    throw new Refusal(
      'TEP-SUA-DOI-SAI',
      `Tệp “${path}” phải là một danh sách sửa đổi. Xem docs/explain.md.`,
    )
  }
  const own = 'amendments' in file && Array.isArray(file.amendments) ? file.amendments : []
  return { ...file, amendments: [...(own as unknown[]), ...(amendments as unknown[])] }
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
