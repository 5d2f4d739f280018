import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { AwayArrangement, ContactWay } from '@ptdv/core/membership/away-payloads'
import type { DemoMeeting } from '../demo-data.ts'
import { memberAct } from '../membership-acts.ts'
import type { Cell } from '../tree.ts'
import type { Chosen, LifeRoom } from './told-lives.ts'

/**
 * Two of the cell of the pictures work away, two of its neighbours: one wrote to a meeting and was read into its minutes,
 * one has answered neither of two.
 */
export function tellAway(room: LifeRoom): DemoMeeting[] {
  const { places, named, next } = room
  const { village, school, military } = places
  const writes = goAway(room, named('Trần Quốc Đạt'), '2024-02-19', {
    region: 'Bắc Ninh',
    place: 'Khu công nghiệp Yên Phong',
    until: '2025-12-31',
    way: 'personal_link',
    pace: 'each_meeting',
  })
  const calls = goAway(room, named('Trần Thị Thơm'), '2024-03-11', {
    region: 'Hà Nội',
    place: 'Giúp việc gia đình, quận Hà Đông',
    until: null,
    way: 'phone',
    pace: 'monthly',
  })
  contact(room, calls, '2024-10-08', 'phone')
  const writesToCell = goAway(room, next(military), '2024-06-03', {
    region: 'Hải Phòng',
    place: 'Khu công nghiệp Tràng Duệ',
    until: '2025-05-31',
    way: 'message',
    pace: 'monthly',
  })
  contact(room, writesToCell, '2024-09-20', 'message')
  const silent = goAway(room, next(school), '2024-03-04', {
    region: 'Bình Dương',
    place: 'Khu công nghiệp Sóng Thần',
    until: null,
    way: 'personal_link',
    pace: 'each_meeting',
  })
  contact(room, silent, '2024-07-15', 'phone')
  return [
    meeting(room, village, {
      announcedOn: '2024-08-28',
      heldOn: '2024-09-05',
      subjects: ['Xét kết nạp đảng viên', 'Góp ý dự thảo quy ước của thôn'],
      asked: [writes, calls],
      opinion: {
        by: writes,
        sentOn: '2024-09-03',
        text: 'Nhất trí với dự thảo. Đề nghị thêm việc giữ vệ sinh đường làng vào quy ước của thôn.',
      },
    }),
    meeting(room, village, {
      announcedOn: '2024-10-10',
      heldOn: '2024-11-05',
      subjects: ['Kiểm điểm công tác tháng 10', 'Chuẩn bị đại hội chi bộ nhiệm kỳ 2025 - 2027'],
      asked: [writes, calls],
      opinion: null,
    }),
    ...(['2024-08-06', '2024-09-10'] as const).map((heldOn) =>
      meeting(room, school, {
        announcedOn: heldOn === '2024-08-06' ? '2024-07-29' : '2024-09-03',
        heldOn,
        subjects: ['Nhiệm vụ năm học 2024 - 2025'],
        asked: [silent],
        opinion: null,
      }),
    ),
  ]
}

function goAway(
  { numbers }: LifeRoom,
  who: Chosen,
  on: PlainDate,
  agreed: AwayArrangement,
): Chosen {
  who.add(memberAct(numbers, who.cell, on, 'away_began', agreed))
  return who
}

function contact({ numbers }: LifeRoom, who: Chosen, on: PlainDate, way: ContactWay): void {
  who.add(memberAct(numbers, who.cell, on, 'away_contacted', { way }))
}

interface Meeting {
  readonly announcedOn: PlainDate
  readonly heldOn: PlainDate
  readonly subjects: readonly string[]
  readonly asked: readonly Chosen[]
  /** Sent to it, and read into its minutes. */
  readonly opinion: {
    readonly by: Chosen
    readonly sentOn: PlainDate
    readonly text: string
  } | null
}

function meeting({ numbers }: LifeRoom, cell: Cell, told: Meeting): DemoMeeting {
  const { announcedOn, heldOn, subjects, asked, opinion } = told
  const recorded = (happenedOn: PlainDate) => ({
    id: numbers.act(),
    happenedOn,
    organisation: cell.id,
    organisationName: cell.name,
  })
  return {
    id: numbers.meeting(),
    heldOn,
    subjects,
    asked: asked.map(({ id, name }) => ({ person: id, name })),
    announced: recorded(announcedOn),
    opinion: opinion && {
      person: opinion.by.id,
      sentOn: opinion.sentOn,
      text: opinion.text,
      read: recorded(heldOn),
    },
  }
}
