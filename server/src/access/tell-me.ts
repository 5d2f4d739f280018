import type { Me } from '@ptdv/core/access/contract'
import { ROLES } from '@ptdv/core/access/roles'
import type { House } from '../database/house.ts'
import type { ActiveMandate } from './active-mandates.ts'
import type { SignedIn } from './resolve-asker.ts'

/** Who is signed in, under which mandates, and what the screens may offer. */
export function tellMe(house: House, signedIn: SignedIn): Me {
  const { acting } = signedIn
  return {
    account: {
      id: signedIn.accountId,
      userName: signedIn.userName,
      displayName: signedIn.displayName,
    },
    mandates: signedIn.mandates.map(withRoleName),
    acting: acting === null ? null : withRoleName(acting),
    capabilities: acting === null ? [] : [...ROLES[acting.role].capabilities],
    mustChangePassword: signedIn.mustChangePassword,
    mustEnrolSecondFactor: signedIn.mustEnrolSecondFactor,
    demo: house.demo,
    today: house.today(),
  }
}

function withRoleName(mandate: ActiveMandate) {
  return { ...mandate, roleName: ROLES[mandate.role].name }
}
