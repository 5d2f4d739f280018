import { client } from '../api/client.ts'
import type { TreeNode } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import { ChangeFields } from './change-fields.tsx'
import { CHANGE_KINDS, changesFor } from './change-kinds.ts'
import { NO_CHANGE, readChange } from './read-change.ts'
import './change.css'

interface ChangeDialogProps {
  readonly subject: TreeNode
  readonly onClose: () => void
  /** With the organisation whose page tells of the change first. */
  readonly onWritten: (organisation: number) => void
}

/** Records one change of the tree, seen from the page of the organisation it is about. */
export function ChangeDialog({ subject, onClose, onWritten }: ChangeDialogProps) {
  const { acting } = useMe()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `thay-doi-to-chuc.${subject.id}`,
    start: () => NO_CHANGE,
    read: (values) => readChange(values, subject.id),
    marks: (values) => [
      'kind',
      ...(values.kind === '' ? [] : CHANGE_KINDS[values.kind].marks),
      'effectiveOn',
      'paper.number',
      'paper.date',
    ],
    send: (body, { key }) => client.organisations.change({ ...body, key }),
    onWritten: ({ organisation }, { kind }) => {
      if (kind !== '') announce(`Đã ghi: ${CHANGE_KINDS[kind].label.toLocaleLowerCase('vi')}.`)
      onWritten(organisation)
    },
  })
  const { values, set, errorOf } = form
  const kinds = changesFor(subject, subject.id === acting?.organisation.id)
  return (
    <Dialog title="Ghi thay đổi tổ chức" open onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <p className="full">
          Tổ chức: <b>{subject.name}</b>
        </p>
        <Field
          label="Việc cần ghi"
          full
          error={errorOf('kind')}
          hint={values.kind === '' ? undefined : CHANGE_KINDS[values.kind].hint}
        >
          {(control) => (
            <Select
              {...control}
              options={kinds.map((value) => ({ value, label: CHANGE_KINDS[value].label }))}
              placeholder="Chọn việc"
              value={values.kind}
              onValue={(kind) => set({ kind })}
            />
          )}
        </Field>
        {values.kind !== '' && (
          <>
            <ChangeFields kind={values.kind} subject={subject} {...form} />
            <div className="full">
              <DateInput
                label="Ngày có hiệu lực"
                hint="Từ ngày này cây tổ chức khác đi; không sau hôm nay."
                value={values.effectiveOn}
                onValue={(effectiveOn) => set({ effectiveOn })}
                error={errorOf('effectiveOn')}
              />
            </div>
            <TextField
              label="Số văn bản"
              max={60}
              placeholder="ví dụ 14-QĐ/HU"
              value={values.paperNumber}
              onValue={(paperNumber) => set({ paperNumber })}
              error={errorOf('paper.number')}
            />
            <DateInput
              label="Ngày văn bản"
              value={values.paperDate}
              onValue={(paperDate) => set({ paperDate })}
              error={errorOf('paper.date')}
            />
          </>
        )}
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Ghi thay đổi
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Thôi
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
