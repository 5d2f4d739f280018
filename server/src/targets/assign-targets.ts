import type { SheetLine } from '@ptdv/core/targets/contract'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import { allocationGap } from '@ptdv/core/targets/allocation-gap'
import { formatNumber } from '@ptdv/core/text/numbers'
import { appendAct } from '../audit/append-act.ts'
import { sendNotice } from '../audit/send-notice.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { listLivingChildren, type LivingChild } from '../organisations/list-living-children.ts'
import { findAssignedFromAbove, type AssignedFromAbove } from './assigned-from-above.ts'
import { checkLines, sumOfLines } from './check-lines.ts'
import { checkPaper, paperInWords, type TargetPaper } from './check-paper.ts'
import { closeDraft, momentInWords } from './draft.ts'
import { lockSheet } from './lock-sheet.ts'
import { listAssignments } from './read-assignments.ts'
import { assignedLink } from './target-links.ts'

export interface NewAssignment {
  readonly year: number
  readonly lines: readonly SheetLine[]
  readonly paper: TargetPaper
  readonly gapReason: string | null
  readonly changeReason: string | null
  /** The newest version the sender saw; 0 when none. */
  readonly version: number
}

/**
 * Assigns a whole sheet to those directly below, with number and date (clause 2.1-a). A change during the year is a
 * new assignment with its reason; the earlier ones are kept.
 * @throws Conflict when somebody assigned meanwhile; Refusal of assertMayAssign, checkLines, checkPaper,
 *   THIEU-LY-DO-THAY-DOI, THIEU-LY-DO-LECH
 */
export async function assignTargets(
  unit: Unit,
  input: NewAssignment,
): Promise<{ version: number }> {
  const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const children = await listLivingChildren(unit, own.id)
  assertHasBelow(own.name, children)
  checkLines(input.lines, children)
  checkPaper(input.paper, input.year, unit.today)

  await lockSheet(unit, own.id)
  const [newest] = await listAssignments(unit, input.year)
  if ((newest?.version ?? 0) !== input.version) {
    throw new Conflict(
      newest === undefined
        ? []
        : [
            `${newest.recordedByName} đã giao lần ${newest.version} lúc ${momentInWords(newest.recordedAt)}, tổng ${formatNumber(newest.total)} (văn bản số ${newest.paperNumber}).`,
          ],
    )
  }
  const changeReason = input.changeReason?.trim() || null
  if (newest !== undefined && changeReason === null) {
    throw new Refusal(
      'THIEU-LY-DO-THAY-DOI',
      `${own.name} đã giao chỉ tiêu năm ${input.year} theo văn bản số ${newest.paperNumber}. Nêu lý do điều chỉnh rồi giao lại.`,
      'changeReason',
    )
  }
  const gapReason = input.gapReason?.trim() || null
  const above = await findAssignedFromAbove(unit, own, input.year)
  if (gapReason === null) assertExact(own.name, input.year, above, input.lines)

  const version = (newest?.version ?? 0) + 1
  const actId = await appendAct(unit, {
    subject: 'target',
    subjectId: own.id,
    kind: 'assigned',
    homeId: own.id,
    happenedOn: unit.today,
    payload: { year: input.year, version, lines: input.lines, gapReason, changeReason },
    paper: input.paper,
  })
  await unit.db
    .insertInto('target_assignment')
    .values({
      act_id: actId,
      organisation_id: own.id,
      year: input.year,
      version,
      paper_number: input.paper.number,
      paper_date: input.paper.date,
      assigned_on: unit.today,
      gap_reason: gapReason,
      change_reason: changeReason,
    })
    .execute()
  await unit.db
    .insertInto('target_line')
    .values(
      input.lines.map((line) => ({
        act_id: actId,
        child_id: line.child,
        source: line.source,
        amount: line.amount,
        note: line.note,
      })),
    )
    .execute()
  await closeDraft(unit, input.year)
  await tellChildren(unit, input, version, { actId, children })
  return { version }
}

async function tellChildren(
  unit: Unit,
  input: NewAssignment,
  version: number,
  { actId, children }: { readonly actId: number; readonly children: readonly LivingChild[] },
): Promise<void> {
  const verb = version === 1 ? 'giao' : 'điều chỉnh'
  const linesOf = Map.groupBy(input.lines, (line) => line.child)
  for (const { id, kind } of children) {
    const lines = linesOf.get(id)
    if (lines === undefined) continue
    await sendNotice(unit, {
      organisationId: id,
      text: `${unit.asker.organisationName} ${verb} chỉ tiêu năm ${input.year}: ${formatNumber(sumOfLines(lines))} (${paperInWords(input.paper)})`,
      link: assignedLink(kind, input.year),
      actId,
    })
  }
}

/** Where members are, the target has arrived: nothing lies below to pass it on to. */
function assertHasBelow(name: string, children: readonly LivingChild[]): void {
  if (children.length > 0) return
  throw new Refusal(
    'KHONG-CO-TRUC-THUOC',
    `${name} không có tổ chức trực thuộc nên không giao tiếp chỉ tiêu; chỉ tiêu được giao là của chính mình.`,
  )
}

/** @throws Refusal THIEU-LY-DO-LECH with the figures, while the parts are not what was assigned from above */
function assertExact(
  name: string,
  year: number,
  above: AssignedFromAbove | null,
  lines: readonly SheetLine[],
): void {
  if (above === null) {
    throw new Refusal(
      'THIEU-LY-DO-LECH',
      `Cấp trên chưa giao chỉ tiêu năm ${year} cho ${name}; bảng này giao ${formatNumber(sumOfLines(lines))}. Nêu lý do giao trước.`,
      'gapReason',
    )
  }
  const gap = allocationGap(above, lines)
  if (gap.exact) return
  const sources = (gap.bySource ?? [])
    .filter(({ left }) => left !== 0)
    .map(({ source, left }) => {
      const source_ = SOURCES.find(({ id }) => id === source)!.short
      return `${source_} ${left > 0 ? 'còn' : 'vượt'} ${formatNumber(Math.abs(left))}`
    })
  const detail = sources.length === 0 ? '' : ` (${sources.join('; ')})`
  throw new Refusal(
    'THIEU-LY-DO-LECH',
    `${name}: ${gap.words.toLowerCase()}${detail}. Giao cho khớp, hoặc nêu lý do để lệch.`,
    'gapReason',
  )
}
