import { SOURCES } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import type { Sheet } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import type { SourceAmount } from './amounts-table.tsx'
import { parseAmount } from './sheet-state.ts'

interface RequestFormProps {
  readonly year: number
  readonly assigned: Sheet['assignedFromAbove']
}

interface Values {
  /** As typed, in the order of the sources. */
  readonly amounts: readonly string[]
  readonly reason: string
}

/** Asks the level above for other figures; begins with those it assigned. */
export function RequestForm({ year, assigned }: RequestFormProps) {
  const { acting } = useMe()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `de-nghi-chi-tieu.${acting?.organisation.id}.${year}`,
    start: (): Values => ({
      amounts: SOURCES.map(({ id }) => amountText(assigned, id)),
      reason: '',
    }),
    read: readRequest,
    marks: ['amounts', 'reason'],
    send: (body, { key }) => client.targets.request({ year, ...body, key }),
    onWritten: () => announce('Đã gửi đề nghị lên cấp trên.'),
  })
  const { values, set, errorOf } = form
  const total = values.amounts.reduce((sum, text) => sum + (parseAmount(text) ?? 0), 0)
  return (
    <form className="request-form" noValidate onSubmit={form.onSubmit}>
      <p className="full muted">
        {assigned
          ? `Cấp trên đã giao ${formatNumber(assigned.total)} đảng viên năm ${year}. Sửa số của nguồn cần đổi và nói rõ vì sao.`
          : `Cấp trên chưa giao chỉ tiêu năm ${year}. Có thể đề nghị trước số phù hợp với nguồn.`}
      </p>
      {SOURCES.map(({ id, name }, index) => (
        <TextField
          key={id}
          label={name}
          numeric
          max={7}
          value={values.amounts[index] ?? ''}
          onValue={(text) =>
            set({ amounts: values.amounts.map((each, at) => (at === index ? text : each)) })
          }
          error={errorOf(`amounts.${id}`)}
        />
      ))}
      <p className="request-sum">
        Cộng <b className="tn">{formatNumber(total)}</b>
      </p>
      <TextField
        label="Lý do"
        full
        lines={3}
        max={1000}
        placeholder="ví dụ: hai doanh nghiệp đã chuyển địa bàn, khảo sát chỉ còn 6 người đủ điều kiện"
        value={values.reason}
        onValue={(reason) => set({ reason })}
        error={errorOf('reason')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          Gửi đề nghị
        </Button>
      </div>
    </form>
  )
}

function amountText(assigned: Sheet['assignedFromAbove'], source: number): string {
  const amount = assigned?.bySource?.find((each) => each.source === source)?.amount
  return amount === undefined ? '' : String(amount)
}

function readRequest(values: Values): Reading<{ amounts: SourceAmount[]; reason: string }> {
  const reader = new FieldReader()
  const body = {
    amounts: SOURCES.map(({ id }, index) => {
      const text = values.amounts[index]?.trim() ?? ''
      const amount = text === '' ? null : parseAmount(text)
      return {
        source: id,
        amount: reader.given(`amounts.${id}`, amount, 'Nhập số nguyên; không có thì ghi 0.'),
      }
    }),
    reason: reader.text('reason', values.reason, 'Nói rõ vì sao cần số khác.'),
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}
