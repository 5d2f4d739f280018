import { treeWords } from '@ptdv/core/reports/board-words'
import { LOSSES_BY_REASON, worrying, type LossKey } from '@ptdv/core/reports/losses'
import { RISK_KEYS, RISKS } from '@ptdv/core/reports/risks'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { getLosses } from '../../reports/get-losses.ts'
import { listAtRisk } from '../../reports/list-at-risk.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

export const lossesSource: ExportSource<'losses'> = {
  title: async (unit, { organisation, year }) =>
    titleOf('losses', (await getVisibleOrganisation(unit, organisation)).name, year),
  async open(unit, filters) {
    const { reasons, children, membersAtStart, risks } = await getLosses(unit, filters)
    const { count, lastYear } = worrying(reasons)
    return {
      lines: [
        `Xóa tên, xin ra, khai trừ: ${formatNumber(count)}, cùng kỳ năm trước ${formatNumber(lastYear)}; đảng viên đầu năm ${formatNumber(membersAtStart)}; ${treeWords(filters.basis)}`,
      ],
      count: reasons.length + children.length + risks.reduce((sum, risk) => sum + risk.count, 0),
      sheets: {
        reasons: {
          rows: reasons.map((reason) => ({
            reason: LOSSES_BY_REASON[reason.loss].name,
            count: reason.count,
            lastYear: reason.lastYear,
            months: reason.months.join('; '),
          })),
        },
        children: {
          rows: children.map((child) => {
            const of = (loss: LossKey) =>
              child.reasons.find((reason) => reason.loss === loss)?.count ?? 0
            return {
              organisation: child.organisation.name,
              removed: of('removed'),
              left: of('left'),
              expelled: of('expelled'),
              worrying: worrying(child.reasons).count,
              lastYear: worrying(child.reasons).lastYear,
              died: of('died'),
              departed: of('departed'),
              transferredOut: of('transferred_out'),
              membersAtStart: child.membersAtStart,
            }
          }),
        },
        risks: { rows: riskRows(unit, filters.organisation) },
      },
    }
  },
}

async function* riskRows(unit: Unit, organisation: number) {
  for (const risk of RISK_KEYS) {
    const { people } = await listAtRisk(unit, { organisation, risk }, null)
    const { name, source, todo } = RISKS[risk]
    for (const { person, cell, due, tells } of people) {
      yield { name: person.name, cell: cell.name, risk: name, source, due, tells, todo }
    }
  }
}
