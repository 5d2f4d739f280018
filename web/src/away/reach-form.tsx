import { client } from '../api/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface ReachFormProps {
  readonly person: number
  readonly reach: string | null
}

/** Telephone or mail, only if the member gave it: it is kept for the cell alone and taken away with the return. */
export function ReachForm({ person, reach }: ReachFormProps) {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `away.reach.${person}`,
    start: () => ({ reach: reach ?? '' }),
    read: (values) => ({ complete: true, body: { reach: values.reach.trim() } }),
    marks: ['reach'],
    send: (body, { key }) => client.away.saveReach({ person, ...body, key }),
    onWritten: () => announce('Đã lưu cách liên lạc'),
  })
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Điện thoại, thư"
        hint="Ghi khi đảng viên cho. Chỉ chi bộ thấy; tự xóa khi đảng viên về."
        full
        optional
        max={120}
        value={form.values.reach}
        onValue={(typed) => form.set({ reach: typed })}
        error={form.errorOf('reach')}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button size="small" type="submit" busy={form.busy}>
          Lưu
        </Button>
      </div>
    </form>
  )
}
