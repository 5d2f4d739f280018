import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BadgeYears } from '@ptdv/core/membership/badge-payloads'
import type { BadgeDoing } from '@ptdv/core/membership/badges-contract'
import { formatNumber } from '@ptdv/core/text/numbers'
import { client } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { FieldReader } from '../../writing/field-reader.ts'
import { FormProblem } from '../../writing/form-problem.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { useWriteForm } from '../../writing/use-write-form.ts'
import type { LineAnswer } from '../answers-list.tsx'

export interface ChosenBadge {
  readonly person: number
  readonly name: string
  readonly years: BadgeYears
}

interface BadgeFormProps {
  readonly chosen: readonly ChosenBadge[]
  readonly round: PlainDate
  /** Else it can only be proposed. */
  readonly mayAward: boolean
  readonly onWritten: (answers: readonly LineAnswer[]) => void
}

type What = BadgeDoing['what']

const DOINGS = {
  award: { label: 'Ghi tặng', day: 'Ngày quyết định', noDay: 'Nhập ngày quyết định.' },
  propose: { label: 'Đề nghị', day: 'Ngày đề nghị', noDay: 'Nhập ngày đề nghị.' },
  note: { label: 'Ghi đã có từ trước', day: 'Ngày ghi', noDay: 'Nhập ngày ghi.' },
} as const satisfies Record<What, { label: string; day: string; noDay: string }>

/** One decision or one proposal for everybody chosen; each is answered by itself. */
export function BadgeForm({ chosen, round, mayAward, onWritten }: BadgeFormProps) {
  const form = useWriteForm({
    keptAs: `badges.${round}`,
    start: () => ({
      what: (mayAward ? 'award' : 'propose') as What,
      happenedOn: null as PlainDate | null,
      number: '',
    }),
    read: ({ what, happenedOn, number }) => {
      const reader = new FieldReader()
      const body = {
        doing:
          what === 'award'
            ? { what, number: reader.text('number', number, 'Nhập số quyết định.') }
            : { what },
        happenedOn: reader.given('happenedOn', happenedOn, DOINGS[what].noDay),
        round,
        lines: chosen.map(({ person, years }) => ({ person, years })),
      }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    marks: ['happenedOn', 'number'],
    send: (body, { key }) => client.membership.recordBadges({ ...body, key }),
    onWritten: (answered) =>
      onWritten(
        chosen.map(({ name }, index) => {
          const answer = answered[index]
          return { name, refused: answer === undefined || answer.done ? null : answer.sentence }
        }),
      ),
  })
  const { values, set, errorOf } = form
  const { label, day } = DOINGS[values.what]
  const shown = (Object.keys(DOINGS) as What[]).filter((what) => mayAward || what !== 'award')
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <div className="full">
        <Segmented
          label="Việc ghi"
          options={shown.map((what) => ({ value: what, label: DOINGS[what].label }))}
          value={values.what}
          onValue={(what) => set({ what })}
        />
      </div>
      <p className="full muted">
        {chosen.map(({ name, years }) => `${name} (${years} năm)`).join(', ')}
      </p>
      <DateInput
        label={day}
        hint={
          values.what === 'note'
            ? 'Theo hồ sơ đảng viên; số, ngày quyết định ghi sau ở trang của từng người nếu cần.'
            : `Cho đợt ${formatDate(round)}.`
        }
        value={values.happenedOn}
        onValue={(happenedOn) => set({ happenedOn })}
        error={errorOf('happenedOn')}
      />
      {values.what === 'award' && (
        <TextField
          label="Số quyết định"
          hint="Một quyết định cho tất cả những người đã chọn."
          placeholder="ví dụ 210-QĐ/TU"
          max={60}
          value={values.number}
          onValue={(number) => set({ number })}
          error={errorOf('number')}
        />
      )}
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy}>
          {label} {formatNumber(chosen.length)} người
        </Button>
      </div>
    </form>
  )
}
