import { SOURCES } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useAnnounce } from '../ui/announcer.tsx'
import { parseAmount, type Position } from '../targets/sheet-state.ts'
import { CountHeads, SourceName } from './count-heads.tsx'
import { COUNT_KINDS } from './round-words.ts'
import { fieldOf, pasteTexts, withText, type Texts } from './survey-texts.ts'

interface SurveyGridProps {
  readonly texts: Texts
  readonly onTexts: (texts: Texts) => void
  readonly errorOf: (field: string) => string | null
  /** Where the sentence about a wrong cell stands. */
  readonly errorId: string
}

/** Five rows of three numbers, worked as in Excel: arrows and Enter move, a block can be pasted. */
export function SurveyGrid({ texts, onTexts, errorOf, errorId }: SurveyGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const announce = useAnnounce()
  const focusCell = ({ row, column }: Position) => {
    const input = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${column}"]`)
    input?.focus()
    input?.select()
    return input !== null && input !== undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, at: Position) => {
    const step = stepOf(event)
    if (step === null) return
    const moved = focusCell({ row: at.row + step[0], column: at.column + step[1] })
    // Enter in the last row falls through and sends the form, as people expect of a form.
    if (moved || event.key !== 'Enter') event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, at: Position) => {
    const block = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(block.trim())) return
    event.preventDefault()
    const pasted = pasteTexts(texts, at, block)
    if ('problem' in pasted) announce(pasted.problem)
    else onTexts(pasted.texts)
  }
  return (
    <table className="counts" ref={table}>
      <caption className="vh">Số người theo năm nguồn</caption>
      <CountHeads />
      <tbody>
        {SOURCES.map(({ id, name, short }, row) => (
          <tr key={id}>
            <th scope="row">
              <SourceName name={name} short={short} />
            </th>
            {COUNT_KINDS.map(({ key, label }, column) => (
              <td className="in" key={key}>
                <input
                  className={errorOf(fieldOf({ row, column })) ? 'inp num bad' : 'inp num'}
                  aria-label={`${name}: ${label}`}
                  aria-invalid={errorOf(fieldOf({ row, column })) ? true : undefined}
                  aria-describedby={errorOf(fieldOf({ row, column })) ? errorId : undefined}
                  data-cell={`${row}-${column}`}
                  inputMode="numeric"
                  autoComplete="off"
                  value={texts[row]?.[column] ?? ''}
                  onFocus={(event) => event.target.select()}
                  onKeyDown={(event) => onKeyDown(event, { row, column })}
                  onPaste={(event) => onPaste(event, { row, column })}
                  onChange={(event) =>
                    onTexts(withText(texts, { row, column }, event.target.value))
                  }
                />
              </td>
            ))}
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">Cộng</th>
          {COUNT_KINDS.map(({ key }, column) => (
            <td className="num" key={key}>
              {formatNumber(
                texts.reduce((sum, line) => sum + (parseAmount(line[column] ?? '') ?? 0), 0),
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** Where a key leads, as rows and columns; null for keys that stay. Sideways only from the text's edge. */
function stepOf(event: KeyboardEvent<HTMLInputElement>): readonly [number, number] | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const { selectionStart, selectionEnd, value } = event.currentTarget
  switch (event.key) {
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowDown':
      return [1, 0]
    case 'Enter':
      return [event.shiftKey ? -1 : 1, 0]
    case 'ArrowLeft':
      return selectionStart === 0 ? [0, -1] : null
    case 'ArrowRight':
      return selectionEnd === value.length ? [0, 1] : null
    default:
      return null
  }
}
