import { formatDate } from '@ptdv/core/calendar/format-date'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Sheet } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { importsHref } from '../imports/import-words.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemView } from '../ui/problem-view.tsx'
import { AllocationSheetView } from './allocation-sheet-view.tsx'
import { provinceTargetHref, requestsHref, versionHref, YEAR } from './target-links.ts'
import { useSheetWrites, type SheetWrites } from './use-sheet-writes.ts'

/** The sheet of one's own level for a year. */
export function AllocationPage() {
  const me = useMe()
  const query = useQueryParams()
  const year = query.getNumber(YEAR) ?? yearOf(me.today) + 1
  const [assignedHere, setAssignedHere] = useState(0)
  const sheet = useQuery({
    ...api.targets.getSheet.queryOptions({ input: { year } }),
    // What is being typed must not be swept away by a fresh answer.
    refetchOnWindowFocus: false,
  })
  if (sheet.error) {
    return <ProblemView problem={problemOf(sheet.error)} onRetry={() => void sheet.refetch()} />
  }
  if (!sheet.data) return <Loading label="Đang mở bảng giao chỉ tiêu" />
  return (
    <AllocationSheet
      // What is typed belongs to one sheet, until it has been assigned.
      key={`${year} ${sheet.data.organisation.id} ${assignedHere}`}
      sheet={sheet.data}
      province={me.acting?.role === 'provincial_board'}
      refetch={async () => (await sheet.refetch()).data}
      onAssigned={() => setAssignedHere(assignedHere + 1)}
    />
  )
}

interface AllocationSheetProps {
  readonly sheet: Sheet
  readonly province: boolean
  readonly refetch: () => Promise<Sheet | undefined>
  readonly onAssigned: () => void
}

function AllocationSheet({ sheet, province, refetch, onAssigned }: AllocationSheetProps) {
  const { year } = sheet
  const writes = useSheetWrites(sheet, refetch)
  return (
    <>
      <AllocationSheetView
        sheet={sheet}
        exporting={<ExportButton what="allocation" filters={{ year }} />}
        draftNote={draftNote(sheet, writes)}
        unsent={writes.unsent}
        ownTargetHref={province ? provinceTargetHref(year) : null}
        saving={writes.doing === 'saving'}
        assigning={writes.doing === 'assigning'}
        problem={writes.problem}
        onReload={() => void writes.reload()}
        onPropose={writes.propose}
        onSave={writes.save}
        onAssign={async (lines, paper) => {
          await writes.assign(lines, paper)
          onAssigned()
        }}
      />
      <nav className="filters sheet-links" aria-label="Liên quan">
        {province && (
          <AppLink href={provinceTargetHref(year)}>Chỉ tiêu toàn tỉnh năm {year}</AppLink>
        )}
        <AppLink href={requestsHref(year)}>Đề nghị điều chỉnh{openRequests(sheet)}</AppLink>
        <AppLink href={importsHref('targets')}>Nhập chỉ tiêu từ Excel</AppLink>
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
            <AppLink href={versionHref(sheet.year, version)}>Lần {version}</AppLink>:{' '}
            {formatNumber(total)} đảng viên, ngày {formatDate(assignedOn)}, số{' '}
            <span className="nowrap">{paper.number}</span>
            {changeReason && `. Lý do đổi: ${changeReason}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function draftNote({ draft, assigned }: Sheet, { unsent, savedNow }: SheetWrites): string {
  if (unsent) return 'Số đã nhập nhưng chưa gửi được, còn giữ trên máy này'
  if (savedNow) return 'Dự thảo, vừa lưu'
  if (draft !== null) {
    return `Dự thảo của ${draft.savedBy}, lưu lúc ${formatMoment(draft.savedAt)}`
  }
  return assigned === null ? 'Chưa giao' : `Đã giao lần ${assigned.version}`
}
