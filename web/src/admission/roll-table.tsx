import type { Presence } from '@ptdv/core/admission/acts'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { VoteSheet } from '../api/shapes.ts'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import { PRESENCE_WORDS, PRESENCES, type Presences } from './vote-count.ts'

interface RollTableProps {
  readonly members: VoteSheet['members']
  readonly presences: Presences
  readonly onPresence: (person: number, presence: Presence) => void
}

/** Who is in the room: the present are quiet ticks, the exceptions bold. */
export function RollTable({ members, presences, onPresence }: RollTableProps) {
  const presenceOf = (person: number) => presences.get(person) ?? 'absent'
  const count = (presence: Presence) =>
    members.filter(({ person }) => presenceOf(person.id) === presence).length
  return (
    <table className="room">
      <caption className="vh">Điểm danh đảng viên chính thức của chi bộ</caption>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          {PRESENCES.map((presence) => (
            <th scope="col" className="c only-wide" key={presence}>
              {PRESENCE_WORDS[presence].head.map((line, index) => (
                <span key={line}>
                  {index > 0 && <br />}
                  {line}
                </span>
              ))}
            </th>
          ))}
          <th scope="col" className="only-phone num">
            Dự họp
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <RollRow
            key={member.person.id}
            member={member}
            presence={presenceOf(member.person.id)}
            onPresence={(presence) => onPresence(member.person.id, presence)}
          />
        ))}
        <tr className="sum">
          <th scope="row">Cộng</th>
          {PRESENCES.map((presence) => (
            <td className="c tn only-wide" key={presence}>
              {formatNumber(count(presence))}
            </td>
          ))}
          <td className="only-phone num">{formatNumber(count('present'))} có mặt</td>
        </tr>
      </tbody>
    </table>
  )
}

interface RollRowProps {
  readonly member: VoteSheet['members'][number]
  readonly presence: Presence
  readonly onPresence: (presence: Presence) => void
}

const ROW_CLASS = {
  present: undefined,
  absent: 'ex',
  exempt_absent: 'ex out',
  temporarily_elsewhere: 'ex out',
} as const satisfies Record<Presence, string | undefined>

function RollRow({ member, presence, onPresence }: RollRowProps) {
  const { person, office } = member
  return (
    <tr className={ROW_CLASS[presence]}>
      <th scope="row">
        {person.name} {office && <span className="muted nowrap">{office}</span>}
      </th>
      {PRESENCES.map((option) => (
        <td className="c only-wide" key={option}>
          <label className={option === 'present' ? 'o' : 'o x'}>
            <input
              type="radio"
              name={`du-hop-${person.id}`}
              aria-label={`${person.name}: ${PRESENCE_WORDS[option].spoken}`}
              checked={presence === option}
              onChange={() => onPresence(option)}
            />
            <Icon name="check" />
          </label>
        </td>
      ))}
      <td className="only-phone num">
        <Select
          look="filter"
          aria-label={`${person.name}: dự họp`}
          options={PRESENCES.map((value) => ({
            value,
            label: PRESENCE_WORDS[value].head.join(' ').toLocaleLowerCase('vi'),
          }))}
          value={presence}
          onValue={onPresence}
        />
      </td>
    </tr>
  )
}
