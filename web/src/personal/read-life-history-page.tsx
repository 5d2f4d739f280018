import { formatDate } from '@ptdv/core/calendar/format-date'
import { PARTS, type FormField } from '@ptdv/core/personal/life-history-form'
import { EMPTY_PART } from '@ptdv/core/personal/life-history'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import './personal.css'

/** The life history as handed in, to be read and printed by who keeps the dossier. Opening it is noted. */
export function ReadLifeHistoryPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery({
    queryKey: ['life-history', id],
    queryFn: () => client.personal.readLifeHistory({ case: Number(id), key: newWriteKey() }),
    // One opening, one line in the log; nothing of it stays once the page is left.
    staleTime: Infinity,
    gcTime: 0,
  })
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} title="Chưa mở được lý lịch" />
  }
  if (!found.data) return <Loading label="Đang mở lý lịch" lines={8} />
  const { name, handedInOn, history } = found.data
  return (
    <>
      <PageHead
        crumb={{ href: `/ho-so/${id}`, label: 'Hồ sơ kết nạp', here: name }}
        title={`Lý lịch của ${name}`}
        sub={`Nộp ngày ${formatDate(handedInOn)} qua đường dẫn cá nhân. Việc mở trang này đã ghi nhật ký.`}
        actions={
          <Button icon="print" onClick={() => globalThis.print()}>
            In để ký
          </Button>
        }
      />
      <article className="card life-history">
        <div className="bd">
          {PARTS.map(({ key, label, fields, rows }, index) => {
            const declared = history[key] ?? EMPTY_PART
            return (
              <section key={key}>
                <h2>
                  {index + 1}. {label}
                </h2>
                {fields && <Answers fields={fields} answers={declared.answers} />}
                {rows && declared.none && <p>{rows.none}.</p>}
                {rows &&
                  declared.rows.map((answers, row) => (
                    <Answers key={row} fields={rows.fields} answers={answers} />
                  ))}
              </section>
            )
          })}
        </div>
      </article>
    </>
  )
}

interface AnswersProps {
  readonly fields: readonly FormField[]
  readonly answers: Readonly<Record<string, string>>
}

function Answers({ fields, answers }: AnswersProps) {
  return (
    <dl>
      {fields.map(({ key, label }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt className="muted">{label}</dt>
          <dd>{answers[key] ?? ''}</dd>
        </div>
      ))}
    </dl>
  )
}
