import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'

interface OpenLinkProps {
  readonly token: string
  /** Whose page it is. */
  readonly title: string
  readonly onOpened: () => void
}

/** The door: birth date and the code the cell has given. */
export function OpenLink({ token, title, onOpened }: OpenLinkProps) {
  const [birth, setBirth] = useState('')
  const [code, setCode] = useState('')
  const open = useMutation({
    mutationFn: () => client.personal.open({ token, birth, code }),
    onSuccess: onOpened,
  })
  const problem = open.error ? problemOf(open.error) : null
  const marked = problem?.field === 'birth' || problem?.field === 'code'
  const errorOf = (field: string) => (problem?.field === field ? problem.sentence : null)
  return (
    <main className="ph-main">
      <h1>{title}</h1>
      <Card title="Mở trang của tôi" padded>
        <form
          className="formgrid"
          onSubmit={(event) => {
            event.preventDefault()
            open.mutate()
          }}
        >
          <p className="full">
            Nhập ngày sinh và mã sáu số mà chi bộ đã đưa. Trang tự đóng sau hai giờ.
          </p>
          {problem && !marked && (
            <div className="full">
              <ProblemView problem={problem} title="Chưa mở được trang" />
            </div>
          )}
          <TextField
            label="Ngày sinh"
            full
            numeric
            max={20}
            placeholder="ngày/tháng/năm"
            value={birth}
            onValue={setBirth}
            error={errorOf('birth')}
          />
          <TextField
            label="Mã sáu số"
            full
            numeric
            max={12}
            value={code}
            onValue={setCode}
            error={errorOf('code')}
          />
          <div className="full acts">
            <Button
              kind="primary"
              size="large"
              type="submit"
              busy={open.isPending}
              disabled={birth.trim() === '' || code.trim() === ''}
            >
              Mở trang
            </Button>
          </div>
        </form>
      </Card>
    </main>
  )
}
