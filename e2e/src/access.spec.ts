import type { Browser, Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

async function signInPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto('/dang-nhap')
  return page
}

async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  const answered = page.waitForResponse((response) => response.url().includes('signIn'))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await answered
}

/** What the page says at each of six wrong passwords. */
async function sixGuesses(page: Page, userName: string): Promise<string[]> {
  const said: string[] = []
  for (let guess = 1; guess <= 6; guess++) {
    await signIn(page, userName, `sai-mat-khau-${guess}`)
    await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeEnabled()
    const sentence = page.getByText(guess <= 5 ? /không đúng/ : /tạm khóa, ít nhất 15 phút/)
    await expect(sentence).toBeVisible()
    said.push(await sentence.innerText())
  }
  return said
}

test('after five wrong passwords the name is locked, in the same words whether the account exists or not', async ({
  browser,
  house,
}) => {
  const page = await signInPage(browser, house.address)
  expect(await sixGuesses(page, 'trungtam')).toEqual(await sixGuesses(page, 'khong.co.ai'))
})

test('an account created and given a mandate sets its own password before it reaches its work', async ({
  browser,
  house,
}) => {
  const quantri = await deskOf(browser, house.address, 'quantri')
  await quantri.open('/quan-tri')
  await quantri.press('Tạo tài khoản')
  await quantri.fill({ 'Họ tên': 'Đào Thị Mai Lan', 'Tên đăng nhập': 'lan.dtm' })
  await quantri.press('Tạo và cấp mật khẩu')
  const firstPassword = await quantri.page.locator('.secret').innerText()
  await quantri.press('Giao nhiệm vụ')

  const panel = quantri.page.getByRole('complementary', { name: 'Tài khoản' })
  await expect(panel.getByText('Chưa có nhiệm vụ nào, nên chưa vào việc được.')).toBeVisible()
  await quantri.press('Giao thêm nhiệm vụ')
  await panel.getByLabel('Nhiệm vụ', { exact: true }).selectOption({ label: 'Cấp ủy chi bộ' })
  await quantri.choose('Tổ chức', 'truong thcs tan dan', /THCS Tân Dân/)
  await quantri.press('Giao nhiệm vụ')
  await expect(panel.getByText(/Cấp ủy chi bộ, Chi bộ Trường THCS Tân Dân/)).toBeVisible()

  const page = await signInPage(browser, house.address)
  await signIn(page, 'lan.dtm', firstPassword)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đổi mật khẩu trước khi dùng')
  await page.goto('/ho-so')
  await expect(page).toHaveURL(/\/tai-khoan\/mat-khau/)
  const own = 'sáng nay trời nhiều mây'
  await page.getByLabel('Mật khẩu đang dùng').fill(firstPassword)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('12345')
  await page.getByLabel('Gõ lại mật khẩu mới').fill('12345')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page.getByLabel('Mật khẩu mới', { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(own)
  await page.getByLabel('Gõ lại mật khẩu mới').fill(own)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(page).toHaveURL(/\/ho-so/)
  await page.getByRole('link', { name: /Việc cần làm/ }).click()
  await expect(page).toHaveURL(/\/viec-can-lam/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Chi bộ Trường THCS Tân Dân').first()).toBeVisible()
})
