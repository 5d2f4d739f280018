import type { Desk } from './desk.ts'
import { expect } from './fixture.ts'

/** Counts and records one vote on the vote page that stands open; the page may go on to the next person at once. */
export async function recordVote(
  desk: Desk,
  values: Readonly<Record<string, string>>,
  verdict: string,
): Promise<void> {
  await desk.fill(values)
  await expect(desk.page.getByText(verdict)).toBeVisible()
  await desk.press(/^Ghi kết quả/)
  const row = desk.page.getByRole('navigation', { name: 'Xét từng người một' })
  await expect(row.getByText(verdict)).toBeVisible()
}
