import { placedName } from '@ptdv/core/organisations/placed-name'
import { FAMILIES } from '@ptdv/core/quality/families'
import { SEVERITIES } from '@ptdv/core/quality/severities'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { findCheck } from '../../quality/all-checks.ts'
import type { Check } from '../../quality/check.ts'
import { getQuality } from '../../quality/get-quality.ts'
import { findingRows } from '../../quality/list-findings.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords } from '../filter-words.ts'
import { streamRows } from '../stream-rows.ts'

export const qualitySource: ExportSource<'quality'> = {
  title: async (unit, { organisation }) =>
    titleOf('quality', (await getVisibleOrganisation(unit, organisation)).name),
  async open(unit, filters) {
    const { checks } = await getQuality(unit, filters)
    const chosen = checks.filter(
      ({ key, severity }) =>
        key === (filters.check ?? key) && severity === (filters.severity ?? severity),
    )
    const found = chosen.filter((check) => check.found > 0)
    const total = found.reduce((sum, check) => sum + check.found, 0)
    return {
      lines: [
        `${formatNumber(total)} chỗ cần xem lại`,
        ...filterWords([
          filters.check && chosen[0]?.name,
          filters.severity && `mức ${SEVERITIES[filters.severity].name}`,
        ]),
      ],
      count: chosen.length + total,
      sheets: {
        checks: {
          rows: chosen.map((check) => ({
            family: FAMILIES[check.family],
            check: check.name,
            severity: SEVERITIES[check.severity].name,
            found: check.found,
            fresh: check.fresh,
            mended: check.mended,
            since: check.since,
            why: check.why,
            source: check.source,
          })),
        },
        findings: {
          rows: allRows(
            unit,
            filters.organisation,
            found.flatMap(({ key }) => findCheck(key) ?? []),
          ),
        },
      },
    }
  },
}

async function* allRows(unit: Unit, organisation: number, checks: readonly Check[]) {
  for (const check of checks) {
    yield* streamRows(unit, findingRows(organisation, check), (row) => ({
      name: row.name,
      organisation: placedName(row.organisationName, row.aboveName),
      check: check.name,
      severity: SEVERITIES[check.severity].name,
      since: row.since,
      mend: check.mend.how,
    }))
  }
}
