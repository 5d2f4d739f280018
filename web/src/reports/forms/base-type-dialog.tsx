import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { BASE_TYPES, BASE_TYPE_KEYS, type BaseType } from '@ptdv/core/organisations/base-types'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { FieldReader } from '../../writing/field-reader.ts'
import { FormProblem } from '../../writing/form-problem.tsx'
import { useWriteForm } from '../../writing/use-write-form.ts'

interface BaseTypeDialogProps {
  readonly organisation: { readonly id: number; readonly name: string }
  readonly onClose: () => void
}

interface Values {
  readonly type: BaseType | null
  readonly from: PlainDate | null
}

/** In what kind of unit a base organisation stands, and from which day on. */
export function BaseTypeDialog({ organisation, onClose }: BaseTypeDialogProps) {
  const announce = useAnnounce()
  const queries = useQueryClient()
  const form = useWriteForm({
    keptAs: `loai-hinh.${organisation.id}`,
    start: (): Values => ({ type: null, from: null }),
    read: ({ type, from }) => {
      const reader = new FieldReader()
      const body = { type: reader.given('type', type, 'Chọn loại hình của đơn vị.'), from }
      return reader.problems.length === 0
        ? { complete: true, body }
        : { complete: false, problems: reader.problems }
    },
    marks: ['type', 'from'],
    send: (body, { key }) =>
      client.organisations.stateBaseType({ organisation: organisation.id, ...body, key }),
    onWritten: () => {
      void queries.invalidateQueries()
      announce(`Đã khai loại hình của ${organisation.name}.`)
      onClose()
    },
  })
  return (
    <Dialog title={`Loại hình của ${organisation.name}`} open onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <Field label="Loại hình cơ sở" full error={form.errorOf('type')}>
          {(control) => (
            <Select
              {...control}
              options={BASE_TYPE_KEYS.map((value) => ({ value, label: BASE_TYPES[value] }))}
              value={form.values.type ?? ''}
              placeholder="Chọn loại hình"
              onValue={(type) => form.set({ type })}
            />
          )}
        </Field>
        <DateInput
          label="Từ ngày"
          hint="Để trống: từ ngày thành lập."
          optional
          full
          value={form.values.from}
          onValue={(from) => form.set({ from })}
          error={form.errorOf('from')}
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Ghi loại hình
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
