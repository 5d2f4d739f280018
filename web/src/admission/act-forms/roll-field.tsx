import type { Presence, Roll } from '@ptdv/core/admission/acts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { CaseFile, VoteSheet } from '../../api/shapes.ts'
import { FieldError } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { RollTable } from '../roll-table.tsx'
import { rollOf, startPresences } from '../vote-count.ts'

interface RollFieldProps {
  readonly case: CaseFile
  /** Empty until the cell's members are known. */
  readonly roll: readonly Roll[]
  readonly onRoll: (roll: readonly Roll[]) => void
  readonly error: string | null
}

/** Who was at the cell's meeting: its official members, as the register has them, to be marked. */
export function RollField({ case: file, roll, onRoll, error }: RollFieldProps) {
  const { cell } = file.case
  const asked = useQuery(
    api.admission.voteSheet.queryOptions({
      input: { cell: cell.id },
      enabled: roll.length === 0,
    }),
  )
  const sheet = asked.data
  useEffect(() => {
    if (sheet && roll.length === 0) onRoll(rollOf(sheet.members, startPresences(sheet.members)))
  })
  const problem = error ?? (asked.error ? problemOf(asked.error).sentence : null)
  if (roll.length === 0) {
    return problem ? (
      <FieldError id="diem-danh-loi" sentence={problem} />
    ) : (
      <Loading label="Đang tải danh sách đảng viên" lines={3} />
    )
  }
  return (
    <div className="full">
      <RollTable
        members={roll.map(lineOf)}
        presences={new Map(roll.map(({ person, presence }) => [person, presence]))}
        onPresence={(person, presence) => onRoll(marked(roll, person, presence))}
      />
      {problem && <FieldError id="diem-danh-loi" sentence={problem} />}
    </div>
  )
}

function lineOf({ person, name }: Roll): VoteSheet['members'][number] {
  return {
    person: { id: person, name },
    standing: 'official',
    office: null,
    exempt: false,
    temporarilyElsewhere: false,
  }
}

function marked(roll: readonly Roll[], person: number, presence: Presence): readonly Roll[] {
  return roll.map((line) => (line.person === person ? { ...line, presence } : line))
}
