import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { createAccountWithMandates } from './create-account.ts'

/**
 * An administrator opens an account; it can do nothing until a mandate is granted.
 * @throws Refusal TEN-DANG-NHAP-SAI, TEN-DANG-NHAP-DA-CO.
 */
export async function addAccount(
  unit: Unit,
  input: { readonly userName: string; readonly displayName: string },
  firstPassword: string,
): Promise<{ id: number }> {
  const { accountId } = await createAccountWithMandates(unit.db, {
    userName: input.userName,
    displayName: input.displayName,
    password: firstPassword,
    mustChangePassword: true,
    organisationId: unit.asker.organisationId,
    createdOn: unit.today,
    mandates: [],
    grantedBy: unit.asker.accountId,
  })
  await noteAudit(unit, { action: 'account.created', subject: 'account', subjectId: accountId })
  return { id: accountId }
}
