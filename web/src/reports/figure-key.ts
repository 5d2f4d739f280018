import { FACT_KINDS, type FactKind } from '@ptdv/core/reports/facts'
import type { FigureKey } from './board-links.ts'

/** Which figure is open, as it stands in the address: “admitted.12.3.9” (0: not narrowed). */
export function printFigure({
  fact = 'admitted',
  organisation = 0,
  source = 0,
  month = 0,
}: FigureKey): string {
  return `${fact}.${organisation}.${source}.${month}`
}

/** null for an address that names no figure. */
export function readFigure(text: string | null): (FigureKey & { readonly fact: FactKind }) | null {
  const [fact, ...numbers] = (text ?? '').split('.')
  const [organisation, source, month] = numbers.map(Number)
  const known = FACT_KINDS.find((kind) => kind === fact)
  if (
    known === undefined ||
    numbers.length !== 3 ||
    numbers.some((part) => !/^\d{1,9}$/.test(part))
  )
    return null
  return {
    fact: known,
    ...(organisation ? { organisation } : {}),
    ...(source ? { source } : {}),
    ...(month ? { month } : {}),
  }
}
