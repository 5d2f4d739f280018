import { formatDate } from '@ptdv/core/calendar/format-date'
import type { BadgeState } from '@ptdv/core/membership/badges-contract'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { badgeLines, badgeWindow, countBadges } from '../../membership/list-badges.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

const STATES = {
  due: 'đến hạn',
  late: 'quá đợt',
  awarded: 'đã tặng',
} as const satisfies Record<BadgeState, string>

export const badgesSource: ExportSource<'badges'> = {
  title: async (unit, { organisation }) =>
    titleOf('badges', (await getVisibleOrganisation(unit, organisation)).name),
  async open(unit, filters) {
    const window = await badgeWindow(unit, filters)
    const counts = await countBadges(unit, filters, window)
    const { state, years } = filters
    return {
      lines: [
        window.from === window.to
          ? `Đợt ${formatDate(window.from)}`
          : `Các đợt từ ${formatDate(window.from)} đến ${formatDate(window.to)}`,
        ...filterWords([state && STATES[state], years && `${years} năm`]),
        ...(window.rule.confirmed ? [] : ['Ngày các đợt lấy theo lệ chung, tỉnh chưa xác nhận.']),
      ],
      count: counts.reduce((sum, { count }) => sum + count, 0),
      sheets: {
        badges: {
          rows: streamRows(unit, badgeLines(filters, window), (row) => ({
            name: row.name,
            birth: row.birth,
            cell: placedName(row.cellName, row.aboveName),
            years: row.years,
            countedFrom: row.countedFrom,
            basis: basisWords(row),
            reachedOn: row.reachedOn,
            state: STATES[row.state],
            proposals: row.proposals.map(({ by, on }) => `${by} ${formatDate(on)}`).join('; '),
            number: row.number,
            awardedOn: row.awardedOn,
          })),
        },
      },
    }
  },
}

function basisWords({ byDecision, moved }: { byDecision: boolean; moved: boolean }): string {
  const from = byDecision ? 'ngày quyết định kết nạp' : 'ngày vào Đảng'
  return moved ? `${from}, trừ thời gian ngoài Đảng` : from
}
