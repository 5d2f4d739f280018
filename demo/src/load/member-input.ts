import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import type { CellRef, MemberAct } from '@ptdv/core/membership/acts'
import { listedElsewhere, type MemberInput } from '@ptdv/core/membership/member-history'
import { nameOn } from '@ptdv/core/organisations/tree-on'
import type { DemoMembership, DemoMembershipAct } from '../demo-data.ts'
import type { Loading } from './loading.ts'

/** A member as the fold asks for them; what the case of one brings is in the register's row. */
export function memberInput(
  { tree, today }: Pick<Loading, 'tree' | 'today'>,
  one: DemoMembership,
): MemberInput & { readonly register: object } {
  const cell = { id: one.cell, name: nameOn(tree, one.cell, today) }
  const acts = one.acts.map((act) => asRecorded(act, cell))
  return {
    acts,
    caseEvents: [],
    openCase: false,
    register: {
      cell,
      since: one.inCellSince,
      standing: one.standing,
      decidedOn: one.decidedOn,
      ceremonyOn: one.ceremonyOn,
      officialOn: one.officialOn,
      exempt: one.exempt,
      elsewhere: listedElsewhere(acts, one.temporarilyElsewhere),
      ended: one.ended,
    },
    birth: null,
    calendar: VIETNAM_CALENDAR,
    today,
  }
}

function asRecorded(act: DemoMembershipAct, cell: CellRef): MemberAct {
  return { ...act, cell, recordedAt: `${act.happenedOn}T03:00:00.000Z` }
}
