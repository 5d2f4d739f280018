import { formatDate } from '@ptdv/core/calendar/format-date'
import { yearOf, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { SoldierValues } from '@ptdv/core/imports/kinds/soldier-columns'
import type { ImportOptions } from '@ptdv/core/imports/options'
import { SOLDIER_ACTS } from '@ptdv/core/soldiers/act-kinds'
import type { SoldierPayloads } from '@ptdv/core/soldiers/acts'
import { sql } from 'kysely'
import { annulActs } from '../../audit/annul-acts.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import { listedOf, readAnnounced, soldierRecord } from '../../soldiers/announce-soldier.ts'
import { enterSoldiers } from '../../soldiers/enter-soldiers.ts'
import { communeName } from '../../soldiers/find-commune.ts'
import type { Batch } from '../batch.ts'
import type { KindWork, Made, PlannedRow } from '../kind-work.ts'
import { NAMED, toldOf } from './dependents.ts'
import { openCommuneFinder } from './find-commune.ts'
import { findKnown, isSamePlace, wantedOf, type OpenList } from './find-known.ts'
import { isPlace, type FoundPlace } from './find-place.ts'
import {
  enterPeople,
  groupsOfPerson,
  lockPeopleOf,
  twiceInSheet,
  type PlannedPerson,
} from './people.ts'

interface SoldierPlan extends PlannedPerson {
  readonly happenedOn: PlainDate
  readonly payload: SoldierPayloads['announced']
}

interface SoldierDetail {
  /** Where the records of before the service lay, to be put back. */
  readonly homes: readonly { readonly person: number; readonly organisation: number }[]
}

/** The list of a round: each row announces one person, as a military office announces them by hand (clause 2.4-a). */
export const soldierListWork: KindWork<SoldierPlan> = {
  groups: groupsOfPerson,
  lock: (unit, _batch, rows) => lockPeopleOf(unit, rows),
  findStaying,
  findDependents: async () => [],

  async judge(unit, batch, rows, watch) {
    const communes = await openCommuneFinder(unit)
    const placed = rows.map((row) => {
      const values = row.values as SoldierValues
      return { row, values, commune: communes.find(values.commune, values.communeCode) }
    })
    const twice = twiceInSheet(rows)
    const known = await findKnown(
      unit,
      wantedOf(placed, ({ commune }) => (isPlace(commune) ? commune.id : null)),
      watch,
      openAnnounced,
    )
    const judged = placed.map(({ row, values, commune }) => {
      const findings: Finding[] = []
      const repeated = twice.get(row.number)
      if (repeated) findings.push(repeated)
      if (!isPlace(commune)) return { findings: [...findings, commune], plan: null }
      const { person = null, findings: said = [] } = known.get(row.number) ?? {}
      const day = announcedOn(unit, batch)
      const plan = planOf(batch, values, commune, { existing: person, day })
      findings.push(
        ...said,
        ...checkPaper(values, batch.options, day),
        ...checkDay(unit, day),
        ...checkFits(plan),
      )
      return { findings, plan }
    })
    const going = judged.flatMap(({ plan }) => plan?.existing ?? [])
    return { rows: judged, detail: { homes: await readHomes(unit, going) } }
  },

  async write(unit, batch, rows, watch) {
    const made: Made[] = []
    for (let from = 0; from < rows.length; from += CHUNK) {
      await watch.stopIfCancelled()
      watch.progress(from, rows.length, 'Ghi danh sách xuất ngũ')
      made.push(...(await writeChunk(unit, batch, rows.slice(from, from + CHUNK))))
    }
    return made
  },

  async takeBack(unit, batch) {
    const { rows } = await sql<{ id: number }>`
      select a.id ${touched(batch, sql`s.version = 1`)}`.execute(unit.db)
    await annulActs(
      unit,
      rows.map(({ id }) => id),
      { import: batch.id, undone: true },
    )
    const { homes } = (batch.detail ?? { homes: [] }) as SoldierDetail
    await sql`
      update person p set organisation_id = home.organisation
      from unnest(${homes.map(({ person }) => person)}::bigint[],
        ${homes.map(({ organisation }) => organisation)}::integer[]) as home (person, organisation)
      where p.id = home.person and exists (
        select from soldier s where s.person_id = p.id and s.version = 1 and s.commune_id = p.organisation_id)`.execute(
      unit.db,
    )
    await sql`select take_back_soldiers(${batch.id})`.execute(unit.db)
  },
}

const CHUNK = 2_000

/** The rows of an import with the soldier that each made. */
function touched({ id }: Pick<Batch, 'id'>, which: ReturnType<typeof sql>) {
  return sql`
    from import_row r join act a on a.id = any (r.act_ids) and a.subject = 'soldier' join soldier s on s.id = a.subject_id
    where r.batch_id = ${id} and ${which}`
}

/** Soldiers somebody has gone on with since: they stay, whatever becomes of the list. */
async function findStaying(unit: Unit, batch: Batch) {
  const { rows } = await sql<{ name: string; count: number }>`
    select s.person_name as name, count(*) over ()::integer as count
    ${touched(batch, sql`s.version > 1`)} order by r.number limit ${NAMED}`.execute(unit.db)
  return {
    rows: rows[0]?.count ?? 0,
    because: toldOf(rows, 'nơi về hoặc cơ quan quân sự đã ghi tiếp, nên giữ nguyên'),
  }
}

/** Nobody is announced twice: by number anywhere, without one by name and birth in the same commune. */
const openAnnounced: OpenList = async (unit, people) => {
  const announced = await readAnnounced(unit, people)
  return (twin, reason, wanted) => {
    const on = twin.person === null ? undefined : announced.get(twin.person)
    if (on === undefined || !isSamePlace(twin, reason, wanted)) return null
    return {
      code: 'DA-CONG-BO',
      column: 'fullName',
      sentence: `${twin.name} đã có trong danh sách công bố ngày ${formatDate(on)}.`,
      severity: 'skip',
    }
  }
}

function announcedOn({ today }: Unit, { options }: Batch): PlainDate {
  return options.since ?? today
}

/** The same for every row, and told on each: without it none can be written. */
function checkDay({ today }: Unit, day: PlainDate): readonly Finding[] {
  if (day <= today) return []
  return [
    {
      code: 'NGAY-CONG-BO-CHUA-DEN',
      column: null,
      sentence: `Ngày công bố ${formatDate(day)} chưa đến. Sửa ngày công bố ở ô chung cho cả bảng rồi đọc lại.`,
      severity: 'error',
    },
  ]
}

function paperOf(
  { paperNumber, paperDate }: SoldierValues,
  options: ImportOptions,
): SoldierPayloads['announced']['paper'] | null {
  const number = paperNumber ?? options.paperNumber?.trim()
  const date = paperDate ?? options.paperDate
  return number && date ? { number, date } : null
}

/** Everybody comes home by a decision; it cannot be later than the list that tells of it. */
function checkPaper(
  values: SoldierValues,
  options: ImportOptions,
  day: PlainDate,
): readonly Finding[] {
  const paper = paperOf(values, options)
  if (paper === null) {
    return [
      {
        code: 'THIEU-QUYET-DINH',
        column: 'paperNumber',
        sentence:
          'Thiếu số hoặc ngày quyết định xuất ngũ. Ghi vào dòng, hoặc ghi ở ô chung cho cả bảng rồi đọc lại.',
        severity: 'error',
      },
    ]
  }
  if (paper.date <= day) return []
  return [
    {
      code: 'QUYET-DINH-SAU-CONG-BO',
      column: 'paperDate',
      sentence: `Quyết định ngày ${formatDate(paper.date)}, sau ngày công bố ${formatDate(day)}. Sửa lại một trong hai ngày.`,
      severity: 'error',
    },
  ]
}

/** Which cell a field of an announcement comes from, and what is wrong with one that the form does not take. */
const MISFITS: Readonly<Record<string, readonly [column: string, sentence: string]>> = {
  'paper.number': ['paperNumber', 'Số quyết định quá dài. Chỉ ghi số, không ghi trích yếu.'],
  year: ['demobilisedOn', 'Ngày xuất ngũ trước năm 2000. Xem lại ngày.'],
}

/** What the form of an announcement does not take, a list does not bring in. */
function checkFits(plan: SoldierPlan | null): readonly Finding[] {
  if (plan === null) return []
  const { error } = SOLDIER_ACTS.announced.schema.safeParse(plan.payload)
  if (error === undefined) return []
  const [column, sentence] = MISFITS[error.issues[0]?.path.join('.') ?? ''] ?? [
    null,
    'Có ô ghi quá dài hoặc chưa đúng. Rút gọn, hoặc ghi lại cho đúng.',
  ]
  return [{ code: 'SAI-NOI-DUNG', column, sentence, severity: 'error' }]
}

function planOf(
  { options }: Batch,
  values: SoldierValues,
  commune: FoundPlace,
  { existing, day }: { readonly existing: number | null; readonly day: PlainDate },
): SoldierPlan | null {
  const { fullName, birth, sex, citizenNumber, unit, demobilisedOn, member } = values
  const paper = paperOf(values, options)
  if (fullName === null || birth === null || sex === null || unit === null) return null
  if (demobilisedOn === null || member === null || paper === null) return null
  return {
    existing,
    cell: commune.id,
    person: soldierRecord({ fullName, birth, sex, citizenNumber }),
    happenedOn: day,
    payload: listedOf(
      {
        // A round is the year's in which its people come home.
        year: yearOf(demobilisedOn),
        paper,
        demobilisedOn,
        unit,
        member,
        introducedOn: values.introducedOn,
        specialty: values.specialty,
      },
      { id: commune.id, name: communeName(commune) },
    ),
  }
}

async function readHomes(unit: Unit, people: readonly number[]): Promise<SoldierDetail['homes']> {
  const { rows } = await sql<SoldierDetail['homes'][number]>`
    select id as person, organisation_id as organisation from person where id = any (${people}::bigint[])
    order by id`.execute(unit.db)
  return rows
}

async function writeChunk(
  unit: Unit,
  batch: Batch,
  rows: readonly PlannedRow<SoldierPlan>[],
): Promise<Made[]> {
  const people = await enterPeople(
    unit,
    rows.map(({ plan }) => plan),
  )
  const entered = await enterSoldiers(
    unit,
    rows.map(({ plan: { person, existing, happenedOn, payload } }, index) => ({
      person: { id: people[index]!.id, name: person.fullName, birth: person.birth },
      wasKnown: existing !== null,
      happenedOn,
      payload,
    })),
    { import: batch.id },
  )
  return rows.map(({ number }, index) => ({
    number,
    person: people[index]!.id,
    personIsNew: people[index]!.isNew,
    acts: [entered[index]!.act],
  }))
}
