import { caseFacts } from '@ptdv/core/admission/case-facts'
import type { FactKind } from '@ptdv/core/reports/facts'
import type { DemoCase, DemoMembership } from '../demo-data.ts'
import type { Columns, Value } from './bulk-insert.ts'

export const FIGURE_COLUMNS: Columns = {
  act_id: 'bigint',
  organisation_id: 'integer',
  on_date: 'date',
  kind: 'text',
  source: 'smallint',
  amount: 'smallint',
  person_id: 'bigint',
  case_id: 'bigint',
  counterpart_id: 'integer',
}

/** Each fact of a case once, with the first act that made it so. */
export function figuresOfCase({ id, person, cell, source, acts }: DemoCase): Value[][] {
  const counted = new Set<string>()
  return acts.flatMap((act) =>
    caseFacts([act])
      .filter(
        ({ kind, amount }) => !counted.has(`${kind} ${amount}`) && counted.add(`${kind} ${amount}`),
      )
      .map(({ kind, on, amount }): Value[] => [
        act.id,
        cell,
        on,
        kind,
        source,
        amount,
        person,
        id,
        null,
      ]),
  )
}

/**
 * What a membership counts beside its case. Members who joined this term before the cases begin
 * count as admitted and joined on their own dates, so that the term's figures are whole.
 */
export function figuresOfMembership({
  person,
  cell,
  source,
  decidedOn,
  ceremonyOn,
  acts,
}: DemoMembership): Value[][] {
  return acts.flatMap((act) => {
    const { id, happenedOn } = act
    const figure = (fact: FactKind, amount: 1 | -1, on = happenedOn): Value[] => [
      id,
      cell,
      on,
      fact,
      source ?? 0,
      amount,
      person,
      null,
      null,
    ]
    // Of a member, not of a source.
    const fact = (kind: FactKind, at = cell, counterpart: number | null = null): Value[] => [
      id,
      at,
      happenedOn,
      kind,
      0,
      1,
      person,
      null,
      counterpart,
    ]
    switch (act.kind) {
      case 'registered': {
        const member = figure('member', 1)
        return source === null
          ? [member]
          : [figure('admitted', 1, decidedOn), figure('joined', 1, ceremonyOn), member]
      }
      case 'transferred_in':
        return [figure('transferred_in', 1), figure('member', 1)]
      case 'transfer_arrived':
        return [figure('arrived', 1), figure('member', 1)]
      case 'died':
      case 'removed':
      case 'left':
      case 'expelled':
      case 'transferred_out':
        return [figure(act.kind, 1), figure('member', -1)]
      case 'badge_awarded':
        return [fact(`badge_${act.payload.years}`)]
      case 'temporary_introduced':
        return [fact('temporary_out', cell, act.payload.to)]
      case 'temporary_received': {
        const at = act.payload.cell
        return at === null ? [] : [fact('temporary_in', at, cell)]
      }
      case 'card_issued':
        return [fact('card_given')]
      default:
        return []
    }
  })
}
