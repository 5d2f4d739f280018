import { actsInOrder } from '@ptdv/core/admission/read-acts'
import type { AdmissionAct } from '@ptdv/core/admission/acts'
import { SCHOOLING, type Schooling } from '@ptdv/core/admission/circumstances'
import { ETHNIC_GROUPS } from '@ptdv/core/people/ethnic-groups'
import { RELIGIONS } from '@ptdv/core/people/religions'
import {
  NO_DETAILS,
  type PaperDetails,
  type PaperMember,
  type PaperPerson,
  type PaperPlace,
  type PaperSource,
} from '@ptdv/core/papers/paper-source'
import type { LifeHistory } from '@ptdv/core/personal/life-history'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { loadCases, type CaseInHand } from '../admission/load-cases.ts'
import type { Passage } from '../admission/passage.ts'

export interface SourceOfCase {
  readonly held: CaseInHand
  readonly source: PaperSource
}

/**
 * All that the papers of these cases are filled from, in the order asked.
 * @throws Missing when one of them lies outside the asker's part of the tree
 */
export async function readPaperSources(
  unit: Unit,
  ids: readonly number[],
  more: {
    readonly details?: PaperDetails
    readonly lifeHistories?: ReadonlyMap<number, LifeHistory>
  } = {},
): Promise<readonly SourceOfCase[]> {
  const loaded = await loadCases(unit, ids)
  const cases = ids.map((id) => loaded.find(({ row }) => row.id === id))
  const held = cases.filter((one) => one !== undefined)
  if (held.length < ids.length || held.length === 0) throw new Missing()
  const [people, members, places, numbers] = await Promise.all([
    readPaperPeople(
      unit,
      held.map(({ person }) => person.id),
    ),
    readMembers(unit, [...new Set(held.flatMap(({ acts }) => acts.flatMap(namedBy)))]),
    readPaperPlaces(
      unit,
      held.map(({ passage }) => passage),
    ),
    readNumbers(unit, ids),
  ])
  return held.map((one) => {
    const { passage, row } = one
    return {
      held: one,
      source: {
        person: people.get(one.person.id)!,
        ...placesOf(passage, places),
        circumstances: one.circumstances,
        acts: one.acts,
        settings: one.settings,
        calendar: unit.house.calendar,
        today: unit.today,
        members: [...members.values()],
        lifeHistory: more.lifeHistories?.get(row.id) ?? null,
        details: more.details ?? NO_DETAILS,
        numbers: numbers.get(row.id) ?? {},
      },
    }
  })
}

/** The members whom an act names and a paper may tell more of. */
function namedBy(act: AdmissionAct): readonly number[] {
  const [live] = actsInOrder([act], act.happenedOn)
  switch (live?.kind) {
    case 'helper_assigned':
      return live.payload.helpers.map(({ person }) => person)
    case 'introduced_by_member':
      return [live.payload.person]
    case 'ceremony_held':
    case 'probation_helper_assigned':
      return [live.payload.helper.person]
    default:
      return []
  }
}

/** People as the papers name them, by their number. */
export async function readPaperPeople(
  unit: Unit,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PaperPerson>> {
  const rows = await unit.db.selectFrom('person').where('id', 'in', ids).selectAll().execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: row.full_name,
        birth: row.birth,
        sex: row.sex,
        homeland: row.home,
        residence: row.residence,
        ethnicGroup: nameIn(ETHNIC_GROUPS, row.ethnic_group),
        religion: nameIn(RELIGIONS, row.religion),
        schooling: SCHOOLING.find((level): level is Schooling => level === row.schooling) ?? null,
        occupation: row.occupation,
        professionalLevel: row.professional_level,
        academicTitle: row.academic_title,
        theoryLevel: row.theory_level,
      },
    ]),
  )
}

async function readMembers(
  unit: Unit,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PaperMember>> {
  if (ids.length === 0) return new Map()
  const rows = await unit.db
    .selectFrom('person as p')
    .leftJoin('membership as m', (join) =>
      join.onRef('m.person_id', '=', 'p.id').on('m.ended_on', 'is', null),
    )
    .where('p.id', 'in', ids)
    .select([
      'p.id',
      'p.full_name',
      'p.birth',
      'p.home',
      'm.office',
      'm.ceremony_on',
      'm.official_on',
    ])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        person: row.id,
        name: row.full_name,
        birth: row.birth,
        homeland: row.home,
        office: row.office,
        ceremonyOn: row.ceremony_on,
        officialOn: row.official_on,
      },
    ]),
  )
}

type PlacesOnTheWay = ReadonlyMap<
  number,
  { readonly place: PaperPlace; readonly parent: number | null }
>

/** The organisations that papers pass on these ways, and those right above them. */
export async function readPaperPlaces(
  unit: Unit,
  passages: readonly Passage[],
): Promise<PlacesOnTheWay> {
  const ids = passages.flatMap(({ cell, subCommittee, base, superior }) =>
    [cell, subCommittee, base, superior].flatMap((place) => (place === null ? [] : [place.id])),
  )
  const rows = await unit.db
    .selectFrom('organisation as o')
    .where((where) =>
      where.or([
        where('o.id', 'in', ids),
        where('o.id', 'in', (inner) =>
          inner
            .selectFrom('organisation as below')
            .where('below.id', 'in', ids)
            .select('below.parent_id'),
        ),
      ]),
    )
    .select(['o.id', 'o.name', 'o.kind', 'o.parent_id'])
    .execute()
  return new Map(
    rows.map(({ id, name, kind, parent_id: parent }) => [
      id,
      { place: { id, name, kind } satisfies PaperPlace, parent },
    ]),
  )
}

/** Where a paper of this way is issued and goes. */
export function placesOf(passage: Passage, places: PlacesOnTheWay) {
  const place = (found: { readonly id: number } | null) =>
    found === null ? null : (places.get(found.id)?.place ?? null)
  const superior = place(passage.superior)
  const topId = superior === null ? null : (places.get(superior.id)?.parent ?? null)
  return {
    cell: place(passage.cell)!,
    subCommittee: place(passage.subCommittee),
    base: place(passage.base)!,
    superior,
    top: topId === null ? null : (places.get(topId)?.place ?? null),
  }
}

/** The newest number taken for each paper of a case. */
async function readNumbers(unit: Unit, ids: readonly number[]) {
  const rows = await unit.db
    .selectFrom('paper_number')
    .where('case_id', 'in', ids)
    .orderBy('id')
    .select(['case_id', 'form', 'number'])
    .execute()
  const byCase = new Map<number, Record<string, number>>()
  for (const { case_id: id, form, number } of rows) {
    byCase.set(id, { ...byCase.get(id), [form]: number })
  }
  return byCase
}

function nameIn(list: readonly string[], place: number | null): string | null {
  return place === null ? null : (list[place - 1] ?? null)
}
