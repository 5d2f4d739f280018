import type { TouchedResult, TypedAmendment } from '@ptdv/core/admission/rules-contract'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemView } from '../ui/problem-view.tsx'

interface TouchedListProps {
  /** null while it is not yet whole. */
  readonly amendment: TypedAmendment | null
}

/** Which open cases an amendment touches, asked before it is entered or after; in one's own part of the tree. */
export function TouchedList({ amendment }: TouchedListProps) {
  const [found, setFound] = useState<TouchedResult | null>(null)
  const ask = useMutation({
    mutationFn: (asked: TypedAmendment) =>
      client.admission.findTouched({ amendment: asked, key: newWriteKey() }),
    onMutate: () => setFound(null),
  })
  return (
    <section className="full touched" aria-label="Hồ sơ bị chạm đến">
      <Button
        busy={ask.isPending}
        reason={amendment === null ? 'Nhập đủ giá trị, ngày và số văn bản để xem trước.' : null}
        onClick={() => amendment && ask.mutate(amendment)}
      >
        Xem hồ sơ bị chạm đến
      </Button>
      {ask.error && <ProblemView problem={problemOf(ask.error)} />}
      {ask.data && (
        <JobProgress
          key={ask.data.job}
          job={ask.data.job}
          onEnd={({ state, detail }) => {
            if (state === 'done') setFound(detail as TouchedResult)
          }}
        />
      )}
      {found !== null && found.total > 0 && <Cases found={found} />}
    </section>
  )
}

function Cases({ found: { total, cases } }: { readonly found: TouchedResult }) {
  return (
    <>
      <ul className="touched-cases">
        {cases.map(({ case: id, name, cell, changes }) => (
          <li key={id}>
            <AppLink href={`/ho-so/${id}`}>{name}</AppLink>, {cell}
            <ul className="muted">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {total > cases.length && (
        <p className="muted">
          Đang hiện {formatNumber(cases.length)} trong {formatNumber(total)} hồ sơ; từng cơ sở mở
          trang này thấy đủ hồ sơ của mình.
        </p>
      )}
    </>
  )
}
