import type { OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { Finding } from '@ptdv/core/imports/finding'
import { inferOrganisation } from '@ptdv/core/imports/infer-organisation'
import { amountsBySource, isTotalLine, totalOf } from '@ptdv/core/imports/kinds/check-targets'
import type { TargetValues } from '@ptdv/core/imports/kinds/target-columns'
import type { ReadRow } from '@ptdv/core/imports/read-row'
import { plain } from '@ptdv/core/imports/readers'
import { shortOrganisationName } from '@ptdv/core/organisations/short-name'
import type { SheetLine } from '@ptdv/core/targets/contract'
import { noteAudit } from '../../audit/note-audit.ts'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { listLivingChildren, type LivingChild } from '../../organisations/list-living-children.ts'
import { closeDraft, findDraftRow, putDraft } from '../../targets/draft.ts'
import { lockSheet } from '../../targets/lock-sheet.ts'
import { findPrinted, putPrinted, type PrintedTotals } from '../../targets/printed-totals.ts'
import type { Batch } from '../batch.ts'
import type { KindWork } from '../kind-work.ts'

interface TargetPlan {
  readonly child: number
  /** By source; empty where the paper gives only the total. */
  readonly lines: readonly SheetLine[]
  readonly total: number
}

interface Before {
  readonly lines: readonly SheetLine[] | null
  readonly version: number
  readonly printed: PrintedTotals | null
}

export interface TargetDetail {
  readonly sums: {
    readonly printed: number | null
    readonly parts: number
    readonly gap: number | null
  }
  /** What stood before, to be put back. */
  readonly before: Before
}

/**
 * Targets become the draft of the sheet, for the person to look at and to assign with number and date. Where the paper
 * gives only totals, they stand beside the sheet: no source is invented.
 */
export const targetWork: KindWork<TargetPlan> = {
  // The sums are of the whole sheet.
  groups: () => ['sheet'],
  lock: (unit) => lockSheet(unit, unit.asker.organisationId),

  async judge(unit, batch, rows, _watch, sheet) {
    const year = yearOf(unit, batch)
    const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
    const children = childFinder(await listLivingChildren(unit, own.id), own.kind)
    const first = new Map<number, number>()
    const parts: number[] = []
    const judged = rows.map((row) => {
      const values = row.values as TargetValues
      const child = values.child === null ? undefined : children(values.child, values.childCode)
      const total = totalOf(values)
      // What the paper's parts add up to, also those of organisations that are not in the tree yet.
      if (total !== null) parts.push(total)
      if (child === undefined) return { findings: notBelow(own.name, values), plan: null }
      const earlier = first.get(child.id)
      if (earlier !== undefined) return { findings: [twice(child.name, earlier)], plan: null }
      first.set(child.id, row.number)
      if (total === null) return { findings: [], plan: null }
      const lines = amountsBySource(values).map((line) => ({
        child: child.id,
        ...line,
        note: null,
      }))
      const findings = lines.length === 0 ? [NO_SOURCES] : []
      return { findings, plan: { child: child.id, lines, total } }
    })
    const detail: TargetDetail = {
      sums: sumsOf(parts, batch.options.printedTotal ?? printedIn(sheet)),
      before: await readBefore(unit, year),
    }
    return { rows: judged, detail }
  },

  async write(unit, batch, rows) {
    const year = yearOf(unit, batch)
    const before = await readBefore(unit, year)
    const plans = rows.map(({ plan }) => plan)
    const bySource = plans.flatMap(({ lines }) => lines)
    const named = new Set(bySource.map(({ child }) => child))
    const kept = (before.lines ?? []).filter(({ child }) => !named.has(child))
    const version = await putDraft(
      unit,
      year,
      [...kept, ...bySource],
      before.lines === null ? 0 : before.version,
    )
    const totals = plans.filter(({ lines }) => lines.length === 0)
    if (totals.length > 0) {
      await putPrinted(unit, year, {
        total: printedOf(batch),
        parts: totals.map(({ child, total }) => ({ child, amount: total })),
      })
    }
    await noteAudit(unit, {
      action: 'target.draft_saved',
      subject: 'target',
      subjectId: unit.asker.organisationId,
      detail: { year, version, import: batch.id },
    })
    return rows.map(({ number }) => ({ number, acts: [] }))
  },

  async findDependents(unit, batch) {
    const row = await findDraftRow(unit, yearOf(unit, batch))
    const before = (batch.detail as TargetDetail).before
    if (row?.lines === null) return ['Bảng giao chỉ tiêu đã được giao chính thức.']
    return row?.version === before.version + 1
      ? []
      : ['Bản nháp chỉ tiêu đã được sửa sau khi nhập.']
  },

  async takeBack(unit, batch) {
    const year = yearOf(unit, batch)
    const { before } = batch.detail as TargetDetail
    if (before.lines === null) await closeDraft(unit, year)
    else await putDraft(unit, year, before.lines, before.version + 1)
    await putPrinted(unit, year, before.printed)
    await noteAudit(unit, {
      action: 'target.draft_taken_back',
      subject: 'target',
      subjectId: unit.asker.organisationId,
      detail: { year, import: batch.id },
    })
  },
}

function yearOf(unit: Unit, { options }: Batch): number {
  return options.year ?? Number(unit.today.slice(0, 4))
}

/** The line of the sheet that is its total. */
function printedIn(sheet: readonly ReadRow[]): number | null {
  const rows = sheet.map(({ values }) => values as Partial<TargetValues>)
  return rows.find(({ child }) => isTotalLine(child ?? null))?.total ?? null
}

function printedOf({ detail }: Batch): number | null {
  return (detail as TargetDetail | null)?.sums.printed ?? null
}

async function readBefore(unit: Unit, year: number): Promise<Before> {
  const row = await findDraftRow(unit, year)
  return {
    lines: row?.lines ?? null,
    version: row?.version ?? 0,
    printed: await findPrinted(unit, year),
  }
}

function sumsOf(parts: readonly number[], printed: number | null): TargetDetail['sums'] {
  const sum = parts.reduce((total, part) => total + part, 0)
  return { printed, parts: sum, gap: printed === null ? null : sum - printed }
}

/** Those directly below by code, by name, by short name, and as lists of a province name them. */
function childFinder(children: readonly LivingChild[], above: OrganisationKind) {
  const byName = new Map<string, LivingChild | null>()
  for (const child of children) {
    const names = new Set([plain(child.name), plain(shortOrganisationName(child.name))])
    for (const name of names) byName.set(name, byName.has(name) ? null : child)
  }
  return (name: string, code: string | null): LivingChild | undefined => {
    const coded = code === null ? undefined : byName.get(plain(code))
    const meant =
      coded ?? byName.get(plain(name)) ?? byName.get(plain(inferOrganisation(name, above).name))
    return meant ?? undefined
  }
}

const NO_SOURCES: Finding = {
  code: 'CHUA-CHIA-NGUON',
  column: 'total',
  sentence: 'Văn bản chỉ có số tổng: số này đứng cạnh bảng giao để đồng chí chia theo nguồn.',
  severity: 'warning',
}

function notBelow(own: string, { child }: TargetValues): readonly Finding[] {
  if (child === null || isTotalLine(child)) return []
  return [
    {
      code: 'CHUA-CO-TRUC-THUOC',
      column: 'child',
      sentence: `“${child}” chưa có trong các tổ chức trực thuộc ${own}. Sửa tên, hoặc nhập danh sách tổ chức từ chính tệp này trước.`,
      severity: 'error',
    },
  ]
}

function twice(name: string, earlier: number): Finding {
  return {
    code: 'TRUNG-TO-CHUC',
    column: 'child',
    sentence: `${name} đã có ở dòng ${earlier}. Giữ lại một dòng.`,
    severity: 'error',
  }
}
