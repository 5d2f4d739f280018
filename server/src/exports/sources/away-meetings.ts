import { formatNumber } from '@ptdv/core/text/numbers'
import { listMeetings } from '../../away/list-meetings.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const awayMeetingsSource: ExportSource<'away_meetings'> = {
  title: async (unit, { id }) =>
    titleOf('away_meetings', (await getVisibleOrganisation(unit, id)).name),
  async open(unit, filters) {
    const { meetings } = await listMeetings(unit, filters, null)
    return {
      lines: [`${formatNumber(meetings.length)} kỳ họp đến ngày xuất`],
      count: meetings.length,
      sheets: {
        meetings: {
          rows: meetings.map((meeting) => ({
            heldOn: meeting.heldOn,
            cell: meeting.cell.name,
            subjects: meeting.subjects.join('; '),
            announcedOn: meeting.announcedOn,
            asked: meeting.asked,
            answered: meeting.answered,
            read: meeting.read,
            calledOff: meeting.calledOff ? 'đã hoãn' : '',
          })),
        },
      },
    }
  },
}
