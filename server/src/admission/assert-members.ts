import type { AdmissionAct, Roll } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import type { Passage } from './load-cases.ts'

interface MemberRow {
  readonly id: number
  readonly name: string
  readonly cell: number
  readonly standing: 'probationary' | 'official'
}

/** What an act says of members must agree with the register: helpers and introducers are official, the roll is the cell's. */
export async function assertMembers(
  unit: Unit,
  act: AdmissionAct,
  passage: Passage,
): Promise<void> {
  switch (act.kind) {
    case 'helper_assigned':
      return assertOfficial(unit, act.payload.helpers, passage, 'helpers')
    case 'introduced_by_member':
      return assertOfficial(unit, [act.payload], passage, 'person')
    case 'ceremony_held':
      return assertOfficial(unit, [act.payload.helper], passage, 'helper')
    case 'probation_helper_assigned':
      return assertOfficial(unit, [act.payload.helper], passage, 'helper')
    case 'cell_voted':
    case 'recognition_cell_voted':
    case 'removal_cell_voted':
      return assertRoll(unit, act.payload.roll, passage.cell.id, act.happenedOn)
    default:
      return
  }
}

/** Only official members help and introduce (Charter Đ4; QĐ 24/294-QĐ/TW §3.2.1), and those of the same base organisation. */
async function assertOfficial(
  unit: Unit,
  named: readonly { readonly person: number; readonly name: string }[],
  passage: Passage,
  field: string,
): Promise<void> {
  const found = await sql<MemberRow>`
    select m.person_id as id, p.full_name as name, m.organisation_id as cell, m.standing
    from membership m join person p on p.id = m.person_id
    join organisation_today t on t.organisation_id = m.organisation_id and t.ancestor_id = ${passage.base.id}
    where m.person_id = any (${named.map(({ person }) => person)}) and m.ended_on is null`.execute(
    unit.db,
  )
  for (const { person, name } of named) {
    const member = found.rows.find((row) => row.id === person)
    if (member === undefined) {
      throw new Refusal(
        'KHONG-PHAI-DANG-VIEN',
        `${name} không có trong danh sách đảng viên của ${passage.base.name}. Chọn lại đảng viên.`,
        field,
      )
    }
    if (member.standing !== 'official') {
      throw new Refusal(
        'DANG-VIEN-DU-BI',
        `${name} đang là đảng viên dự bị, chưa được giúp đỡ hay giới thiệu người vào Đảng. Chọn đảng viên chính thức.`,
        field,
      )
    }
  }
}

/**
 * Everyone official in the cell on the day stands in the roll, and nobody else. Whoever waits for the decision that
 * recognises does not vote, though they are official from the end of the twelve months (Charter Điều 3.4).
 */
async function assertRoll(
  unit: Unit,
  roll: readonly Roll[],
  cell: number,
  on: PlainDate,
): Promise<void> {
  const members = await sql<{ id: number; name: string }>`
    select m.person_id as id, p.full_name as name from organisation_today t
    join membership m on m.organisation_id = t.organisation_id join person p on p.id = m.person_id
    where t.ancestor_id = ${cell} and t.principal and m.standing = 'official' and m.in_cell_since <= ${on}
      and (m.official_on is null or m.official_on <= ${on}) and (m.ended_on is null or m.ended_on > ${on})
      and not exists (
        select from admission_case c join act a on a.subject = 'case' and a.subject_id = c.id
        left join lateral (select (n.payload ->> 'happenedOn')::date as happened_on from act n where n.corrects = a.id
          order by n.recorded_at desc, n.id desc limit 1) mended on true
        where c.person_id = m.person_id and a.kind = 'recognition_decided'
          and coalesce(mended.happened_on, a.happened_on) > ${on}
      )`.execute(unit.db)
  const listed = new Set(roll.map(({ person }) => person))
  const absent = members.rows.filter(({ id }) => !listed.has(id))
  const strangers = roll.filter(({ person }) => !members.rows.some(({ id }) => id === person))
  if (listed.size === roll.length && absent.length === 0 && strangers.length === 0) return
  const names = [...absent, ...strangers].map(({ name }) => name)
  throw new Refusal(
    'DANH-SACH-CHI-BO-DA-DOI',
    names.length === 0
      ? 'Có người được ghi hai lần trong danh sách dự họp. Tải lại trang biểu quyết rồi ghi lại.'
      : `Danh sách dự họp không khớp với đảng viên chính thức của chi bộ: ${names.slice(0, 5).join(', ')}. Tải lại trang biểu quyết rồi ghi lại.`,
    'roll',
  )
}
