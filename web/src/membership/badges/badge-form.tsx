import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { BadgeYears } from '@ptdv/core/membership/badge-payloads'
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

const DOINGS = [
  { value: 'award', label: 'Ghi tặng' },
  { value: 'propose', label: 'Đề nghị' },
] as const

/** One decision or one proposal for everybody chosen; each is answered by itself. */
export function BadgeForm({ chosen, round, mayAward, onWritten }: BadgeFormProps) {
  const form = useWriteForm({
    keptAs: `badges.${round}`,
    start: () => ({
      doing: (mayAward ? 'award' : 'propose') as 'award' | 'propose',
      happenedOn: null as PlainDate | null,
      number: '',
    }),
    read: ({ doing, happenedOn, number }) => {
      const reader = new FieldReader()
      const body = {
        award:
          doing === 'award'
            ? { number: reader.text('number', number, 'Nhập số quyết định.') }
            : null,
        happenedOn: reader.given(
          'happenedOn',
          happenedOn,
          doing === 'award' ? 'Nhập ngày quyết định.' : 'Nhập ngày đề nghị.',
        ),
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
  const isAward = values.doing === 'award'
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      {mayAward && (
        <div className="full">
          <Segmented
            label="Việc ghi"
            options={DOINGS}
            value={values.doing}
            onValue={(doing) => set({ doing })}
          />
        </div>
      )}
      <p className="full muted">
        {chosen.map(({ name, years }) => `${name} (${years} năm)`).join(', ')}
      </p>
      <DateInput
        label={isAward ? 'Ngày quyết định' : 'Ngày đề nghị'}
        hint={`Cho đợt ${formatDate(round)}.`}
        value={values.happenedOn}
        onValue={(happenedOn) => set({ happenedOn })}
        error={errorOf('happenedOn')}
      />
      {isAward && (
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
          {isAward ? 'Ghi tặng' : 'Đề nghị'} {formatNumber(chosen.length)} người
        </Button>
      </div>
    </form>
  )
}
