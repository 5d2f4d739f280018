import type { Finding } from '@ptdv/core/imports/finding'
import {
  possibleDuplicates,
  type DuplicateReason,
  type PersonTraits,
} from '@ptdv/core/people/possible-duplicates'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { nameKey } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { hashIdentity } from '../../people/identity-keys.ts'
import type { Watch } from '../kind-work.ts'

/** Who a row is about, and in which cell. */
export interface Wanted {
  readonly number: number
  readonly name: string
  readonly birth: string
  readonly citizenNumber: string | null
  readonly cell: number
}

/** What the register knows of the person on a row. */
export interface Known {
  /** One person, one record through life: the record to go on with. */
  readonly person: number | null
  readonly findings: readonly Finding[]
}

interface TwinRow {
  readonly number: number
  readonly person: number | null
  readonly cell: number | null
  readonly name: string
  readonly birth: string
  readonly byIdentity: boolean
  readonly hasIdentity: boolean
  readonly hasCase: boolean
  readonly isMember: boolean
  readonly cellName: string | null
  readonly aboveName: string | null
}

type Twin = TwinRow & PersonTraits

const CHUNK = 2_000
const SAME = 'same'
const OTHER = 'other'

/** As findTwins for many: who is in the register already, who may be, and whose record is gone on with. */
export async function findKnown(
  unit: Unit,
  wanted: readonly Wanted[],
  watch: Watch,
): Promise<ReadonlyMap<number, Known>> {
  const known = new Map<number, Known>()
  for (let from = 0; from < wanted.length; from += CHUNK) {
    await watch.stopIfCancelled()
    watch.progress(from, wanted.length, 'Đối chiếu với người đã có trong hệ thống')
    const chunk = wanted.slice(from, from + CHUNK)
    const twins = Map.groupBy(await readTwins(unit, chunk), ({ number }) => number)
    for (const one of chunk) known.set(one.number, knownOf(one, twins.get(one.number) ?? []))
  }
  return known
}

async function readTwins(unit: Unit, wanted: readonly Wanted[]): Promise<TwinRow[]> {
  const keys = unit.house.identityKeys
  const hashes = wanted.map(({ citizenNumber }) =>
    citizenNumber === null ? null : hashIdentity(keys, citizenNumber),
  )
  const { rows } = await sql<TwinRow>`
    select t.number, t.person_id as person, t.organisation_id as cell, t.full_name as name, t.birth,
      t.by_identity as "byIdentity", t.has_identity as "hasIdentity", t.has_case as "hasCase",
      t.is_member as "isMember", o.name as "cellName", above.name as "aboveName"
    from find_twins_of(${wanted.map(({ number }) => number)}::integer[], ${hashes}::bytea[],
      ${wanted.map(({ name }) => nameKey(name))}::text[], ${wanted.map(({ birth }) => birth)}::text[]) t
    left join organisation o on o.id = t.organisation_id left join organisation above on above.id = o.parent_id
    order by t.number, t.by_identity desc, t.birth desc, t.person_id`.execute(unit.db)
  return rows
}

function knownOf(wanted: Wanted, rows: readonly TwinRow[]): Known {
  if (rows.length === 0) return { person: null, findings: [] }
  const self: PersonTraits = {
    name: wanted.name,
    birth: wanted.birth,
    identityHash: wanted.citizenNumber === null ? null : SAME,
  }
  const twins = possibleDuplicates(
    self,
    rows.map((row): Twin => ({
      ...row,
      identityHash: row.byIdentity ? SAME : row.hasIdentity ? OTHER : null,
    })),
  )
  const [first] = twins
  if (first === undefined) return { person: null, findings: [] }
  const listed = twins.find(({ person, reason }) => isListed(person, reason, wanted.cell))
  if (listed) return { person: null, findings: [alreadyListed(listed.person)] }
  if (first.reason !== 'same_number') return { person: null, findings: [alike(first.person)] }
  if (first.person.person === null) return { person: null, findings: [elsewhere()] }
  return { person: first.person.person, findings: [goesOn(first.person)] }
}

/** The same person for certain, with a case or a membership; or as good as certain, in the very same cell. */
function isListed(twin: Twin, reason: DuplicateReason, cell: number): boolean {
  if (!twin.hasCase && !twin.isMember) return false
  if (reason === 'same_number') return true
  return reason === 'same_name_and_birth' && twin.cell === cell
}

function alreadyListed(twin: Twin): Finding {
  const place = placedName(twin.cellName ?? '', twin.aboveName)
  return twin.isMember
    ? {
        code: 'DA-LA-DANG-VIEN',
        column: 'fullName',
        sentence: `${twin.name} đã có trong danh sách đảng viên (${place}).`,
        severity: 'skip',
      }
    : {
        code: 'DA-CO-HO-SO',
        column: 'fullName',
        sentence: `${twin.name} đã có hồ sơ đang theo dõi (${place}).`,
        severity: 'skip',
      }
}

function goesOn(twin: Twin): Finding {
  return {
    code: 'NGUOI-DA-CO',
    column: 'citizenNumber',
    sentence: `${twin.name} đã có trong hệ thống, cùng số định danh: ghi tiếp vào người ấy, giữ nguyên thông tin đã có.`,
    severity: 'warning',
  }
}

function elsewhere(): Finding {
  return {
    code: 'DA-CO-NOI-KHAC',
    column: 'citizenNumber',
    sentence:
      'Số định danh này đã có trong hệ thống ở nơi khác. Kiểm lại số; nếu đúng thì đề nghị cấp trên chuyển hồ sơ về, rồi bỏ qua dòng này.',
    severity: 'error',
  }
}

function alike(twin: Twin): Finding {
  const place = twin.cellName === null ? 'nơi khác' : placedName(twin.cellName, twin.aboveName)
  return {
    code: 'CO-THE-TRUNG',
    column: 'fullName',
    sentence: `Có thể là ${twin.name}, sinh ${formatPartialDate(twin.birth)}, đã có ở ${place}. Bỏ qua dòng này, hoặc xác nhận là người khác.`,
    severity: 'error',
  }
}
