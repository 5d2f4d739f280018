import { formatDate } from '@ptdv/core/calendar/format-date'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import type { Sheet, SheetLine } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { AllocationSheetView } from './allocation-sheet-view.tsx'
import type { AssignmentPaper } from './assign-dialog.tsx'
import { provinceTargetHref, requestsHref, YEAR } from './target-links.ts'

/** The sheet of one's own level for a year. */
export function AllocationPage() {
  const me = useMe()
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? yearOf(me.today) + 1
  const sheet = useQuery({
    ...api.targets.getSheet.queryOptions({ input: { year } }),
    // What is being typed must not be swept away by a fresh answer.
    refetchOnWindowFocus: false,
  })
  if (sheet.error) {
    return <ProblemView problem={problemOf(sheet.error)} onRetry={() => void sheet.refetch()} />
  }
  if (!sheet.data) return <Loading label="Đang mở bảng giao chỉ tiêu" />
  const key = `${year} ${sheet.data.organisation.id} ${sheet.data.assigned?.version ?? 0}`
  return (
    <AllocationSheet
      key={key}
      sheet={sheet.data}
      province={me.acting?.role === 'provincial_board'}
    />
  )
}

function AllocationSheet({
  sheet,
  province,
}: {
  readonly sheet: Sheet
  readonly province: boolean
}) {
  const { year } = sheet
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [doing, setDoing] = useState<'saving' | 'assigning' | null>(null)
  const [savedNow, setSavedNow] = useState(false)
  const draftVersion = useRef(sheet.draft?.version ?? 0)
  const key = useRef(newWriteKey())

  const write = async <T,>(what: 'saving' | 'assigning', call: () => Promise<T>): Promise<T> => {
    setDoing(what)
    setProblem(null)
    try {
      const answer = await call()
      key.current = newWriteKey()
      return answer
    } catch (failure) {
      const told = problemOf(failure)
      // Sent again after the network failed it is the same write; after a refusal it is another.
      if (told.kind !== 'offline') key.current = newWriteKey()
      setProblem(told)
      throw failure
    } finally {
      setDoing(null)
    }
  }
  const save = (lines: SheetLine[]) =>
    write('saving', async () => {
      const input = { year, lines, version: draftVersion.current, key: key.current }
      draftVersion.current = (await client.targets.saveDraft(input)).version
      setSavedNow(true)
    })
  const assign = (lines: SheetLine[], { paper, gapReason, changeReason }: AssignmentPaper) =>
    write('assigning', async () => {
      const version = sheet.assigned?.version ?? 0
      const input = { year, lines, paper, gapReason, changeReason, version, key: key.current }
      await client.targets.assign(input)
      await queries.invalidateQueries({ queryKey: api.targets.key() })
      await queries.invalidateQueries({ queryKey: api.reports.key() })
    })
  return (
    <>
      <AllocationSheetView
        sheet={sheet}
        draftNote={draftNote(sheet, savedNow)}
        saving={doing === 'saving'}
        assigning={doing === 'assigning'}
        problem={problem}
        onPropose={async (from) => {
          setProblem(null)
          try {
            return (await client.targets.propose({ year, from })).lines
          } catch (failure) {
            setProblem(problemOf(failure))
            throw failure
          }
        }}
        onSave={save}
        onAssign={assign}
      />
      <nav className="filters sheet-links" aria-label="Liên quan">
        {province && (
          <AppLink href={provinceTargetHref(year)}>Chỉ tiêu toàn tỉnh năm {year}</AppLink>
        )}
        <AppLink href={requestsHref(year)}>Đề nghị điều chỉnh{openRequests(sheet)}</AppLink>
      </nav>
      {sheet.versions.length > 0 && <Versions sheet={sheet} />}
    </>
  )
}

function openRequests({ requests }: Sheet): string {
  const open = requests.filter(({ answer }) => answer === null).length
  return open === 0 ? '' : ` (${formatNumber(open)} chờ trả lời)`
}

/** Every assignment of the year stays as it was sent. */
function Versions({ sheet }: { readonly sheet: Sheet }) {
  return (
    <Card title="Các lần đã giao">
      <ul className="plain-list">
        {sheet.versions.map(({ version, total, paper, assignedOn, changeReason }) => (
          <li key={version}>
            <b>Lần {version}</b>: {formatNumber(total)} đảng viên, ngày {formatDate(assignedOn)}, số{' '}
            <span className="nowrap">{paper.number}</span>
            {changeReason && `. Lý do đổi: ${changeReason}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function draftNote({ draft, assigned }: Sheet, savedNow: boolean): string {
  if (savedNow) return 'Dự thảo, vừa lưu'
  if (draft !== null) {
    const at = new Date(draft.savedAt)
    const time = at.toLocaleTimeString('vi-VN', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Asia/Ho_Chi_Minh',
    })
    return `Dự thảo của ${draft.savedBy}, lưu lúc ${time}`
  }
  return assigned === null ? 'Chưa giao' : `Đã giao lần ${assigned.version}`
}
