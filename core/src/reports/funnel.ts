import { FACTS, type FactKind } from './facts.ts'

/** From in view to admitted, in the order of the path. */
export const FUNNEL = [
  'in_view',
  'helped',
  'trained',
  'applied',
  'vetted',
  'cell_voted',
  'admitted',
  'joined',
] as const satisfies readonly FactKind[]

export function funnelLabel(fact: FactKind): string {
  return FACTS[fact].name
}
