import type { Roll, Tally } from '@ptdv/core/admission/acts'
import type { Act } from '@ptdv/core/admission/read-acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { voteBase } from '@ptdv/core/admission/vote-base'
import { actFormOf, type ActFormKit } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'
import { RollField } from './roll-field.tsx'
import { NO_VOTES, TallyField, tallyGiven } from './tally-field.tsx'
import { toVote } from './to-vote.tsx'

type CellVoteKind = 'recognition_cell_voted' | 'removal_cell_voted'

interface Values {
  readonly happenedOn: PlainDate | null
  readonly roll: readonly Roll[]
  readonly tally: Tally
  readonly number: string
}

/** The cell's vote on one probationer, held on the vote page; one recorded is corrected here. */
function probationVote<K extends CellVoteKind>(kind: K): ActFormKit {
  const recorded = actFormOf<K, Values>({
    kind,
    marks: ['tally', 'roll'],
    start: (_file, told) => {
      const act = told as Act<CellVoteKind> | undefined
      return {
        happenedOn: act?.happenedOn ?? null,
        roll: act?.payload.roll ?? [],
        tally: act?.payload.tally ?? NO_VOTES,
        number: act?.payload.paper.number ?? '',
      }
    },
    read: ({ roll, tally, number, happenedOn }, reader) => ({
      roll: reader.given('roll', roll.length > 0 ? roll : null, 'Điểm danh trước khi kiểm phiếu.'),
      tally: reader.given('tally', tallyGiven(tally), 'Nhập số phiếu.'),
      paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết.'),
    }),
    Fields: (form) => (
      <>
        <RollField
          case={form.case}
          roll={form.values.roll}
          onRoll={(roll) => form.set({ roll })}
          error={form.errorOf('roll')}
        />
        <TallyField
          sizeLabel="Cơ sở tính"
          size={voteBase(form.values.roll).base}
          tally={form.values.tally}
          onTally={(tally) => form.set({ tally })}
          threshold="two_thirds"
          error={form.errorOf('tally')}
        />
        <PaperNumberField form={form} label="Số nghị quyết" example="08-NQ/CB" />
        <DayField form={form} label="Ngày họp, ra nghị quyết" hint="Xét từng người một." />
      </>
    ),
  })
  return { ...recorded, Form: toVote(kind) }
}

export const recognitionCellVoted = probationVote('recognition_cell_voted')
export const removalCellVoted = probationVote('removal_cell_voted')
