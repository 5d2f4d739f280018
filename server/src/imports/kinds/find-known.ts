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
  /** Somebody said that it is the one already known. */
  readonly isKnown?: boolean
}

/** A row that tells of a person, as far as it was read. */
interface PersonRow {
  readonly row: { readonly number: number; readonly decision: string | null }
  readonly values: {
    readonly fullName: string | null
    readonly birth: string | null
    readonly citizenNumber: string | null
  }
}

/** Whom rows ask for: those with a name, a birth and a place, which `placeOf` finds or not. */
export function wantedOf<R extends PersonRow>(
  rows: readonly R[],
  placeOf: (row: R) => number | null,
): readonly Wanted[] {
  return rows.flatMap((each) => {
    const { row, values } = each
    const cell = placeOf(each)
    if (values.fullName === null || values.birth === null || cell === null) return []
    return {
      number: row.number,
      name: values.fullName,
      birth: values.birth,
      citizenNumber: values.citizenNumber,
      cell,
      isKnown: row.decision === 'same_person',
    }
  })
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

export type Twin = TwinRow & PersonTraits

/** Why a row is left out: the person stands in the list already that is brought in; null where they do not. */
export type OnList = (twin: Twin, reason: DuplicateReason, wanted: Wanted) => Finding | null
/** Looks up everybody alike in that list at once. */
export type OpenList = (unit: Unit, people: readonly number[]) => Promise<OnList>

const CHUNK = 2_000
const SAME = 'same'
const OTHER = 'other'

/** As findTwins for many: who is in the register already, who may be, and whose record is gone on with. */
export async function findKnown(
  unit: Unit,
  wanted: readonly Wanted[],
  watch: Watch,
  openList: OpenList = openRegister,
): Promise<ReadonlyMap<number, Known>> {
  const known = new Map<number, Known>()
  /** By whom each record is gone on with. */
  const taken = new Map<number, number>()
  for (let from = 0; from < wanted.length; from += CHUNK) {
    await watch.stopIfCancelled()
    watch.progress(from, wanted.length, 'Đối chiếu với người đã có trong hệ thống')
    const chunk = wanted.slice(from, from + CHUNK)
    const alike = await readTwins(unit, chunk)
    const onList = await openList(
      unit,
      alike.flatMap(({ person }) => (person === null ? [] : [person])),
    )
    const twins = Map.groupBy(alike, ({ number }) => number)
    for (const one of chunk) {
      const found = knownOf(one, twins.get(one.number) ?? [], onList)
      const earlier = found.person === null ? undefined : taken.get(found.person)
      known.set(
        one.number,
        earlier === undefined ? found : { person: null, findings: [twice(earlier)] },
      )
      if (found.person !== null && earlier === undefined) taken.set(found.person, one.number)
    }
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

function knownOf(wanted: Wanted, rows: readonly TwinRow[], onList: OnList): Known {
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
  for (const { person, reason } of twins) {
    const isFirst = person === first.person
    const listed = onList(person, wanted.isKnown && isFirst ? 'same_number' : reason, wanted)
    if (listed !== null) return { person: null, findings: [listed] }
  }
  const isSure = first.reason === 'same_number'
  if (!isSure && !wanted.isKnown) return { person: null, findings: [alike(first.person)] }
  if (first.person.person === null) {
    return { person: null, findings: [isSure ? elsewhere() : knownElsewhere(first.person)] }
  }
  return { person: first.person.person, findings: [goesOn(first.person, isSure)] }
}

/** Of cases and members: the same for certain, or as good as certain in the very same cell. */
const openRegister: OpenList = async () => (twin, reason, wanted) => {
  if (!twin.hasCase && !twin.isMember) return null
  return isSamePlace(twin, reason, wanted) ? alreadyListed(twin) : null
}

/** The same number, or name and birth in the very place that the row names. */
export function isSamePlace(twin: Twin, reason: DuplicateReason, { cell }: Wanted): boolean {
  return reason === 'same_number' || (reason === 'same_name_and_birth' && twin.cell === cell)
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

function twice(earlier: number): Finding {
  return {
    code: 'MOT-NGUOI-HAI-DONG',
    column: 'fullName',
    sentence: `Dòng ${earlier} cũng ghi tiếp vào người này. Bỏ qua một trong hai dòng.`,
    severity: 'error',
  }
}

function goesOn(twin: Twin, isSure: boolean): Finding {
  const why = isSure ? 'cùng số định danh' : 'người nhập nhận là người ấy'
  return {
    code: 'NGUOI-DA-CO',
    column: isSure ? 'citizenNumber' : 'fullName',
    sentence: `${twin.name} đã có trong hệ thống, ${why}: ghi tiếp vào người ấy, giữ nguyên thông tin đã có.`,
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

function knownElsewhere(twin: Twin): Finding {
  return {
    code: 'DA-CO-NOI-KHAC',
    column: 'fullName',
    sentence: `${twin.name} thuộc phạm vi của nơi khác nên không ghi tiếp từ đây được. Đề nghị cấp trên chuyển hồ sơ về, rồi bỏ qua dòng này.`,
    severity: 'error',
  }
}

function alike(twin: Twin): Finding {
  const place = twin.cellName === null ? 'nơi khác' : placedName(twin.cellName, twin.aboveName)
  return {
    code: 'CO-THE-TRUNG',
    column: 'fullName',
    sentence: `Có thể là ${twin.name}, sinh ${formatPartialDate(twin.birth)}, đã có ở ${place}. Chọn đúng là người ấy, là người khác, hoặc bỏ qua dòng này.`,
    severity: 'error',
  }
}
