import type { Browser, Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@ptdv/demo/accounts'
import { expect } from './fixture.ts'

/** One officer at one computer: signed in, with the product open. */
export interface Desk {
  readonly page: Page
  open(path: string): Promise<void>
  /** Types into fields found by their labels; dates as people type them. */
  fill(values: Readonly<Record<string, string>>): Promise<void>
  choose(label: string, typed: string, option: string | RegExp): Promise<void>
  press(name: string | RegExp): Promise<void>
}

export async function deskOf(
  browser: Browser,
  baseURL: string,
  userName: string,
  password: string = DEMO_PASSWORD,
): Promise<Desk> {
  const context = await browser.newContext({
    baseURL,
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/viec-can-lam')
  return {
    page,
    open: async (path) => void (await page.goto(path)),
    fill: async (values) => {
      for (const [label, value] of Object.entries(values)) {
        const field = page.getByLabel(new RegExp(`^${label}( \\(không bắt buộc\\))?$`)).first()
        await field.fill(value)
        await field.blur()
      }
    },
    choose: async (label, typed, option) => {
      const box = page.getByRole('combobox', { name: label, exact: true })
      // A list that has just opened closes when the page scrolls, as it does to bring the field into sight.
      await box.scrollIntoViewIfNeeded()
      await page.evaluate(
        () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
      )
      await box.fill(typed)
      await page.getByRole('option', { name: option }).first().click()
    },
    press: async (name) => {
      const button = page.getByRole('button', { name }).last()
      await expect(button).toBeEnabled()
      await button.click()
    },
  }
}

/** Follows a notice once it is there: it is delivered a moment after what it tells of. */
export async function followNotice({ page }: Desk, text: RegExp): Promise<void> {
  const notice = page.getByRole('menuitem', { name: text }).first()
  await expect(async () => {
    await page.reload()
    await page.getByRole('button', { name: /^Thông báo/ }).click()
    await expect(notice).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await notice.click()
}
