import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

test.use({ demo: ['--size=communes', '--scenario=2025'] })

/** The whole year restated on today's tree: every commune has its place and its figures. */
const BOARD = '/chi-tieu?nam=2025&cay=hom-nay'

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

test('the 104 communes are walked with the arrow keys, and Enter opens the list behind one', async ({
  browser,
  house,
}) => {
  const { page, open } = await deskOf(browser, house.address, 'tinhuy')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => /commune-map|ban-do/.test(url))).toEqual([])

  await open(BOARD)
  const card = page.getByRole('region', { name: /^Bản đồ 104 xã, phường/ })
  const map = card.getByRole('application')
  await expect(map).toBeVisible()
  await expect(card.getByText(/Ranh giới: vietnamese-provinces-database \(MIT\)/)).toBeVisible()
  await expect(card.getByText(/Không có trên bản đồ: 20 tổ chức đảng khác/)).toBeVisible()
  expect(await map.getByRole('link').count()).toBe(104)
  const stops = await map.locator('[tabindex="0"]').count()
  expect(stops).toBe(1)
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await map.locator('[tabindex="0"]').focus()
  const FIGURES = /^Phường Phố Hiến: kết nạp [\d.]+ trên chỉ tiêu [\d.]+ người, đạt \d+,\d\u00a0%, /
  expect(await focused(page)).toMatch(FIGURES)
  for (const [key, name] of [
    ['ArrowRight', 'Xã Tân Hưng'],
    ['ArrowRight', 'Xã Long Hưng'],
    ['ArrowUp', 'Xã Tiên Lữ'],
    ['ArrowUp', 'Xã Hoàng Hoa Thám'],
  ] as const) {
    await page.keyboard.press(key)
    expect(await focused(page)).toContain(`${name}: kết nạp`)
  }
  const said = await focused(page)
  await expect(card.locator('.map-now')).toContainText('Xã Hoàng Hoa Thám')

  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Danh sách sau con số' })
  await expect(panel.getByText(/Đảng ủy xã Hoàng Hoa Thám, năm 2025/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  expect(await focused(page)).toBe(said)
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('Số liệu từng xã, phường')
})

test('what a colour says stands in the table beside it, also on a telephone', async ({
  browser,
  house,
}) => {
  const { page, open } = await deskOf(browser, house.address, 'tinhuy')
  await page.setViewportSize({ width: 390, height: 844 })
  await open(BOARD)
  const card = page.getByRole('region', { name: /^Bản đồ 104 xã, phường/ })
  const row = card.getByRole('row', { name: /Xã Khoái Châu/ })
  await expect(row).toBeVisible()
  const [target, result] = await row.getByRole('cell').allInnerTexts()
  await expect(
    card.getByRole('link', {
      name: new RegExp(`^Xã Khoái Châu: kết nạp ${result} trên chỉ tiêu ${target} người`),
    }),
  ).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('without a readable file of boundaries the page says so and keeps its table', async ({
  browser,
  house,
}) => {
  const { page, open } = await deskOf(browser, house.address, 'tinhuy')
  await page.route('**/ban-do/**', (route) => route.fulfill({ status: 404, body: '' }))
  await open(BOARD)
  await expect(page.getByText('Chưa có bản đồ')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Đảng ủy xã Khoái Châu', exact: true })).toBeVisible()
})

test('no map where there are no communes: the board of the old province', async ({
  browser,
  house,
}) => {
  const { page, open } = await deskOf(browser, house.address, 'tinhuy')
  await open('/chi-tieu?nam=2023&to-chuc=1')
  await expect(page.getByRole('link', { name: 'Huyện ủy Khoái Châu' }).first()).toBeVisible()
  await expect(page.getByRole('application')).toHaveCount(0)
})
