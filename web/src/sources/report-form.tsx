import { formatDate } from '@ptdv/core/calendar/format-date'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { FormProblem } from '../writing/form-problem.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import type { Round } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FieldError } from '../ui/field.tsx'
import { SurveyGrid } from './survey-grid.tsx'
import { fillWithZeros, readTexts, refusalOfCounts, textsOf, type Texts } from './survey-texts.ts'

interface ReportFormProps {
  readonly round: Round['round']
  readonly organisation: Round['organisation']
  readonly own: Round['own']
}

/** The answer of one cell to a round: written by itself, or for it by the office above. */
export function ReportForm({ round, organisation, own }: ReportFormProps) {
  const isOwn = useMe().acting?.organisation.id === organisation.id
  const queries = useQueryClient()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `bao-cao-nguon.${round.id}.${organisation.id}`,
    start: (): { texts: Texts } => ({ texts: textsOf(own?.counts ?? null) }),
    read: ({ texts }) => readTexts(texts),
    check: (counts) => refusalOfCounts(counts, organisation.name),
    marks: ['counts'],
    version: own?.version ?? 0,
    send: (counts, { key, version }) =>
      client.sources.report({
        id: round.id,
        organisation: organisation.id,
        counts: [...counts],
        version,
        key,
      }),
    onWritten: () => announce(`Đã ghi báo cáo nguồn của ${organisation.name}.`),
  })
  const { texts } = form.values
  const error = form.errorOf('counts')
  const errorId = useId()
  const hasEmpty = texts.some((line) => line.some((cell) => cell.trim() === ''))
  const isUnchanged = own !== null && JSON.stringify(texts) === JSON.stringify(textsOf(own.counts))
  return (
    <Card
      title={`Số quần chúng ưu tú đến ${formatDate(round.asOf)}`}
      aside={own && <span className="muted">báo cáo lần {own.version}</span>}
    >
      <form noValidate onSubmit={form.onSubmit}>
        <div className="scroll" tabIndex={0} role="region" aria-label="Bảng nhập số theo năm nguồn">
          <SurveyGrid
            texts={texts}
            onTexts={(next) => form.set({ texts: next })}
            errorOf={form.errorOf}
            errorId={errorId}
          />
        </div>
        <div className="report-foot">
          {error && <FieldError id={errorId} sentence={error} />}
          {form.problem && (
            <FormProblem
              problem={form.problem}
              onReload={() => {
                void queries.invalidateQueries().then(form.retry)
              }}
            />
          )}
          <div className="acts">
            <Button
              kind="primary"
              type="submit"
              busy={form.busy}
              reason={isUnchanged ? 'Chưa sửa số nào so với báo cáo đã ghi.' : form.reason}
            >
              {own
                ? 'Ghi báo cáo thay lần trước'
                : isOwn
                  ? 'Gửi báo cáo'
                  : 'Ghi báo cáo thay chi bộ'}
            </Button>
            {hasEmpty && (
              <Button onClick={() => form.set({ texts: fillWithZeros(texts) })}>
                Ghi 0 vào ô trống
              </Button>
            )}
          </div>
          <p className="muted only-wide">
            Mũi tên và Enter để đi giữa các ô, Ctrl+V để dán từ Excel. Người đủ điều kiện và người
            đã học đều nằm trong số quần chúng ưu tú.
          </p>
        </div>
      </form>
    </Card>
  )
}
