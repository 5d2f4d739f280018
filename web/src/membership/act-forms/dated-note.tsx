import { squeeze } from '@ptdv/core/text/fold'
import { TextField } from '../../writing/text-field.tsx'
import { MemberDay } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

type NotedKind = 'died' | 'exemption_ended' | 'away_ended' | 'removed' | 'left' | 'expelled'

/** An act that is a day and, where there is more to say, a note. The paper that came with a list stays with its act. */
export function datedNote(kind: NotedKind, label: string, hint?: string) {
  return memberFormOf({
    kind,
    marks: ['note'],
    start: (_member, act) => ({
      happenedOn: act?.happenedOn ?? null,
      note: act?.payload.note ?? '',
      paper: act && 'paper' in act.payload ? act.payload.paper : undefined,
    }),
    read: ({ note, paper }) => ({
      ...(squeeze(note) !== '' && { note: squeeze(note) }),
      ...(paper && { paper }),
    }),
    Fields: (form) => (
      <>
        <MemberDay form={form} label={label} hint={hint} />
        <TextField
          label="Ghi chú"
          full
          optional
          max={500}
          value={form.values.note}
          onValue={(note) => form.set({ note })}
          error={form.errorOf('note')}
        />
      </>
    ),
  })
}
