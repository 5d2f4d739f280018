import { useState } from 'react'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FirstPassword } from './first-password.tsx'

interface CreateAccountDialogProps {
  readonly onClose: () => void
  /** Goes on to the new account, to give it its mandate. */
  readonly onOpen: (account: number) => void
}

interface Names {
  readonly userName: string
  readonly displayName: string
}

interface Created extends Names {
  readonly id: number
  readonly firstPassword: string
}

export function CreateAccountDialog({ onClose, onOpen }: CreateAccountDialogProps) {
  const [created, setCreated] = useState<Created | null>(null)
  const form = useWriteForm({
    keptAs: 'tao-tai-khoan',
    start: (): Names => ({ userName: '', displayName: '' }),
    read: readNames,
    marks: ['userName', 'displayName'],
    send: (body, { key }) => client.access.createAccount({ ...body, key }),
    onWritten: (answer, values) => setCreated({ ...values, ...answer }),
  })
  if (created) {
    return (
      <Dialog
        title={`Đã tạo tài khoản ${created.userName}`}
        open
        onClose={onClose}
        actions={
          <>
            <Button kind="primary" onClick={() => onOpen(created.id)}>
              Giao nhiệm vụ
            </Button>
            <Button onClick={onClose}>Để sau</Button>
          </>
        }
      >
        <FirstPassword userName={created.userName} password={created.firstPassword} />
      </Dialog>
    )
  }
  return (
    <Dialog title="Tạo tài khoản" open onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <TextField
          label="Họ tên"
          full
          max={80}
          placeholder="ví dụ Lê Văn Thuận"
          autoFocus
          value={form.values.displayName}
          onValue={(displayName) => form.set({ displayName })}
          error={form.errorOf('displayName')}
        />
        <TextField
          label="Tên đăng nhập"
          full
          max={60}
          placeholder="ví dụ thuan.lv"
          hint="Chữ không dấu, số, dấu chấm; không đổi được về sau."
          value={form.values.userName}
          onValue={(userName) => form.set({ userName })}
          error={form.errorOf('userName')}
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Tạo và cấp mật khẩu
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function readNames(values: Names): Reading<Names> {
  const reader = new FieldReader()
  const body = {
    userName: reader.text('userName', values.userName, 'Đặt tên đăng nhập.'),
    displayName: reader.text('displayName', values.displayName, 'Nhập họ tên người dùng.'),
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}
