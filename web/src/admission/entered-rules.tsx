import type { RegimeRow } from '@ptdv/core/admission/compare-regimes'
import { unitOf } from '@ptdv/core/admission/rule-choices'
import { ruleInWords } from '@ptdv/core/admission/rule-words'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { EnteredRule } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Words } from '../ui/words.tsx'
import { regimesToConfirm, type RuleDeed } from './rule-dialog.tsx'

interface EnteredRulesProps {
  readonly row: RegimeRow
  readonly entered: readonly EnteredRule[]
  /** null for who may only read. */
  readonly onDeed: ((deed: RuleDeed) => void) | null
}

/** What the province entered for one rule, by which document, and what may be done about it. */
export function EnteredRules({ row, entered, onDeed }: EnteredRulesProps) {
  return (
    <>
      {entered.map(({ act, kind, setting: { value, from, to, paper }, setBy, setOn }) => (
        <span className="under" key={act}>
          <Words>
            {`${kind === 'rule_set' ? 'Tỉnh đặt' : 'Tỉnh xác nhận'}: ${ruleInWords(value, unitOf(row.key))}, từ ${formatDate(from)}${to === null ? '' : ` đến ${formatDate(to)}`}, theo ${paper.number} ngày ${formatDate(paper.date)} (${setBy} ghi ${formatDate(setOn)})`}
          </Words>
          {onDeed && (
            <Button
              size="small"
              kind="quiet"
              aria-label={`Rút lại: ${row.name}, ${paper.number}`}
              onClick={() => onDeed({ kind: 'take_back', row, act, paper })}
            >
              Rút lại
            </Button>
          )}
        </span>
      ))}
      {onDeed && row.open && (
        <span className="rule-deeds">
          {regimesToConfirm(row).length > 0 && (
            <Button
              size="small"
              aria-label={`Xác nhận: ${row.name}`}
              onClick={() => onDeed({ kind: 'confirm', row })}
            >
              Xác nhận
            </Button>
          )}
          <Button
            size="small"
            aria-label={`Đặt giá trị: ${row.name}`}
            onClick={() => onDeed({ kind: 'set', row })}
          >
            Đặt giá trị
          </Button>
        </span>
      )}
    </>
  )
}
