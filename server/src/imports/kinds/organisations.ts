import { checkOnItsDay } from '@ptdv/core/organisations/act-rules'
import type { ActOf } from '@ptdv/core/organisations/acts'
import { GrowingTree } from '@ptdv/core/organisations/fold-tree'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import { inferOrganisation } from '@ptdv/core/imports/infer-organisation'
import type { OrganisationValues } from '@ptdv/core/imports/kinds/organisation-columns'
import type { ImportOptions } from '@ptdv/core/imports/options'
import { plain } from '@ptdv/core/imports/readers'
import { shortOrganisationName } from '@ptdv/core/organisations/short-name'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import { annulActs } from '../../audit/annul-acts.ts'
import { appendActs } from '../../audit/append-acts.ts'
import { takeNumbers } from '../../database/take-numbers.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import { loadTree } from '../../organisations/load-tree.ts'
import { refreshTree } from '../../organisations/refresh-tree.ts'
import type { Batch } from '../batch.ts'
import type { Judgement, KindWork, Made, PlannedRow, RowToJudge } from '../kind-work.ts'
import { actsOf } from './dependents.ts'

interface OrganisationPlan {
  readonly name: string
  readonly kind: OrganisationKind
  readonly code: string | null
  /** An organisation that is there, or one that another row founds. */
  readonly parent: { readonly id: number } | { readonly row: number }
  readonly foundedOn: PlainDate
  readonly paper: { readonly number: string; readonly date: PlainDate }
}

interface Present {
  readonly id: number
  readonly name: string
  readonly code: string | null
  readonly kind: OrganisationKind
  readonly parent: number | null
}

/** Organisations: each row is founded by an act of its own, those above before those below. */
export const organisationWork: KindWork<OrganisationPlan> = {
  // Any row may be another's parent.
  groups: () => ['sheet'],
  // The lock under which the tree is changed by hand, too.
  async lock(unit) {
    await sql`select pg_advisory_xact_lock(492023, 3)`.execute(unit.db)
  },

  async judge(unit, batch, rows) {
    const judge = await openJudge(unit, batch)
    return { rows: judge(rows) }
  },

  async write(unit, batch, rows) {
    const ids = await takeNumbers(unit, 'organisation_id', rows.length)
    const actIds = await takeNumbers(unit, 'act_id_seq', rows.length)
    const idOf = new Map(rows.map(({ number }, index) => [number, ids[index]!]))
    const actOf = new Map(rows.map(({ number }, index) => [number, actIds[index]!]))
    // An act lies in its parent's part of the tree: the parent must stand there before.
    for (const level of byLevel(rows)) {
      await appendActs(
        unit,
        level.map(({ number, plan }) => {
          const parent = 'id' in plan.parent ? plan.parent.id : idOf.get(plan.parent.row)!
          return {
            id: actOf.get(number)!,
            subject: 'organisation',
            subjectId: idOf.get(number)!,
            kind: 'founded',
            homeId: parent,
            happenedOn: plan.foundedOn,
            payload: {
              organisation: idOf.get(number)!,
              organisationKind: plan.kind,
              name: plan.name,
              code: plan.code,
              parent,
            },
            paper: plan.paper,
            figures: [],
          }
        }),
        { import: batch.id },
      )
      await refreshTree(unit.db, unit.today)
    }
    return rows.map(({ number }): Made => ({
      number,
      founded: idOf.get(number)!,
      acts: [actOf.get(number)!],
    }))
  },

  findDependents: findOrganisationDependents,

  async takeBack(unit, batch) {
    await annulActs(unit, await actsOf(unit, batch), { import: batch.id, undone: true })
    await refreshTree(unit.db, unit.today)
  },
}

/** Rows whose parent is there, then those whose parent they found, and so on. */
function byLevel(
  rows: readonly PlannedRow<OrganisationPlan>[],
): readonly (readonly PlannedRow<OrganisationPlan>[])[] {
  const levels: PlannedRow<OrganisationPlan>[][] = []
  const placed = new Set<number>()
  for (let rest = [...rows]; rest.length > 0;) {
    const level = rest.filter(({ plan }) => 'id' in plan.parent || placed.has(plan.parent.row))
    if (level.length === 0) throw new Error('rows to found wait for each other')
    for (const { number } of level) placed.add(number)
    levels.push(level)
    rest = rest.filter(({ number }) => !placed.has(number))
  }
  return levels
}

/** Reads the tree once; the judge then founds the rows in it one after the other, each under the rules of its day. */
async function openJudge(unit: Unit, { options }: Batch) {
  const tree = await loadTree(unit.db)
  if (!(tree instanceof GrowingTree)) throw new Error('the tree does not grow')
  const present = await readPresent(unit)
  const own = present.find(({ id }) => id === unit.asker.organisationId)!

  return (rows: readonly RowToJudge[]): readonly Judgement<OrganisationPlan>[] => {
    const named = new Map<string, number>()
    for (const { number, values } of rows) {
      const { name, code } = values as OrganisationValues
      for (const key of [name, code]) {
        if (key !== null && !named.has(plain(key))) named.set(plain(key), number)
      }
    }
    const taken = new Map(present.flatMap(({ code }) => (code ? [[plain(code), 0]] : [])))
    const judgements = new Map<number, Judgement<OrganisationPlan>>()
    /** By row: the number under which the tree on trial knows it, and what it is. */
    const onTrial = new Map<number, { readonly id: number; readonly kind: OrganisationKind }>()
    const findParent = (text: string | null, row: number) => {
      if (text === null) return { id: own.id, kind: own.kind, at: { id: own.id } }
      const wanted = plain(text)
      const there = present.filter(
        ({ name, code }) => plain(name) === wanted || plain(code ?? '') === wanted,
      )
      if (there.length === 1) return { ...there[0]!, at: { id: there[0]!.id } }
      if (there.length > 1)
        return parentError(
          'CAP-TREN-TRUNG-TEN',
          `Có ${there.length} tổ chức tên “${text}”. Ghi mã của cấp trên.`,
        )
      const at = named.get(wanted)
      if (at === undefined || at === row)
        return parentError(
          'CAP-TREN-KHONG-THAY',
          `Không thấy cấp trên “${text}” trong phạm vi, cũng không có trong bảng.`,
        )
      const trial = onTrial.get(at)
      if (trial !== undefined) return { ...trial, at: { row: at } }
      return judgements.has(at)
        ? parentError('CAP-TREN-CON-SUA', `Cấp trên “${text}” ở dòng ${at} còn phải sửa.`)
        : null
    }

    let waiting = [...rows]
    while (waiting.length > 0) {
      const later: RowToJudge[] = []
      for (const row of waiting) {
        const values = row.values as OrganisationValues
        const parent = findParent(values.parent, row.number)
        if (parent === null) later.push(row)
        else if ('severity' in parent)
          judgements.set(row.number, { findings: [parent], plan: null })
        else {
          const judgement = judgeOne(row, values, options, parent, { present, taken, tree })
          judgements.set(row.number, judgement)
          if (
            judgement.plan !== null &&
            !judgement.findings.some(({ severity }) => severity !== 'read')
          ) {
            onTrial.set(row.number, { id: trialId(row.number), kind: judgement.plan.kind })
          }
        }
      }
      if (later.length === waiting.length) {
        for (const row of later) {
          judgements.set(row.number, {
            findings: [
              parentError(
                'CAP-TREN-VONG',
                'Cấp trên của dòng này lại nằm dưới chính nó. Sửa cột cấp trên.',
              ),
            ],
            plan: null,
          })
        }
        break
      }
      waiting = later
    }
    return rows.map(({ number }) => judgements.get(number)!)
  }
}

/** Numbers of the tree on trial: below those of organisations that are there. */
function trialId(row: number): number {
  return -row
}

interface Trial {
  readonly present: readonly Present[]
  /** Codes that stand for somebody already: 0, or the row. */
  readonly taken: Map<string, number>
  readonly tree: GrowingTree
}

function judgeOne(
  { number }: RowToJudge,
  values: OrganisationValues,
  options: ImportOptions,
  parent: {
    readonly id: number
    readonly kind: OrganisationKind
    readonly at: OrganisationPlan['parent']
  },
  { present, taken, tree }: Trial,
): Judgement<OrganisationPlan> {
  const findings: Finding[] = []
  const error = (code: string, column: string, sentence: string) =>
    findings.push({ code, column, sentence, severity: 'error' })
  if (values.name === null) return { findings, plan: null }
  const inferred = inferOrganisation(values.name, parent.kind)
  const kind = values.kind ?? inferred.kind
  const name = values.kind === null ? inferred.name : values.name
  if (values.kind === null) {
    findings.push({
      code: 'DOC-LA',
      column: 'kind',
      sentence: `Hiểu là ${name} (${ORGANISATION_KINDS[kind].name}).`,
      severity: 'read',
    })
  }
  const there = present.find((one) => one.parent === parent.id && sameName(one.name, name))
  if (there) {
    findings.push({
      code: 'TO-CHUC-DA-CO',
      column: 'name',
      sentence: `${there.name} đã có trong cây tổ chức.`,
      severity: 'skip',
    })
    return { findings, plan: null }
  }
  const code = values.code
  const holder = code === null ? undefined : taken.get(plain(code))
  if (holder !== undefined) {
    error(
      'MA-DA-DUNG',
      'code',
      holder === 0
        ? `Mã ${code} đã dùng cho tổ chức khác.`
        : `Mã ${code} trùng với dòng ${holder}.`,
    )
  }
  const foundedOn = values.foundedOn ?? options.since ?? null
  const paperNumber = values.paperNumber ?? options.paperNumber?.trim() ?? ''
  if (foundedOn === null)
    error(
      'THIEU-NGAY-THANH-LAP',
      'foundedOn',
      'Thiếu ngày thành lập. Ghi ở dòng, hoặc chọn chung trên trang nhập.',
    )
  if (paperNumber === '')
    error(
      'THIEU-SO-QUYET-DINH',
      'paperNumber',
      'Thiếu số quyết định thành lập. Ghi ở dòng, hoặc ghi chung trên trang nhập.',
    )
  if (foundedOn === null) return { findings, plan: null }
  const act: ActOf<'founded'> = {
    kind: 'founded',
    sequence: Number.MAX_SAFE_INTEGER,
    effectiveOn: foundedOn,
    organisation: trialId(number),
    organisationKind: kind,
    name,
    code,
    parent: parent.id,
  }
  try {
    checkOnItsDay(tree, act)
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused
    const { code: why, sentence, field } = refused
    error(why, COLUMN_OF[field ?? ''] ?? 'name', sentence)
  }
  if (findings.some(({ severity }) => severity === 'error')) return { findings, plan: null }
  if (code !== null) taken.set(plain(code), number)
  tree.add(act)
  const paper = { number: paperNumber, date: values.paperDate ?? foundedOn }
  return { findings, plan: { name, kind, code, parent: parent.at, foundedOn, paper } }
}

/** Where the tree's rules lay the blame. */
const COLUMN_OF: Readonly<Record<string, string>> = { parent: 'parent', name: 'name' }

function sameName(a: string, b: string): boolean {
  return (
    plain(a) === plain(b) || plain(shortOrganisationName(a)) === plain(shortOrganisationName(b))
  )
}

function parentError(code: string, sentence: string): Finding {
  return { code, column: 'parent', sentence, severity: 'error' }
}

async function readPresent(unit: Unit): Promise<readonly Present[]> {
  const { rows } = await sql<Present>`
    select o.id, o.name, o.code, o.kind, o.parent_id as parent
    from organisation o join organisation_today t on t.organisation_id = o.id and t.ancestor_id = ${unit.asker.organisationId}
    where o.ended_on is null order by o.id`.execute(unit.db)
  return rows
}

/** Everything that stands on an organisation by now, besides what the import itself founded. */
async function findOrganisationDependents(unit: Unit, batch: Batch): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; what: string }>`
    with founded as (select founded_id as id from import_row where batch_id = ${batch.id} and founded_id is not null),
    own as (select unnest(act_ids) as id from import_row where batch_id = ${batch.id}),
    standing as (
      select f.id, 'đã có tổ chức trực thuộc' as what from founded f
        where exists (select from organisation_parent p where p.parent_id = f.id and p.organisation_id not in (select id from founded))
      union all select f.id, 'đã có người' from founded f where exists (select from person p where p.organisation_id = f.id)
      union all select f.id, 'đã có hồ sơ kết nạp' from founded f where exists (select from admission_case c where c.cell_id = f.id)
      union all select f.id, 'đã có đảng viên' from founded f where exists (select from membership m where m.organisation_id = f.id)
      union all select f.id, 'đã có tài khoản, nhiệm vụ' from founded f
        where exists (select from mandate m where m.organisation_id = f.id) or exists (select from account a where a.organisation_id = f.id)
      union all select f.id, 'đã được giao chỉ tiêu' from founded f where exists (select from target_line l where l.child_id = f.id)
      union all select f.id, 'đã báo cáo khảo sát' from founded f where exists (select from survey_report s where s.organisation_id = f.id)
      union all select f.id, 'đã ghi thay đổi tổ chức' from founded f where exists (select from act a
        where a.subject = 'organisation' and a.id not in (select id from own)
          and (a.subject_id = f.id or a.payload @> jsonb_build_object('into', jsonb_build_array(f.id))
            or a.payload @> jsonb_build_object('organisations', jsonb_build_array(f.id)))
          and not exists (select from act n where n.corrects = a.id and n.kind = 'annulled') and a.kind <> 'annulled')
    )
    select o.name, string_agg(distinct s.what collate "vi-x-icu", ', ') as what from standing s join organisation o on o.id = s.id
    group by o.id, o.name order by o.id limit 5`.execute(unit.db)
  return rows.map(({ name, what }) => `${name}: ${what}.`)
}
