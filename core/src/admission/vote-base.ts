import { Refusal } from '../refusal.ts'
import type { Presence, Roll } from './acts.ts'

/** Charter Đ24.1: with fewer official members a cell cannot meet to decide. */
export const MINIMUM_OFFICIAL_MEMBERS = 3

/**
 * Whether an official member stands in the base of a vote (QĐ 24/294-QĐ/TW §9.3.2; V): everybody
 * convened, less those on a temporary transfer elsewhere and those exempt from activity, unless
 * they attend. Ordinary absentees stay in. Probationers and members here temporarily are never on
 * the roll. Elections count otherwise: not for them.
 */
const IN_BASE = {
  present: true,
  absent: true,
  exempt_absent: false,
  temporarily_elsewhere: false,
} as const satisfies Record<Presence, boolean>

type LeftOut = { [P in Presence]: (typeof IN_BASE)[P] extends false ? P : never }[Presence]

export interface VoteBase {
  /** Everybody on the roll: the official members of the cell. */
  readonly officialMembers: number
  readonly minus: Readonly<Record<LeftOut, number>>
  /** The denominator: officialMembers less both of `minus`. */
  readonly base: number
  readonly present: number
  /** Absent without exemption; they count against. */
  readonly absentCounted: number
  readonly counted: readonly Roll[]
  readonly leftOut: readonly Roll[]
}

/** The base of a cell's vote on admission or recognition, and by name who is in it. */
export function voteBase(roll: readonly Roll[]): VoteBase {
  const countOf = (presence: Presence) => roll.filter((line) => line.presence === presence).length
  const counted = roll.filter((line) => IN_BASE[line.presence])
  return {
    officialMembers: roll.length,
    minus: {
      temporarily_elsewhere: countOf('temporarily_elsewhere'),
      exempt_absent: countOf('exempt_absent'),
    },
    base: counted.length,
    present: countOf('present'),
    absentCounted: countOf('absent'),
    counted,
    leftOut: roll.filter((line) => !IN_BASE[line.presence]),
  }
}

/**
 * That a cell with this roll can vote at all.
 * @throws Refusal CHI-BO-DUOI-BA-DANG-VIEN, DIEM-DANH-TRUNG-NGUOI, KHONG-CO-AI-DU-HOP
 */
export function assertRollCanVote(roll: readonly Roll[]): void {
  const twice = roll.find(
    (line, index) => roll.findIndex((other) => other.person === line.person) < index,
  )
  if (twice) {
    throw new Refusal(
      'DIEM-DANH-TRUNG-NGUOI',
      `${twice.name} có hai dòng điểm danh. Bỏ một dòng.`,
      'roll',
    )
  }
  if (roll.length < MINIMUM_OFFICIAL_MEMBERS) {
    throw new Refusal(
      'CHI-BO-DUOI-BA-DANG-VIEN',
      `Chi bộ có ${roll.length} đảng viên chính thức, chưa đủ 3 để họp xét (Điều lệ Đảng, Điều 24.1). Đề nghị cấp trên bổ sung đảng viên hoặc ghép chi bộ.`,
      'roll',
    )
  }
  if (!roll.some((line) => line.presence === 'present')) {
    throw new Refusal(
      'KHONG-CO-AI-DU-HOP',
      'Chưa có ai được đánh dấu có mặt. Điểm danh trước khi kiểm phiếu.',
      'roll',
    )
  }
}
