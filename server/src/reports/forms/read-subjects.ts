import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Form } from '@ptdv/core/reports/forms/form'
import type { Period } from '@ptdv/core/reports/forms/periods'
import { GIVEN_FACTS, type GivenFact } from '@ptdv/core/reports/forms/given-facts'
import { facetReader, type PersonRecord } from '@ptdv/core/reports/forms/record-facets'
import type { Facet, ListKey, MovementKind, Subject } from '@ptdv/core/reports/forms/subjects'
import { sql, type RawBuilder } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'
import { netFacts } from '../net-facts.ts'
import { countMovements } from './count-movements.ts'
import { basePlaces, countStock } from './count-stock.ts'
import type { FormScope } from './form-scope.ts'
import { readBaseTypes, type TypeOf } from './read-base-types.ts'
import {
  basesAmong,
  readAdmitting,
  readBaseOf,
  readOrganisations,
  type OrganisationRow,
} from './read-organisations.ts'

/** Whom a subject stands for, where they are read one by one. */
export interface SubjectKey {
  readonly entry: number
  readonly personId: number | null
  readonly caseId: number | null
  readonly cellId: number
  readonly since: PlainDate
}

export type KeyedSubject = Subject & {
  readonly person?: SubjectKey
  readonly organisation?: OrganisationRow
}

/** sums: people alike are one subject of their number; each: one by one, to be listed. */
type Mode = 'sums' | 'each'

/** Everybody and everything that the form's cells count in a period, or only who stands in some of its lists. */
export async function readSubjects(
  unit: Unit,
  scope: FormScope,
  form: Form,
  period: Period,
  mode: Mode,
  wanted?: ReadonlySet<ListKey>,
): Promise<readonly KeyedSubject[]> {
  const { organisations: asked, ...people } = form.reads
  const typed = Object.values(form.reads)
    .flat()
    .some((facet) => BY_BASE.includes(facet))
  const organisations =
    asked === undefined && !typed ? [] : await readOrganisations(unit, scope, period)
  const bases = basesAmong(organisations)
  const typeOf = typed ? await readBaseTypes(unit, scope, bases, period.to) : UNTYPED
  const lists = Object.entries(people) as [Exclude<ListKey, 'organisations'>, readonly Facet[]][]
  const read: KeyedSubject[] = []
  for (const [list, facets] of lists) {
    if (wanted?.has(list) === false) continue
    const counted = LISTS[list](scope, period, typed ? bases.map(({ id }) => id) : [])
    read.push(...(await readPeople(unit, list, counted, facets, mode, typeOf)))
  }
  if (asked !== undefined && wanted?.has('organisations') !== false) {
    read.push(...(await readKinds(unit, scope, period, organisations, typed ? typeOf : null)))
  }
  return read
}

/** Told by the base organisation in which somebody is. */
const BY_BASE: readonly Facet[] = ['baseType', 'work']
const UNTYPED: TypeOf = () => null

/** Who is on each list, and for how many they count. */
const LISTS: {
  readonly [K in Exclude<ListKey, 'organisations'>]: (
    scope: FormScope,
    period: Period,
    bases: readonly number[],
  ) => RawBuilder<unknown>
} = {
  opening: (scope, { from }) => countStock(scope, addDays(from, -1), []),
  members: (scope, { to }, bases) => countStock(scope, to, bases),
  admitted: (scope, period, bases) => sql`
    select f.*, base.ancestor_id as base from (${netFacts({ ...scope, ...period, fact: 'admitted' })}) f
    left join ${basePlaces(scope, period.to, bases)} base on base.organisation_id = f.organisation_id`,
  movements: countMovements,
  given: (scope, period) => netFacts({ ...scope, ...period, fact: GIVEN_FACTS }),
}

/** What the database must tell of a person for each facet. */
const FACET_COLUMNS: { readonly [F in Facet]: Readonly<Record<string, RawBuilder<unknown>>> } = {
  age: { birth: sql`p.birth` },
  sex: { sex: sql`p.sex` },
  ethnicGroup: { ethnicGroup: sql`p.ethnic_group` },
  religion: { religion: sql`p.religion` },
  youthUnionMember: { youthUnionMember: sql`p.youth_union_member` },
  work: { occupation: sql`p.occupation`, source: sql`s.source`, base: sql`s.base` },
  schooling: { schooling: sql`p.schooling` },
  professionalLevel: { professionalLevel: sql`p.professional_level` },
  academicTitle: { academicTitle: sql`p.academic_title` },
  theoryLevel: { theoryLevel: sql`p.theory_level` },
  admittedOn: { decidedOn: sql`m.decided_on`, ceremonyOn: sql`m.ceremony_on` },
  probationary: { officialOn: sql`m.official_on`, member: sql`m.person_id is not null` },
  exempt: { exempt: sql`m.exempt` },
  baseType: { base: sql`s.base` },
}

const NOTHING_KNOWN: PersonRecord = {
  birth: null,
  sex: null,
  ethnicGroup: null,
  religion: null,
  youthUnionMember: null,
  occupation: null,
  source: 0,
  schooling: null,
  professionalLevel: null,
  academicTitle: null,
  theoryLevel: null,
  decidedOn: null,
  ceremonyOn: null,
  officialOn: null,
  member: false,
  exempt: null,
  baseType: null,
}

interface PersonRow extends Partial<PersonRecord>, SubjectKey {
  readonly on: PlainDate
  readonly amount: number
  readonly base?: number | null
  readonly kind?: MovementKind
  readonly inside?: boolean
}

async function readPeople(
  unit: Unit,
  list: Exclude<ListKey, 'organisations'>,
  counted: RawBuilder<unknown>,
  facets: readonly Facet[],
  mode: Mode,
  typeOf: TypeOf,
): Promise<readonly KeyedSubject[]> {
  const columns = [
    ...Object.entries({ ...TOLD_APART[list] }),
    ...facets.flatMap((facet) => Object.entries(FACET_COLUMNS[facet])),
  ].map(([name, column]) => sql`${column} as ${sql.ref(name)}`)
  const told = sql.join([sql`s.on_date as on`, ...columns])
  const whose = sql`(${counted}) s left join person p on p.id = s.person_id left join membership m on m.person_id = s.person_id`
  const { rows } = await (
    mode === 'sums' && !facets.some((facet) => OF_ONE.includes(facet))
      ? sql<PersonRow>`select ${told}, sum(s.amount)::integer as amount from ${whose}
          group by ${sql.join(Array.from({ length: columns.length + 1 }, (_, index) => sql.lit(index + 1)))}`
      : sql<PersonRow>`select ${told}, s.amount, s.entry, s.person_id as "personId", s.case_id as "caseId",
          s.organisation_id as "cellId", ${STOCK.includes(list) ? sql`s.since` : sql`s.on_date as since`} from ${whose}
          order by since desc, s.entry desc`
  ).execute(unit.db)
  const facetsOf = facetReader()
  return rows.map(
    ({ on, amount, kind, inside, base, entry, personId, caseId, cellId, since, ...told }) => {
      const subject = {
        ...facetsOf({ ...NOTHING_KNOWN, ...told, baseType: typeOf(base ?? null) }, on),
        on,
        amount,
        ...(mode === 'each' ? { person: { entry, personId, caseId, cellId, since } } : {}),
      }
      if (list === 'movements') return { list, ...subject, kind: kind!, inside: inside! }
      if (list === 'given') return { list, ...subject, kind: kind as GivenFact }
      return { list, ...subject }
    },
  )
}

/** Hardly two people share a day: putting those alike together would only cost. */
const OF_ONE: readonly Facet[] = ['age', 'admittedOn']
const STOCK: readonly ListKey[] = ['opening', 'members']
/** What a list tells of its subjects besides their facets. */
const TOLD_APART: { readonly [K in ListKey]?: Readonly<Record<string, RawBuilder<unknown>>> } = {
  movements: { kind: sql`s.kind`, inside: sql`s.inside` },
  given: { kind: sql`s.kind` },
}

async function readKinds(
  unit: Unit,
  scope: FormScope,
  period: Period,
  organisations: readonly OrganisationRow[],
  typeOf: TypeOf | null,
): Promise<readonly KeyedSubject[]> {
  const bases = basesAmong(organisations)
  const admitting = await readAdmitting(unit, scope, period, bases)
  const baseOf = typeOf === null ? new Map() : await readBaseOf(unit, scope, period, bases)
  return organisations.map((organisation) => ({
    list: 'organisations',
    amount: 1,
    on: period.to,
    kind: organisation.kind,
    baseType: typeOf === null ? null : typeOf(baseOf.get(organisation.id) ?? null),
    admitted: admitting.get(organisation.id) ?? 0,
    organisation,
  }))
}
