import { formatDate } from '@ptdv/core/calendar/format-date'
import { SOURCES, type SourceId } from '@ptdv/core/sources/five-sources'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { SheetVersion } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { amountIn, changeInWords } from './version-amounts.ts'
import { sheetHref } from './target-links.ts'

interface VersionViewProps {
  readonly year: number
  readonly version: SheetVersion
  readonly exporting: ReactNode
}

/** A sheet that was issued: nothing in it can be changed any more. */
export function VersionView({ year, version, exporting }: VersionViewProps) {
  const { paper, assignedOn, recordedBy, before, lines, gapReason, changeReason } = version
  const total = amountIn(lines, {})
  const children = [
    ...version.children,
    ...(before === null ? [] : gone(version)).map((id) => ({ id, name: 'Không giao nữa' })),
  ]
  return (
    <>
      <PageHead
        crumb={{
          href: sheetHref(year),
          label: `Giao chỉ tiêu năm ${year}`,
          here: `Lần ${version.version}`,
        }}
        title={`Lần ${version.version}: giao ${formatNumber(total)} chỉ tiêu năm ${year}`}
        sub={`Số ${paper.number} ngày ${formatDate(paper.date)}; giao ngày ${formatDate(assignedOn)}, ${recordedBy} ghi.`}
        actions={exporting}
      />
      {(changeReason !== null || gapReason !== null) && (
        <Card label="Lý do" padded>
          {changeReason !== null && <p>Lý do đổi so với lần trước: {changeReason}</p>}
          {gapReason !== null && <p>Lý do giao khác số được giao: {gapReason}</p>}
        </Card>
      )}
      <Card
        title={`${formatNumber(version.children.length)} tổ chức được giao`}
        aside={
          before !== null && (
            <span className="muted">
              số trong ngoặc: thêm, bớt so với lần {version.version - 1}
            </span>
          )
        }
      >
        <div className="scroll" tabIndex={0} role="region" aria-label="Bảng đã giao">
          <table className="data amounts-of-version">
            <caption className="vh">Chỉ tiêu đã giao theo tổ chức và nguồn</caption>
            <thead>
              <tr>
                <th scope="col">Tổ chức</th>
                {SOURCES.map(({ id, short }) => (
                  <th scope="col" className="num" key={id}>
                    {short}
                  </th>
                ))}
                <th scope="col" className="num">
                  Cộng
                </th>
              </tr>
            </thead>
            <tbody>
              {children.map(({ id, name }) => (
                <VersionRow key={id} name={name} version={version} child={id} />
              ))}
              <VersionRow name="Cộng" version={version} isTotal />
            </tbody>
          </table>
        </div>
      </Card>
    </>
  )
}

/** Who had been given something the time before and is given nothing now. */
function gone({ lines, before }: SheetVersion): number[] {
  const given = new Set(lines.map(({ child }) => child))
  return [...new Set((before ?? []).map(({ child }) => child))].filter((id) => !given.has(id))
}

interface VersionRowProps {
  readonly name: string
  readonly version: SheetVersion
  readonly child?: number
  readonly isTotal?: boolean
}

function VersionRow({ name, version, child, isTotal }: VersionRowProps) {
  return (
    <tr className={isTotal ? 'total' : ''}>
      <th scope="row">{name}</th>
      {SOURCES.map(({ id }) => (
        <Amount key={id} version={version} child={child} source={id} />
      ))}
      <Amount version={version} child={child} />
    </tr>
  )
}

interface AmountProps {
  readonly version: SheetVersion
  readonly child?: number | undefined
  readonly source?: SourceId
}

function Amount({ version: { lines, before }, ...of }: AmountProps) {
  const now = amountIn(lines, of)
  const change = before === null ? '' : changeInWords(now - amountIn(before, of))
  return (
    <td className="num">
      {formatNumber(now)}
      {change !== '' && <span className="muted"> {change}</span>}
    </td>
  )
}
