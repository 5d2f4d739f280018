import type { RegimeRow } from '@ptdv/core/admission/compare-regimes'
import { mayBeAmended, unitOf } from '@ptdv/core/admission/rule-choices'
import { amendedInWords } from '@ptdv/core/admission/rule-words'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { EnteredRule } from '../api/shapes.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Words } from '../ui/words.tsx'
import { regimesToConfirm, type RuleDeed } from './rule-dialog.tsx'

interface EnteredRulesProps {
  readonly row: RegimeRow
  readonly entered: readonly EnteredRule[]
  readonly today: PlainDate
  /** Others only read, and ask which of their own cases an amendment touches. */
  readonly maySet: boolean
  readonly onDeed: (deed: RuleDeed) => void
}

const ENTERED = {
  rule_set: 'đặt',
  rule_confirmed: 'xác nhận',
  rule_amended: 'ghi sửa đổi',
} as const satisfies Record<EnteredRule['setting']['kind'], string>

/** What the province entered for one rule, by which document, and what may be done about it. */
export function EnteredRules({ row, entered, today, maySet, onDeed }: EnteredRulesProps) {
  return (
    <>
      {entered.map((rule) => (
        <span className="under" key={rule.act}>
          {rule.setting.kind === 'rule_amended' && rule.setting.from > today && (
            <Badge tone="wait" icon="clock">
              sắp áp dụng
            </Badge>
          )}
          <Words>{inWords(row, rule)}</Words>
          {rule.disagreed && (
            <Badge tone="wait" icon="hourglass">
              các tỉnh hợp nhất ghi khác nhau, chưa áp dụng
            </Badge>
          )}
          {rule.setting.kind === 'rule_amended' && (
            <Button
              size="small"
              kind="quiet"
              aria-label={`Hồ sơ bị chạm đến: ${row.name}, ${rule.setting.paper.number}`}
              onClick={() => onDeed({ kind: 'touched', row, setting: rule.setting })}
            >
              Hồ sơ bị chạm đến
            </Button>
          )}
          {maySet && rule.mayBeTakenBack && (
            <Button
              size="small"
              kind="quiet"
              aria-label={`Rút lại: ${row.name}, ${rule.setting.paper.number}`}
              onClick={() =>
                onDeed({ kind: 'take_back', row, act: rule.act, paper: rule.setting.paper })
              }
            >
              Rút lại
            </Button>
          )}
        </span>
      ))}
      {maySet && (
        <span className="rule-deeds">
          {row.open && regimesToConfirm(row).length > 0 && (
            <Button
              size="small"
              aria-label={`Xác nhận: ${row.name}`}
              onClick={() => onDeed({ kind: 'confirm', row })}
            >
              Xác nhận
            </Button>
          )}
          {row.open && (
            <Button
              size="small"
              aria-label={`Đặt giá trị: ${row.name}`}
              onClick={() => onDeed({ kind: 'set', row })}
            >
              Đặt giá trị
            </Button>
          )}
          {mayBeAmended(row.key) && (
            <Button
              size="small"
              kind="quiet"
              aria-label={`Ghi sửa đổi: ${row.name}`}
              onClick={() => onDeed({ kind: 'amend', row })}
            >
              Ghi sửa đổi
            </Button>
          )}
        </span>
      )}
    </>
  )
}

function inWords(row: RegimeRow, { setting, setBy, setOn, organisation }: EnteredRule): string {
  const { kind, value, from, to, paper, clause } = setting
  const days = `từ ${formatDate(from)}${to === null ? '' : ` đến ${formatDate(to)}`}`
  const where = clause === null ? '' : `, ${clause}`
  return `${organisation.name} ${ENTERED[kind]}: ${amendedInWords(value, unitOf(row.key))}, ${days}, theo ${paper.number} ngày ${formatDate(paper.date)}${where} (${setBy} ghi ${formatDate(setOn)})`
}
