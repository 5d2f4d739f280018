import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { House } from '../database/house.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import { openIdentity } from './identity-keys.ts'

/** Still sealed (base64): what a write answers is remembered in the database, where the number may not stand open. */
export interface SealedIdentity {
  readonly sealed: string
}

/** Notes who had a citizen number shown and hands it out sealed. @throws Missing, Refusal CHUA-CO-SO-DINH-DANH */
export async function revealIdentity(unit: Unit, personId: number): Promise<SealedIdentity> {
  const person = await unit.db
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['full_name', 'identity_cipher'])
    .executeTakeFirst()
  if (person === undefined) throw new Missing()
  if (person.identity_cipher === null) {
    throw new Refusal(
      'CHUA-CO-SO-DINH-DANH',
      `Hồ sơ của ${person.full_name} chưa có số định danh cá nhân.`,
    )
  }
  await noteAudit(unit, {
    action: 'person.identity_revealed',
    subject: 'person',
    subjectId: personId,
  })
  return { sealed: person.identity_cipher.toString('base64') }
}

/** Opens what revealIdentity handed out, once the audit row is committed. */
export function openSealed(house: House, { sealed }: SealedIdentity): { citizenNumber: string } {
  return { citizenNumber: openIdentity(house.identityKeys, Buffer.from(sealed, 'base64')) }
}
