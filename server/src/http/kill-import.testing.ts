import { setTimeout as sleep } from 'node:timers/promises'
import { workbookBytes } from '../workbooks/write-workbook.ts'
import type { Ledger } from './kill-ledger.testing.ts'

const PEOPLE = 40
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ']

/** An import of a cell, read and not yet written. */
export interface ImportInHand {
  readonly id: number
  readonly rows: number
}

interface Looked {
  readonly state: string
  readonly version: number
  readonly counts: { readonly write: number; readonly repair: number; readonly skip: number }
}

/** A workbook of candidates is brought in by the cell and read. `given` keeps its people apart from other workbooks'. */
export async function bringWorkbook(ledger: Ledger, given: string): Promise<ImportInHand> {
  const bytes = await workbookBytes({
    sheets: [
      {
        name: 'Bảng',
        columns: ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Nguồn', 'Ngày chi bộ công nhận'].map(
          (head) => ({ head, width: 20, kind: 'text' as const }),
        ),
        rows: Array.from({ length: PEOPLE }, (_, index) => [
          `${SURNAMES[index % 10]} Văn ${given}`,
          'Nam',
          `${String(Math.floor(index / 10) + 1).padStart(2, '0')}/03/1998`,
          '1',
          '10/01/2024',
        ]),
      },
    ],
  })
  const { file } = await ledger.officer('chibo').upload(ledger.address, 'files', 'bảng.xlsx', bytes)
  const started = await ledger.send('chibo', 'imports', {
    kind: 'candidates',
    file,
    options: {},
    replaces: null,
  })
  const id = Number(started!['import'])
  await until(ledger, id, 'ready')
  return { id, rows: PEOPLE }
}

export function look({ officer, address }: Ledger, id: number): Promise<Looked> {
  return officer('chibo').get<Looked>(address, `imports/${id}`)
}

export async function askToWrite(ledger: Ledger, { id, rows }: ImportInHand) {
  const { version } = await look(ledger, id)
  return ledger.send('chibo', `imports/${id}/commit`, { rows, version })
}

export function askToUndo(ledger: Ledger, { id }: ImportInHand) {
  return ledger.send('chibo', `imports/${id}/undo`, {})
}

/** The job that was taken from the killed server is done by the next without being asked. */
export async function until(ledger: Ledger, id: number, state: string): Promise<Looked> {
  for (let wait = 0; wait < 300; wait++) {
    const looked = await look(ledger, id)
    if (looked.state === state) return looked
    await sleep(100)
  }
  throw new Error(`import ${id} did not become ${state}`)
}
