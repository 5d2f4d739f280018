import { VOTE_MATTERS } from '@ptdv/core/admission/vote-matters'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getVoteSheet } from '../../admission/get-vote-sheet.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const voteSheetSource: ExportSource<'vote_sheet'> = {
  title: async (unit, { cell }) =>
    titleOf('vote_sheet', (await getVisibleOrganisation(unit, cell)).name),
  async open(unit, { cell }) {
    const { candidates, members } = await getVoteSheet(unit, cell)
    const ready = candidates.filter(({ matters }) => matters[0]!.ready).length
    return {
      lines: [
        `${formatNumber(ready)} người đủ điều kiện xét trong ${formatNumber(candidates.length)} người đang chuẩn bị`,
      ],
      count: candidates.length + members.length,
      sheets: {
        candidates: {
          rows: candidates.map(({ person, matters }) => ({
            name: person.name,
            matter: VOTE_MATTERS[matters[0]!.kind].choice,
            state: matters[0]!.ready ? 'Đủ điều kiện xét' : 'Chưa đủ điều kiện',
            missing: matters[0]!.missing.join('; '),
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
