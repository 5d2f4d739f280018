import { formatNumber } from '@ptdv/core/text/numbers'
import type { VoteSheet } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RollTable } from './roll-table.tsx'
import type { Room } from './use-room.ts'
import { officialMembers } from './vote-count.ts'

interface RoomCardProps {
  readonly members: VoteSheet['members']
  readonly room: Room
}

/** Who is in the room by name, and who attends without a vote. */
export function RoomCard({ members, room }: RoomCardProps) {
  const official = officialMembers(members)
  const observers = members.filter(({ standing }) => standing === 'probationary')
  return (
    <Card
      title="Ai trong phòng họp"
      aside={
        <>
          <span className="muted">{formatNumber(official.length)} đảng viên chính thức</span>
          <Button size="small" onClick={room.setAllPresent}>
            Tất cả có mặt
          </Button>
        </>
      }
    >
      <RollTable members={official} presences={room.presences} onPresence={room.setPresence} />
      {observers.length > 0 && (
        <p className="muted room-note">
          Đảng viên dự bị {observers.map(({ person }) => person.name).join(', ')} dự họp, không biểu
          quyết, không tính.
        </p>
      )}
    </Card>
  )
}
