import type { SheetLine } from '@ptdv/core/targets/contract'
import { Refusal } from '@ptdv/core/refusal'
import { SOURCE_IDS } from '@ptdv/core/sources/five-sources'
import { apportionColumns, apportionGrid, type Grid } from '@ptdv/core/targets/largest-remainder'
import type { Unit } from '../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../organisations/get-visible-organisation.ts'
import { findAssignedFromAbove } from './assigned-from-above.ts'
import { readSheetChildren } from './read-sheet-children.ts'

type Weighing = 'pool' | 'last_year'

/**
 * Shares exactly what was assigned from above over the organisations directly below, by the surveyed pool or by last
 * year's result: source by source where it was given so, else over the whole sheet (clause 2.1-a). Saves nothing.
 * @throws Refusal CHUA-DUOC-GIAO, KHONG-CO-TRUC-THUOC, CHUA-CO-KHAO-SAT, CHUA-CO-KET-QUA
 */
export async function proposeTargets(
  unit: Unit,
  input: { readonly year: number; readonly from: Weighing },
): Promise<{ lines: SheetLine[] }> {
  const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
  const above = await findAssignedFromAbove(unit, own, input.year)
  if (above === null) {
    const first =
      own.kind === 'provincial_committee' ? 'Đặt chỉ tiêu toàn tỉnh trước' : 'Chờ cấp trên giao'
    throw new Refusal(
      'CHUA-DUOC-GIAO',
      `${own.name} chưa có chỉ tiêu năm ${input.year} nên chưa có số để chia. ${first}, hoặc nhập tay từng ô.`,
    )
  }
  const { children } = await readSheetChildren(unit, input.year)
  if (children.length === 0) {
    throw new Refusal(
      'KHONG-CO-TRUC-THUOC',
      `${own.name} không có tổ chức trực thuộc để giao chỉ tiêu.`,
    )
  }
  const weights = children.map((child) =>
    child.sources.map((cell) => (input.from === 'pool' ? cell.pool : cell.lastYear)),
  )
  if (weights.flat().every((weight) => weight === 0)) throw nothingToWeighBy(input, own.name)
  const grid: Grid =
    above.bySource === null
      ? apportionGrid(above.total, weights)
      : apportionColumns(
          above.bySource.map(({ amount }) => amount),
          withoutEmptyColumns(weights),
        )
  return {
    lines: children.flatMap((child, row) =>
      SOURCE_IDS.map((source, column) => ({
        child: child.organisation.id,
        source,
        amount: grid.cells[row]![column]!,
        note: null,
      })),
    ),
  }
}

/** A source that nobody has in the survey is shared by the size of the whole pool. */
function withoutEmptyColumns(weights: readonly (readonly number[])[]): number[][] {
  const rowSums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  return weights.map((row, index) =>
    row.map((weight, column) =>
      weights.every((other) => other[column] === 0) ? rowSums[index]! : weight,
    ),
  )
}

function nothingToWeighBy({ year, from }: { year: number; from: Weighing }, name: string): Refusal {
  return from === 'pool'
    ? new Refusal(
        'CHUA-CO-KHAO-SAT',
        `Chưa có số khảo sát nguồn của ${name} cho năm ${year}. Mở đợt khảo sát, hoặc đề xuất theo năm trước.`,
      )
    : new Refusal(
        'CHUA-CO-KET-QUA',
        `Năm ${year - 1} ${name} chưa kết nạp được ai nên không chia theo năm trước được. Đề xuất theo nguồn, hoặc nhập tay.`,
      )
}
