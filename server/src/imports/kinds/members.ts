import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { verdictOf, type Finding } from '@ptdv/core/imports/finding'
import type { MemberValues } from '@ptdv/core/imports/kinds/member-columns'
import type { Card } from '@ptdv/core/membership/card-payloads'
import { appendActs, type NumberedAct } from '../../audit/append-acts.ts'
import { bulkInsert, type Columns, type Value } from '../../database/bulk-insert.ts'
import { takeNumbers } from '../../database/take-numbers.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import type { Batch } from '../batch.ts'
import type { KindWork, Made, PlannedRow } from '../kind-work.ts'
import { findMemberDependents, takeBackPeople } from './dependents.ts'
import { cardOf, checkCard, findBorneNumbers } from './member-cards.ts'
import { isCell, openCellFinder, type Cell } from './find-cell.ts'
import { findKnown, wantedOf } from './find-known.ts'
import {
  address,
  enterPeople,
  groupsOfPerson,
  lockPeopleOf,
  twiceInSheet,
  type PlannedPerson,
} from './people.ts'

interface MemberPlan extends PlannedPerson {
  readonly since: PlainDate
  readonly decidedOn: PlainDate | null
  readonly ceremonyOn: PlainDate
  readonly officialOn: PlainDate | null
  readonly office: string | null
  readonly exempt: boolean
  /** Noted beside the entry in the list. */
  readonly card: Card | null
}

/** Members as the list has them: each is registered in the cell, and counted there from a day on. */
export const memberWork: KindWork<MemberPlan> = {
  groups: groupsOfPerson,
  lock: (unit, _batch, rows) => lockPeopleOf(unit, rows),
  findDependents: findMemberDependents,
  takeBack: takeBackPeople,

  async judge(unit, batch, rows, watch) {
    const cells = await openCellFinder(unit)
    const placed = rows.map((row) => {
      const values = row.values as MemberValues
      return { row, values, cell: cells.find(values.cell, values.cellCode) }
    })
    const twice = twiceInSheet(rows)
    const known = await findKnown(
      unit,
      wantedOf(placed, ({ cell }) => (isCell(cell) ? cell.id : null)),
      watch,
    )
    const formerly = await findFormerMembers(
      unit,
      [...known.values()].flatMap(({ person }) => (person === null ? [] : [person])),
    )
    const borne = await findBorneNumbers(
      unit,
      placed.map(({ row, values }) => ({
        number: row.number,
        person: known.get(row.number)?.person ?? null,
        card: cardOf(values),
      })),
    )
    return {
      rows: placed.map(({ row, values, cell }) => {
        const findings: Finding[] = []
        const repeated = twice.get(row.number)
        if (repeated) findings.push(repeated)
        if (!isCell(cell)) return { findings: [...findings, cell], plan: null }
        const { person = null, findings: said = [] } = known.get(row.number) ?? {}
        findings.push(...said, ...beforeFounding(values, cell))
        if (person !== null && formerly.has(person)) findings.push(FORMER_MEMBER)
        const plan = planOf(unit, batch, values, cell, person)
        if (plan === null || plan.card === null || verdictOf(findings) === 'skip') {
          return { findings, plan }
        }
        const taken = borne.get(row.number)
        if (taken) findings.push(taken)
        const doubt = checkCard(plan.card, values, plan.since)
        if (doubt !== null) findings.push(doubt)
        return { findings, plan: values.officialOn === null ? { ...plan, card: null } : plan }
      }),
    }
  },

  async write(unit, batch, rows, watch) {
    const made: Made[] = []
    for (let from = 0; from < rows.length; from += CHUNK) {
      await watch.stopIfCancelled()
      watch.progress(from, rows.length, 'Ghi đảng viên')
      made.push(...(await writeChunk(unit, batch, rows.slice(from, from + CHUNK))))
    }
    return made
  },
}

const CHUNK = 5_000

const FORMER_MEMBER: Finding = {
  code: 'TUNG-LA-DANG-VIEN',
  column: 'fullName',
  sentence:
    'Người này từng là đảng viên trong hệ thống và đã ra khỏi danh sách. Việc trở lại không nhập từ bảng; bỏ qua dòng này.',
  severity: 'error',
}

/** Who has been a member here and is no longer: coming back is an act of its own. */
async function findFormerMembers(
  unit: Unit,
  people: readonly number[],
): Promise<ReadonlySet<number>> {
  if (people.length === 0) return new Set()
  const rows = await unit.db
    .selectFrom('membership')
    .select('person_id')
    .where('person_id', 'in', people)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

function beforeFounding({ inCellSince }: MemberValues, cell: Cell): readonly Finding[] {
  if (inCellSince === null || inCellSince >= cell.foundedOn) return []
  return [
    {
      code: 'TRUOC-NGAY-LAP-CHI-BO',
      column: 'inCellSince',
      sentence: `${cell.name} thành lập ngày ${formatDate(cell.foundedOn)}, sau ngày về chi bộ ghi ở đây. Sửa lại ngày.`,
      severity: 'error',
    },
  ]
}

function planOf(
  unit: Unit,
  { options }: Batch,
  values: MemberValues,
  cell: Cell,
  existing: number | null,
): MemberPlan | null {
  const { fullName, birth, sex, joinedOn } = values
  if (fullName === null || birth === null || sex === null || joinedOn === null) return null
  return {
    existing,
    cell: cell.id,
    since: values.inCellSince ?? latest(options.since ?? unit.today, joinedOn, cell.foundedOn),
    decidedOn: values.decidedOn,
    ceremonyOn: joinedOn,
    officialOn: values.officialOn,
    office: values.office,
    exempt: values.standing === 'exempt',
    card: cardOf(values),
    person: {
      fullName,
      birth,
      sex,
      citizenNumber: values.citizenNumber,
      residence: address(values.residence, values.residenceCommune, values.residenceProvince),
      occupation: values.occupation,
      schooling: values.schooling,
      professionalLevel: values.professionalLevel,
      academicTitle: values.academicTitle,
      theoryLevel: values.theoryLevel,
      youthUnionMember: values.youthUnionMember ?? false,
      tradeUnionMember: false,
      ethnicGroup: values.ethnicGroup,
      religion: values.religion,
      home: address(values.home, values.homeCommune, values.homeProvince),
      phone: values.phone,
    },
  }
}

function latest(...days: readonly PlainDate[]): PlainDate {
  return days.reduce((a, b) => (a > b ? a : b))
}

const MEMBERSHIP: Columns = {
  person_id: 'bigint',
  organisation_id: 'integer',
  standing: 'text',
  decided_on: 'date',
  ceremony_on: 'date',
  official_on: 'date',
  in_cell_since: 'date',
  office: 'text',
  exempt: 'boolean',
  card_number: 'text',
  old_card_number: 'text',
  card_on: 'date',
  card_place: 'text',
}

async function writeChunk(
  unit: Unit,
  batch: Batch,
  rows: readonly PlannedRow<MemberPlan>[],
): Promise<Made[]> {
  const people = await enterPeople(
    unit,
    rows.map(({ plan }) => plan),
  )
  await bulkInsert(
    unit.db,
    'membership',
    MEMBERSHIP,
    rows.map(({ plan }, index): Value[] => [
      people[index]!.id,
      plan.cell,
      plan.officialOn === null ? 'probationary' : 'official',
      plan.decidedOn,
      plan.ceremonyOn,
      plan.officialOn,
      plan.since,
      plan.office,
      plan.exempt,
      plan.card?.number ?? null,
      plan.card?.oldNumber ?? null,
      plan.card?.issuedOn ?? null,
      plan.card?.place ?? null,
    ]),
  )
  const numbers = await takeNumbers(
    unit,
    'act_id_seq',
    rows.reduce((sum, { plan }) => sum + (plan.card === null ? 1 : 2), 0),
  )
  let taken = 0
  const acts = rows.map(({ plan }, index) =>
    actsOf(plan, people[index]!.id, () => numbers[taken++]!),
  )
  await appendActs(unit, acts.flat(), { import: batch.id })
  return rows.map(({ number }, index) => ({
    number,
    person: people[index]!.id,
    personIsNew: people[index]!.isNew,
    acts: acts[index]!.map(({ id }) => id),
  }))
}

/** Entered in the list, and the card noted that the list tells of. */
function actsOf(plan: MemberPlan, personId: number, next: () => number): readonly NumberedAct[] {
  const { cell, since, decidedOn, ceremonyOn, officialOn, card } = plan
  const about = {
    subject: 'membership',
    subjectId: personId,
    homeId: cell,
    happenedOn: since,
  } as const
  return [
    {
      ...about,
      id: next(),
      kind: 'registered',
      payload: { decidedOn, ceremonyOn, officialOn },
      figures: [
        {
          organisationId: cell,
          onDate: since,
          kind: 'member',
          source: 0,
          amount: 1,
          personId,
          caseId: null,
        },
      ],
    },
    ...(card === null
      ? []
      : [{ ...about, id: next(), kind: 'card_noted', payload: card, figures: [] }]),
  ]
}
