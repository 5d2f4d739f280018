import type { DocumentKey } from '@ptdv/core/documents/template-kinds'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

/** Brings a template changed in Word; it is tried with every name before it is taken. */
export function TemplateForm({ document }: { document: DocumentKey }) {
  const { today } = useMe()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [from, setFrom] = useState<PlainDate | null>(today)
  const replace = useMutation({
    mutationFn: (body: { file: File; from: PlainDate }) =>
      client.reports.replaceTemplate({ ...body, document, key: newWriteKey() }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      announce('Đã thay mẫu Word.')
    },
  })
  const problem = replace.error ? problemOf(replace.error) : null
  return (
    <Card title="Thay mẫu" padded>
      <form
        className="formgrid"
        onSubmit={(event) => {
          event.preventDefault()
          if (file && from) replace.mutate({ file, from })
        }}
      >
        <Field
          label="Tệp Word (.docx)"
          hint="Tải mẫu đang dùng về, sửa bằng Word rồi chọn lại ở đây."
          error={problem?.field === 'file' ? problem.sentence : null}
        >
          {(control) => (
            <>
              <input
                {...control}
                ref={chooser}
                className="vh"
                tabIndex={-1}
                type="file"
                accept=".docx"
                onChange={(event) => {
                  replace.reset()
                  setFile(event.target.files?.[0] ?? null)
                }}
              />
              {/* The browser's own words for it are not always Vietnamese. */}
              <span className="with-reason">
                <Button icon="upload" onClick={() => chooser.current?.click()}>
                  Chọn tệp
                </Button>
                <span className="muted">{file?.name ?? 'Chưa chọn tệp nào'}</span>
              </span>
            </>
          )}
        </Field>
        <DateInput label="Dùng từ ngày" value={from} onValue={setFrom} />
        {problem && problem.field !== 'file' && (
          <div className="full">
            <ProblemView problem={problem} />
          </div>
        )}
        <div className="full acts">
          <Button
            kind="primary"
            type="submit"
            busy={replace.isPending}
            reason={file && from ? null : 'Chọn tệp và ngày bắt đầu dùng.'}
          >
            Dùng mẫu này
          </Button>
        </div>
      </form>
    </Card>
  )
}
