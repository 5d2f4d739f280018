import { useQueries } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { CasePapers } from '../api/shapes.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { GapWords } from './gap-words.tsx'

interface PeopleGapsProps {
  readonly cases: readonly { readonly id: number; readonly name: string }[]
  /** Every template is the province's own; else some wording was signed off by nobody. */
  readonly ownWording: boolean
  readonly generation: CasePapers['generation']
  readonly mendHref: (id: number, act: string) => string
  readonly onFollow: () => void
}

/** Of each person of the meeting: which papers, and what they lack. */
export function PeopleGaps({ ownWording, cases, generation, mendHref, onFollow }: PeopleGapsProps) {
  const lists = useQueries({
    queries: cases.map(({ id }) => api.papers.list.queryOptions({ input: { id, generation } })),
  })
  return (
    <ul className="print-forms">
      {!ownWording && (
        <li className="muted">
          Lời văn các mẫu đi kèm soạn theo danh mục ô đã công bố, chưa được đối chiếu, ký duyệt với
          văn bản gốc.
        </li>
      )}
      {cases.map(({ id, name }, index) => {
        const list = lists[index]
        const forms = list?.data?.forms.filter(({ meeting }) => meeting) ?? []
        const gaps = forms.flatMap((form) => form.gaps)
        return (
          <li key={id}>
            <b>{name}</b> {list?.error && <ProblemView problem={problemOf(list.error)} />}
            {list?.data ? (
              <>
                <span className="muted">{forms.map(({ code }) => code).join(', ')}</span>
                <div className="print-more">
                  <GapWords
                    gaps={gaps.filter(
                      ({ tag }, at) => gaps.findIndex((gap) => gap.tag === tag) === at,
                    )}
                    mendHref={(act) => mendHref(id, act)}
                    onFollow={onFollow}
                  />
                </div>
              </>
            ) : (
              !list?.error && <Loading label="Đang xem giấy tờ" lines={1} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
