import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { expect } from './fixture.ts'
import type { Desk } from './desk.ts'

/** Opens the form of an act of a case at a desk, fills and records it; an act that is refused leaves the form open. */
export async function recordAct(
  desk: Desk,
  caseAddress: string,
  kind: AdmissionActKind,
  fill: (desk: Desk) => Promise<void>,
): Promise<void> {
  await desk.open(`${caseAddress}?viec=${kind}`)
  await fill(desk)
  await desk.page.locator('form.formgrid button[type=submit]').click()
  await expect(desk.page).not.toHaveURL(/viec=/)
}
