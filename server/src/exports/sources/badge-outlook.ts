import { formatDate } from '@ptdv/core/calendar/format-date'
import { badgeOutlook } from '../../membership/badge-outlook.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const badgeOutlookSource: ExportSource<'badge_outlook'> = {
  title: async (unit, { organisation }) =>
    titleOf('badge_outlook', (await getVisibleOrganisation(unit, organisation)).name),
  async open(unit, filters) {
    const { rounds, children, from, to } = await badgeOutlook(unit, filters)
    const byRound = rounds.flatMap(({ round, counts }) => counts.map((one) => ({ round, ...one })))
    const byPlace = children.flatMap(({ organisation, counts }) =>
      counts.map((one) => ({ organisation: organisation.name, ...one })),
    )
    return {
      lines: [`Các đợt từ ${formatDate(from)} đến ${formatDate(to)}, theo đảng viên hôm nay`],
      count: byRound.length + byPlace.length,
      sheets: { rounds: { rows: byRound }, children: { rows: byPlace } },
    }
  },
}
