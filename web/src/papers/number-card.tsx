import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { FormCode } from '@ptdv/core/papers/forms'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TextField } from '../writing/text-field.tsx'

interface NumberCardProps {
  readonly form: FormCode
  readonly name: string
  readonly cases: readonly number[]
  /** When the committee's term began, where it was said before. */
  readonly term: PlainDate | null
}

/** Takes running numbers for a paper; when the term began is asked, never assumed. */
export function NumberCard({ form, name, cases, term: known }: NumberCardProps) {
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [term, setTerm] = useState<PlainDate | null>(known)
  const [first, setFirst] = useState('')
  const take = useMutation({
    mutationFn: (from: PlainDate) =>
      client.papers.takeNumbers({
        cases: [...cases],
        form,
        term: from,
        ...(/^\d{1,5}$/.test(first) && { first: Number(first) }),
        key: newWriteKey(),
      }),
    onSuccess: async ({ numbers }) => {
      announce(`Đã lấy số ${numbers.map(({ number }) => number).join(', ')}.`)
      await queries.invalidateQueries({ queryKey: api.papers.list.key() })
    },
  })
  return (
    <Card title={`Lấy số: ${name}`} padded>
      <div className="formgrid">
        <DateInput label="Nhiệm kỳ bắt đầu từ" value={term} onValue={setTerm} />
        <TextField
          label="Bắt đầu từ số"
          optional
          numeric
          max={5}
          hint="Để trống thì lấy tiếp số cuối đã dùng trong nhiệm kỳ."
          value={first}
          onValue={setFirst}
        />
        {take.error && (
          <div className="full">
            <ProblemView problem={problemOf(take.error)} />
          </div>
        )}
        <div className="full acts">
          <Button
            busy={take.isPending}
            reason={term === null ? 'Nhập ngày bắt đầu nhiệm kỳ.' : null}
            onClick={() => term !== null && take.mutate(term)}
          >
            {cases.length === 1 ? 'Lấy số' : `Lấy ${cases.length} số`}
          </Button>
        </div>
      </div>
    </Card>
  )
}
