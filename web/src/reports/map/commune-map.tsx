import { formatNumber } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { BoardRow } from '../board-figures.ts'
import type { BoardLinks } from '../board-links.ts'
import { CommuneReadout } from './commune-readout.tsx'
import { loadBoundaries } from './load-boundaries.ts'
import { MapDrawing } from './map-drawing.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapTable } from './map-table.tsx'
import './map.css'

interface CommuneMapProps {
  /** The board's rows in its order; those that are no commune's are only counted. */
  readonly rows: readonly BoardRow[]
  readonly year: number
  readonly links: BoardLinks
}

/** The communes of a board on the map, coloured by the share of the year's target met; the same figures in words beside it. */
export default function CommuneMap({ rows, year, links }: CommuneMapProps) {
  const boundaries = useQuery({
    queryKey: ['commune-boundaries'],
    queryFn: loadBoundaries,
    staleTime: Infinity,
    retry: false,
  })
  const [active, setActive] = useState<string | null>(null)
  const table = useRef<HTMLDivElement>(null)
  if (boundaries.isPending) return <Loading label="Đang mở bản đồ" lines={6} />
  if (boundaries.error) return <NoBoundaries />

  const { shapes, source } = boundaries.data
  const drawn = new Set(shapes.map(({ code }) => code))
  const communes = rows.filter(({ communeCode }) => communeCode !== null && drawn.has(communeCode))
  const others = rows.length - communes.length
  const rowOf = new Map(communes.map((row) => [row.communeCode, row]))
  const shown = active === null ? undefined : rowOf.get(active)
  return (
    <div className="commune-map">
      <Card title={`Bản đồ ${formatNumber(communes.length)} xã, phường`} aside={<MapLegend />}>
        <div className="map-bd">
          <figure>
            <MapDrawing
              label={`Bản đồ xã, phường theo phần chỉ tiêu năm ${year} đã đạt`}
              boundaries={boundaries.data}
              rowOf={(code) => rowOf.get(code)}
              active={active}
              onActive={setActive}
              onLeave={() => table.current?.focus()}
              links={links}
            />
            <figcaption className="muted">
              {source}.
              {others > 0 &&
                ` Không có trên bản đồ: ${formatNumber(others)} tổ chức đảng khác, xem ở bảng dưới.`}
            </figcaption>
          </figure>
          <div className="map-side">
            <CommuneReadout row={shown} />
            <div
              ref={table}
              className="map-rows"
              tabIndex={0}
              role="region"
              aria-label="Số liệu từng xã, phường"
            >
              <MapTable rows={communes} year={year} onActive={setActive} links={links} />
            </div>
          </div>
        </div>
      </Card>
    </div>
  )
}

function NoBoundaries() {
  return (
    <div className="commune-map">
      <ProblemNotice
        kind="info"
        title="Chưa có bản đồ"
        sentence="Tệp ranh giới xã, phường trên máy chủ không đọc được; bảng dưới đây vẫn đủ số liệu. Báo người quản trị đặt lại tệp ban-do/xa-phuong.topo.json."
      />
    </div>
  )
}
