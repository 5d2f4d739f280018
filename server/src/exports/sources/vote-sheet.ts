import { formatNumber } from '@ptdv/core/text/numbers'
import { getVoteSheet } from '../../admission/get-vote-sheet.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const voteSheetSource: ExportSource<'vote_sheet'> = {
  title: async (unit, { cell }) =>
    titleOf('vote_sheet', (await getVisibleOrganisation(unit, cell)).name),
  async open(unit, { cell }) {
    const { candidates, members } = await getVoteSheet(unit, cell)
    const ready = candidates.filter(({ ready: isReady }) => isReady).length
    return {
      lines: [
        `${formatNumber(ready)} người đủ điều kiện xét trong ${formatNumber(candidates.length)} người đang chuẩn bị`,
      ],
      count: candidates.length + members.length,
      sheets: {
        candidates: {
          rows: candidates.map(({ person, ready: isReady, missing }) => ({
            name: person.name,
            state: isReady ? 'Đủ điều kiện xét' : 'Chưa đủ điều kiện',
            missing: missing.join('; '),
          })),
        },
        members: {
          rows: members.map(({ person, standing, office, exempt, temporarilyElsewhere }) => ({
            name: person.name,
            standing: standing === 'official' ? 'Chính thức' : 'Dự bị',
            office,
            note: [
              exempt && 'miễn công tác, sinh hoạt',
              temporarilyElsewhere && 'sinh hoạt tạm thời nơi khác',
            ]
              .filter(Boolean)
              .join('; '),
          })),
        },
      },
    }
  },
}
