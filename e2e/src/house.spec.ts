import { expect, test } from './fixture.ts'
import { shot } from './shot.ts'

test('a fresh house opens at its address, in Vietnamese', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  await shot(page, 'dang-nhap')
})
