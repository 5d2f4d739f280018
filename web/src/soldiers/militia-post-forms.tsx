import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useState } from 'react'
import { client } from '../api/client.ts'
import { OrganisationField, type ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface BeginValues {
  readonly cell: ChosenOrganisation | null
  readonly holder: string
  readonly happenedOn: PlainDate | null
}

/** A hamlet where the model begins, with who holds the post. */
export function BeginPostForm() {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: 'militia-post',
    start: (): BeginValues => ({ cell: null, holder: '', happenedOn: null }),
    read: ({ cell, holder, happenedOn }) => {
      const reader = new FieldReader()
      const place = reader.given('cell', cell, 'Chọn chi bộ của thôn.')
      const body = {
        cell: place?.id,
        holder: reader.text('holder', holder, 'Ghi họ tên người kiêm.'),
        happenedOn: reader.given('happenedOn', happenedOn, 'Nhập ngày bắt đầu.'),
      }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    marks: ['cell', 'holder', 'happenedOn'],
    send: (body, { key }) => client.soldiers.beginPost({ ...body, key }),
    onWritten: () => announce('Đã ghi thôn có mô hình'),
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <div className="full">
        <OrganisationField
          label="Chi bộ của thôn"
          value={form.values.cell}
          onValue={(cell) => form.set({ cell })}
          error={form.errorOf('cell')}
        />
      </div>
      <TextField
        label="Bí thư chi đoàn kiêm thôn đội trưởng"
        max={80}
        value={form.values.holder}
        onValue={(holder) => form.set({ holder })}
        error={form.errorOf('holder')}
      />
      <DateInput
        label="Từ ngày"
        value={form.values.happenedOn}
        onValue={(happenedOn) => form.set({ happenedOn })}
        error={form.errorOf('happenedOn')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy}>
          Ghi
        </Button>
      </div>
    </form>
  )
}

interface EndPostFormProps {
  readonly id: number
  readonly holder: string
}

/** Opened in the row, so that the table stays a table until somebody leaves the post. */
export function EndPostForm({ id, holder }: EndPostFormProps) {
  const [isOpen, setOpen] = useState(false)
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `militia-post.${id}.end`,
    start: (): { readonly happenedOn: PlainDate | null } => ({ happenedOn: null }),
    read: ({ happenedOn }) => {
      const reader = new FieldReader()
      const body = { happenedOn: reader.given('happenedOn', happenedOn, 'Nhập ngày thôi kiêm.') }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    marks: ['happenedOn'],
    send: (body, { key }) => client.soldiers.endPost({ id, ...body, key }),
    onWritten: () => announce(`${holder} thôi kiêm thôn đội trưởng`),
  })
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setOpen(true)} aria-label={`${holder} thôi kiêm`}>
        Thôi kiêm
      </Button>
    )
  }
  return (
    <form className="stack-s" noValidate onSubmit={form.onSubmit}>
      <DateInput
        label="Ngày thôi kiêm"
        value={form.values.happenedOn}
        onValue={(happenedOn) => form.set({ happenedOn })}
        error={form.errorOf('happenedOn')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <Button size="small" type="submit" busy={form.busy}>
        Ghi
      </Button>
    </form>
  )
}
