import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { Sheet } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Select } from '../ui/select.tsx'
import { AnswerForm } from './answer-form.tsx'
import { RequestForm } from './request-form.tsx'
import { RequestLine } from './request-line.tsx'
import { sheetHref, yearChoices } from './target-links.ts'
import './requests.css'

export interface RequestsViewProps {
  readonly sheet: Sheet
  readonly thisYear: number
  readonly mayRequest: boolean
  readonly mayAnswer: boolean
  /** Takes both sides to Excel. */
  readonly exporting?: ReactNode
  readonly onYear: (year: number) => void
}

export function RequestsView({
  sheet,
  thisYear,
  mayRequest,
  mayAnswer,
  exporting,
  onYear,
}: RequestsViewProps) {
  const { year, requests, ownRequests, assignedFromAbove } = sheet
  const waiting = requests.filter(({ answer }) => answer === null)
  const isOwnOpen = ownRequests.some(({ answer }) => answer === null)
  return (
    <>
      <PageHead
        crumb={{ href: `/chi-tieu?nam=${year}`, label: 'Chỉ tiêu', here: `năm ${year}` }}
        title={titleOf(waiting.length, isOwnOpen, year)}
        sub="Cấp dưới đề nghị số khác kèm lý do; cấp trên trả lời. Số chỉ đổi khi cấp trên giao lại bằng văn bản."
        actions={
          <>
            {exporting}
            {mayAnswer && <LinkButton href={sheetHref(year)}>Bảng giao chỉ tiêu {year}</LinkButton>}
          </>
        }
      />
      <div className="filters requests-year">
        <Select
          look="filter"
          aria-label="Năm chỉ tiêu"
          options={yearChoices(thisYear, year)}
          value={String(year)}
          onValue={(chosen) => onYear(Number(chosen))}
        />
      </div>
      <div className="stack">
        {mayAnswer && (
          <Card title="Cấp dưới đề nghị">
            {requests.length === 0 ? (
              <EmptyState title={`Chưa có đề nghị nào cho năm ${year}`}>
                Khi tổ chức trực thuộc đề nghị số khác, đề nghị hiện ở đây và có thông báo.
              </EmptyState>
            ) : (
              <ul className="requests">
                {[...waiting, ...requests.filter(({ answer }) => answer !== null)].map(
                  (request) => (
                    <RequestLine
                      key={request.id}
                      request={request}
                      given={givenTo(sheet, request.organisation.id)}
                    >
                      {request.answer === null && <AnswerForm request={request} />}
                    </RequestLine>
                  ),
                )}
              </ul>
            )}
          </Card>
        )}
        {mayRequest && (
          <Card title={`${sheet.organisation.name} đề nghị lên cấp trên`}>
            {!isOwnOpen && <RequestForm year={year} assigned={assignedFromAbove} />}
            {ownRequests.length > 0 && (
              <ul className="requests">
                {ownRequests.map((request) => (
                  <RequestLine
                    key={request.id}
                    request={request}
                    isOwn
                    given={assignedFromAbove?.bySource ?? null}
                  />
                ))}
              </ul>
            )}
          </Card>
        )}
        {!mayAnswer && !mayRequest && (
          <Card label="Đề nghị">
            <EmptyState title="Nhiệm vụ này chỉ xem chỉ tiêu" icon="target">
              Đề nghị và trả lời là việc của cấp ủy được giao và cấp ủy giao chỉ tiêu.
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  )
}

function titleOf(waiting: number, isOwnOpen: boolean, year: number): string {
  if (waiting > 0) return `${formatNumber(waiting)} đề nghị về chỉ tiêu ${year} chờ trả lời`
  if (isOwnOpen) return `Đề nghị về chỉ tiêu ${year} đang chờ cấp trên`
  return `Đề nghị điều chỉnh chỉ tiêu năm ${year}`
}

function givenTo({ assigned }: Sheet, child: number) {
  return assigned && assigned.lines.filter((line) => line.child === child)
}
