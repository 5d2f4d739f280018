import { capitalised, formatNumber, numberInWords } from '@ptdv/core/text/numbers'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import type { AbovePool, Notes } from './sheet-lines.ts'

interface AbovePoolListProps {
  readonly cells: readonly AbovePool[]
  readonly year: number
  readonly notes: Notes
  readonly onNote: (key: string, note: string) => void
}

/** Cells above the surveyed pool: allowed, with a reason that stays with the figure. */
export function AbovePoolList({ cells, year, notes, onNote }: AbovePoolListProps) {
  if (cells.length === 0) return null
  const count = cells.length < 100 ? numberInWords(cells.length) : formatNumber(cells.length)
  return (
    <div className="above-pool">
      <Card title={`${capitalised(count)} ô giao cao hơn nguồn khảo sát`}>
        <ul className="miss">
          {cells.map((cell) => (
            <AbovePoolLine
              key={cell.key}
              cell={cell}
              year={year}
              note={notes[cell.key] ?? ''}
              onNote={(note) => onNote(cell.key, note)}
            />
          ))}
        </ul>
      </Card>
    </div>
  )
}

interface LineProps {
  readonly cell: AbovePool
  readonly year: number
  readonly note: string
  readonly onNote: (note: string) => void
}

function AbovePoolLine({ cell, year, note, onNote }: LineProps) {
  const [isOpen, setOpen] = useState(false)
  const amount = formatNumber(cell.amount)
  return (
    <li>
      <svg className="ic corner" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 3h13L3 16Z" />
      </svg>
      <div>
        <b>
          {cell.organisationName}, {cell.sourceName.toLocaleLowerCase('vi')}
        </b>
        <p className="src-t">
          Giao {amount}, khảo sát có {formatNumber(cell.pool)}, năm {year - 1} đã kết nạp{' '}
          {formatNumber(cell.lastYear)}
          {cell.lastTarget > 0 && ` trong ${formatNumber(cell.lastTarget)}`}.
        </p>
        {!isOpen && note && <p>Lý do: {note}</p>}
        {isOpen && (
          <form
            className="reason-form"
            onSubmit={(event) => {
              event.preventDefault()
              setOpen(false)
            }}
          >
            <Field label={`Lý do giữ ${amount}`}>
              {(control) => (
                <TextInput
                  {...control}
                  autoFocus
                  maxLength={300}
                  value={note}
                  onChange={(event) => onNote(event.target.value)}
                />
              )}
            </Field>
          </form>
        )}
      </div>
      <Button size="small" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Xong' : note ? 'Sửa lý do' : `Ghi lý do giữ ${amount}`}
      </Button>
    </li>
  )
}
