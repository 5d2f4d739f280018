import { formatDate } from '@ptdv/core/calendar/format-date'
import type { RowsOf } from '@ptdv/core/exports/exports'
import { movementType } from '@ptdv/core/imports/kinds/movement-types'
import { LISTED_MOVEMENTS } from '@ptdv/core/membership/listed-movement'
import { TRANSFER_BECAUSE, type TransferBecause } from '@ptdv/core/membership/transfer-payloads'
import { SEX_WORDS } from '@ptdv/core/people/sex-words'
import { treeWords } from '@ptdv/core/reports/board-words'
import { balanceRow, FORM_1 } from '@ptdv/core/reports/forms/form-1'
import { MOVEMENT_WORDS } from '@ptdv/core/reports/forms/movement-words'
import type { Unit } from '../../database/unit-of-work.ts'
import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { maskedNumber } from '../../people/masked-number.ts'
import { readMovements, tellMovements, type Movement } from '../../reports/forms/list-movements.ts'
import { readForm } from '../../reports/forms/read-form.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

const AT_ONCE = 1_000

/** Counted by another fact of the same day, of which they say more. */
const SAYS_MORE = 'readmitted'

export const movementsSource: ExportSource<'movements'> = {
  title: async (unit, { organisation }) =>
    titleOf('movements', (await getVisibleOrganisation(unit, organisation)).name),
  async open(unit, filters) {
    const all = await readMovements(unit, filters)
    const again = new Set(all.filter(({ kind }) => kind === SAYS_MORE).map(dayOf))
    const counted = all.filter(({ row }) => row !== null)
    const beside = all.filter(({ row, kind }) => row === null && kind !== SAYS_MORE)
    const { values } = await readForm(unit, { ...filters, form: '1' })
    return {
      lines: [
        `Từ ${formatDate(filters.from)} đến ${formatDate(filters.to)}; ${treeWords(filters.basis)}`,
        ...(filters.frozen === undefined
          ? []
          : ['Theo số liệu đã chốt trong báo cáo, như sổ lúc chốt']),
      ],
      count: all.length,
      sheets: {
        movements: { rows: rowsOf(unit, counted, again) },
        beside: beside.length === 0 ? null : { rows: rowsOf(unit, beside, again) },
        balance: {
          rows: Object.entries(FORM_1.rows).flatMap(([key, { label }]) =>
            ROWS.has(key)
              ? [
                  {
                    row: label,
                    form: values[key]?.['now'] ?? 0,
                    listed: counted
                      .filter(({ row }) => row === key)
                      .reduce((sum, { amount }) => sum + amount, 0),
                  },
                ]
              : [],
          ),
        },
      },
    }
  },
}

/** Rows of form 1 in which a movement itself stands; what is a sum of others follows from them. */
const ROWS = new Set(
  Object.keys(MOVEMENT_WORDS).flatMap(
    (kind) => balanceRow(kind as keyof typeof MOVEMENT_WORDS) ?? [],
  ),
)

function dayOf({ key, on }: Movement): string {
  return `${key.personId} ${on}`
}

type Row = RowsOf<'movements'>['movements']

async function* rowsOf(
  unit: Unit,
  movements: readonly Movement[],
  again: ReadonlySet<string>,
): AsyncGenerator<Row> {
  for (let start = 0; start < movements.length; start += AT_ONCE) {
    const page = movements.slice(start, start + AT_ONCE)
    const told = await tellMovements(unit, page)
    for (const [index, movement] of page.entries()) {
      const { sex, identityTail, because, note, ...rest } = told[index]!
      yield {
        ...rest,
        sex: sex && SEX_WORDS[sex],
        identity: maskedNumber(identityTail),
        movement: nameOf(movement, again),
        on: movement.on,
        reason: because === null ? note : TRANSFER_BECAUSE[because as TransferBecause],
        amount: movement.amount,
      }
    }
  }
}

function nameOf(movement: Movement, again: ReadonlySet<string>): string {
  const { kind } = movement
  const isAgain = kind === 'joined' && again.has(dayOf(movement))
  const listed = LISTED_MOVEMENTS[isAgain ? SAYS_MORE : kind]
  return listed === undefined ? MOVEMENT_WORDS[kind] : movementType(listed).name
}
