import path from 'node:path'
import type { Page } from '@playwright/test'

const SCREENS = path.join(import.meta.dirname, '../../docs/screens')
/** The notebook of a commune office, and a telephone. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const

/**
 * With PTDV_SHOTS=1, writes docs/screens/NAME-1366.png and NAME-390.png as the page stands now, and
 * gives the page its former size back.
 */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env['PTDV_SHOTS'] !== '1') return
  const before = page.viewportSize()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({
      path: path.join(SCREENS, `${name}-${size.width}.png`),
      animations: 'disabled',
    })
  }
  if (before !== null) await page.setViewportSize(before)
}
