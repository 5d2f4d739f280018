import { client } from '../api/client.ts'
import type { OwnMail } from '../api/shapes.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

/** The address for one's letters; emptied, none are sent. */
export function MailForm({ own }: { readonly own: OwnMail }) {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: 'thu',
    start: () => ({ address: own.address ?? '' }),
    read: ({ address }) => ({ complete: true, body: { address: address.trim() || null } }),
    marks: ['address'],
    send: (body, { key }) => client.reminders.setOwn({ ...body, key }),
    onWritten: (_, { address }) =>
      announce(address.trim() === '' ? 'Đã thôi nhận thư.' : 'Đã ghi địa chỉ thư.'),
  })
  const { values, set, errorOf } = form
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Địa chỉ thư"
        optional
        full
        max={200}
        hint="Để trống là không nhận thư."
        value={values.address}
        onValue={(address) => set({ address })}
        error={errorOf('address')}
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
