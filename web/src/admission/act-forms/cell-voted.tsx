import { voteBase } from '@ptdv/core/admission/vote-base'
import { actFormOf, type ActFormKit } from './act-form-of.tsx'
import { DayField, PaperNumberField } from './fields.tsx'
import { NO_VOTES, TallyField, tallyGiven } from './tally-field.tsx'
import { toVote } from './to-vote.tsx'

/** A vote already recorded: its figures, number and date may be corrected, the roll stands. */
const recorded = actFormOf({
  kind: 'cell_voted',
  marks: ['tally', 'roll'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    roll: act?.payload.roll ?? [],
    tally: act?.payload.tally ?? NO_VOTES,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ roll, tally, number, happenedOn }, reader) => ({
    roll,
    tally: reader.given('tally', tallyGiven(tally), 'Nhập số phiếu.'),
    paper: reader.paper(number, happenedOn, 'Nhập số nghị quyết.'),
  }),
  Fields: (form) => (
    <>
      <TallyField
        sizeLabel="Cơ sở tính"
        size={voteBase(form.values.roll).base}
        tally={form.values.tally}
        onTally={(tally) => form.set({ tally })}
        threshold="two_thirds"
        error={form.errorOf('tally') ?? form.errorOf('roll')}
      />
      <PaperNumberField form={form} label="Số nghị quyết" example="05-NQ/CB" />
      <DayField form={form} label="Ngày họp, ra nghị quyết" />
    </>
  ),
})

export const cellVoted: ActFormKit = { ...recorded, Form: toVote('cell_voted') }
