import { SOURCES } from '../sources/five-sources.ts'
import { indicator } from './indicators.ts'
import type { ReportData } from './report-data.ts'
import type { ReportFigure } from './report-figure.ts'

/** A figure's name with what it is narrowed to: “Đảng viên mới kết nạp, Huyện ủy Yên Mỹ, cùng kỳ 2023”. */
export function figureName(
  { children, year }: Pick<ReportData, 'children' | 'year'>,
  { indicator: key, child, source, before }: ReportFigure,
): string {
  const parts = [
    indicator(key).name,
    child === undefined ? null : (children.find(({ id }) => id === child)?.name ?? null),
    source === undefined ? null : (SOURCES.find(({ id }) => id === source)?.short ?? null),
    before ? `cùng kỳ ${year - 1}` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
