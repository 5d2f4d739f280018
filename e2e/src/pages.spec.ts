import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

/** Every page of the product, as the person who uses it most opens it. */
const PAGES = {
  tinhuy: [
    '/viec-can-lam',
    '/chi-tieu',
    '/chi-tieu?so=admitted.0.0.0',
    '/chi-tieu/toan-tinh?nam=2025',
    '/chi-tieu/giao?nam=2025',
    '/chi-tieu/de-nghi?nam=2024',
    '/nguon',
    '/ho-so',
    '/dang-vien?so-the=co',
    '/dang-vien/huy-hieu',
    '/dang-vien/huy-hieu/cac-dot-toi',
    '/to-chuc',
    '/to-chuc/sap-xep',
    '/to-chuc/sap-xep/moi',
    '/bao-cao',
    '/bao-cao/2024',
    '/bao-cao/2024?so=admitted.0.0.0',
    '/bao-cao/mau',
    '/mau-giay-to',
    '/bao-cao/mau?giay-to=hd12%2F6-KNĐ',
    '/bao-cao/bieu/1?nam=2024',
    '/bao-cao/bieu/2?nam=2024&o=total.now',
    '/bao-cao/bieu/3?nam=2024&ky=tu-chon&tu=2024-01-01&den=2024-09-30',
    '/bao-cao/bieu/4?nam=2024&thu-tu=tong-dieu-tra',
    '/bao-cao/bieu/5?nam=2024&o=unstated.bases',
    '/bao-cao/bieu/7?nam=2024&ky=quy-3',
    '/tro-giup',
  ],
  chibo: [
    '/viec-can-lam',
    '/ho-so',
    '/ho-so/moi',
    '/nguon',
    '/dang-vien',
    '/dang-vien/di-xa',
    '/dang-vien/di-xa/hop',
    '/dang-vien/di-xa/hop/moi',
    '/dang-vien/noi-cu-tru',
    '/viec-chay',
    '/tai-khoan/mat-khau',
    '/tai-khoan/phien',
    '/tai-khoan/uy-quyen',
  ],
  xatandan: [
    '/viec-can-lam',
    '/tham-tra',
    '/ho-so?trang-thai=late',
    '/chi-tieu',
    '/dang-vien/chuyen-sinh-hoat',
    '/dang-vien/gioi-thieu',
    '/dang-vien/tu-ngoai-tinh',
  ],
  quantri: ['/quan-tri'],
} as const

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
}

for (const [userName, paths] of Object.entries(PAGES)) {
  test(`every page of ${userName} opens without a fault, speaks Vietnamese and can be used with a screen reader`, async ({
    browser,
    house,
  }) => {
    test.setTimeout(120_000)
    const desk = await deskOf(browser, house.address, userName)
    const faults: string[] = []
    desk.page.on('pageerror', (error) => faults.push(error.message))
    desk.page.on('response', (response) => {
      const { host } = new URL(response.url())
      if (host !== new URL(house.address).host) faults.push(`left the house: ${response.url()}`)
      if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
    })
    for (const path of paths) {
      await desk.open(path)
      await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
      await desk.page.waitForLoadState('networkidle')
      expect([path, ...(await violations(desk.page))]).toEqual([path])
    }
    expect(faults).toEqual([])
  })
}

test('a stranger is led to sign in and back; what lies elsewhere is not found', async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ baseURL: house.address, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto('/ho-so')
  await expect(page).toHaveURL(/dang-nhap\?tiep=/)
  const desk = await deskOf(browser, house.address, 'chibo')
  await desk.open('/ho-so/999999')
  await expect(desk.page.getByText(/Không thấy nội dung này/)).toBeVisible()
})

test('a mistyped address is no page: it says so, also to a screen reader, and leads back', async ({
  browser,
  house,
}) => {
  const desk = await deskOf(browser, house.address, 'chibo')
  for (const address of ['/ho-so/4x', '/dang-vien/tiep-nhan', '/bieu-quyet/chi-bo', '/khong-co']) {
    await desk.open(address)
    await expect(desk.page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
    expect([address, ...(await violations(desk.page))]).toEqual([address])
  }
  await desk.page.getByRole('link', { name: 'Về việc cần làm' }).click()
  await expect(desk.page).toHaveURL(/viec-can-lam/)
})
