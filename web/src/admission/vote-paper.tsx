import { VOTE_MATTERS, type VoteMatter } from '@ptdv/core/admission/vote-matters'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { Room } from './use-room.ts'
import { PROPOSALS } from './vote-outcome.ts'

interface VotePaperProps {
  readonly kind: VoteMatter
  readonly room: Room
  /** The committee itself says what it votes on. */
  readonly asksProposal: boolean
  readonly reasonLabel: string | null
}

/** The day, the number of the paper, and what else a vote of this kind must say. */
export function VotePaper({ kind, room, asksProposal, reasonLabel }: VotePaperProps) {
  const { paper, example } = VOTE_MATTERS[kind]
  return (
    <>
      {asksProposal && (
        <RadioGroup
          label="Nội dung"
          options={PROPOSALS}
          value={room.proposes}
          onValue={(proposes) => room.setWords({ proposes })}
        />
      )}
      <DateInput label="Ngày họp" value={room.metOn} onValue={room.setMetOn} />
      <Field label={paper}>
        {(control) => (
          <TextInput
            {...control}
            placeholder={`ví dụ ${example}`}
            maxLength={60}
            value={room.number}
            onChange={(event) => room.setWords({ number: event.target.value })}
          />
        )}
      </Field>
      {reasonLabel !== null && (
        <TextField
          label={reasonLabel}
          full
          lines={2}
          max={500}
          value={room.reason}
          onValue={(reason) => room.setWords({ reason })}
        />
      )}
    </>
  )
}
