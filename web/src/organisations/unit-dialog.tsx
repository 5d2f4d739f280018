import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import { UNIT_ASPECTS, type UnitAspect } from '@ptdv/core/organisations/unit-statements'
import { capitalised } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface UnitDialogProps {
  readonly organisation: {
    readonly id: number
    readonly name: string
    readonly kind: OrganisationKind
  }
  readonly onClose: () => void
}

type Choice = `${UnitAspect} ${'yes' | 'no'}`

interface Values {
  readonly choice: Choice | ''
  readonly from: PlainDate | null
  readonly number: string
  readonly date: PlainDate | null
}

/** What may be stated of each kind of organisation: unions of a cell, delegation of a base committee. */
export function aspectsOf(kind: OrganisationKind): readonly UnitAspect[] {
  if (kind === 'base_committee') return ['delegated']
  return kind === 'cell' || kind === 'base_cell' ? ['youth_union', 'trade_union'] : []
}

/** What a unit has or is, from which day on: each act of a case is judged by what its own day found. */
export function UnitDialog({ organisation, onClose }: UnitDialogProps) {
  const announce = useAnnounce()
  const stated = useQuery(
    api.organisations.listStatements.queryOptions({ input: { organisation: organisation.id } }),
  )
  const form = useWriteForm({
    keptAs: `don-vi.${organisation.id}`,
    start: (): Values => ({ choice: '', from: null, number: '', date: null }),
    read: ({ choice, from, number, date }) => {
      const reader = new FieldReader()
      const chosen = reader.text('aspect', choice, 'Chọn điều cần khai.')
      const [aspect, value] = chosen?.split(' ') ?? []
      const body = {
        aspect: aspect as UnitAspect,
        value: value === 'yes',
        from: reader.given('from', from, 'Nhập ngày bắt đầu, ví dụ 01/10/2024.'),
        paper: {
          number: reader.text('paper.number', number, 'Nhập số văn bản.'),
          date: reader.given('paper.date', date, 'Nhập ngày văn bản, ví dụ 15/10/2024.'),
        },
      }
      return reader.problems.length === 0
        ? { complete: true, body }
        : { complete: false, problems: reader.problems }
    },
    marks: ['aspect', 'from', 'paper.number', 'paper.date'],
    send: (body, { key }) =>
      client.organisations.stateUnit({ organisation: organisation.id, ...body, key }),
    onWritten: () => {
      announce(`Đã khai cho ${organisation.name}.`)
      onClose()
    },
  })
  return (
    <Dialog title={`Đoàn, Công đoàn, ủy quyền: ${organisation.name}`} open onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        {stated.data && stated.data.length > 0 && (
          <ul className="full changes">
            {stated.data.map(({ act, aspect, value, from, statedBy }) => (
              <li key={act}>
                {`Từ ${formatDate(from)}: ${UNIT_ASPECTS[aspect][value ? 'yes' : 'no']} (${statedBy} ghi)`}
              </li>
            ))}
          </ul>
        )}
        <Field label="Điều cần khai" full error={form.errorOf('aspect')}>
          {(control) => (
            <Select
              {...control}
              options={aspectsOf(organisation.kind).flatMap((aspect) =>
                (['yes', 'no'] as const).map((value) => ({
                  value: `${aspect} ${value}` as const,
                  label: capitalised(UNIT_ASPECTS[aspect][value]),
                })),
              )}
              value={form.values.choice}
              placeholder="Chọn"
              onValue={(choice) => form.set({ choice })}
            />
          )}
        </Field>
        <DateInput
          label="Từ ngày"
          hint="Việc làm trước ngày này vẫn xét như đơn vị khi ấy."
          full
          value={form.values.from}
          onValue={(from) => form.set({ from })}
          error={form.errorOf('from')}
        />
        <TextField
          label="Số văn bản"
          max={60}
          value={form.values.number}
          onValue={(number) => form.set({ number })}
          error={form.errorOf('paper.number')}
        />
        <DateInput
          label="Ngày văn bản"
          value={form.values.date}
          onValue={(date) => form.set({ date })}
          error={form.errorOf('paper.date')}
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Ghi
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
