import type { Desk } from './desk.ts'
import { expect } from './fixture.ts'

/** Counts and records one vote on the vote page that stands open. */
export async function recordVote(
  desk: Desk,
  values: Readonly<Record<string, string>>,
  verdict: string,
): Promise<void> {
  await desk.fill(values)
  await expect(desk.page.getByText(verdict)).toBeVisible()
  await desk.press(/^Ghi kết quả/)
  await expect(desk.page.getByText('Đã ghi kết quả của người này.')).toBeVisible()
}
