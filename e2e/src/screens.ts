import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { launchBrowser } from './browser.ts'

/**
 * Takes the pictures in docs/screens from a running demo of the province:
 *   npm start                      (in one window)
 *   node e2e/src/screens.ts [http://127.0.0.1:4949]
 */
const address = process.argv[2] ?? 'http://127.0.0.1:4949'
const FOLDER = path.join(import.meta.dirname, '../../docs/screens')
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const

interface Screen {
  readonly name: string
  readonly userName: string
  readonly path: string
  /** Followed after opening: a link by its name. */
  readonly follow?: RegExp
}

const SCREENS: readonly Screen[] = [
  { name: 'work-list', userName: 'chibo', path: '/viec-can-lam' },
  { name: 'board', userName: 'tinhuy', path: '/chi-tieu' },
  { name: 'board-list', userName: 'tinhuy', path: '/chi-tieu?so=admitted.0.0.9' },
  { name: 'allocation', userName: 'tinhuy', path: '/chi-tieu/giao?nam=2024' },
  { name: 'province-target', userName: 'tinhuy', path: '/chi-tieu/toan-tinh?nam=2025' },
  { name: 'case', userName: 'chibo', path: '/ho-so?tim=Trần Minh Quân', follow: /Trần Minh Quân/ },
  { name: 'vote', userName: 'chibo', path: '/viec-can-lam', follow: /biểu quyết/i },
  { name: 'tree', userName: 'tinhuy', path: '/to-chuc' },
  { name: 'survey', userName: 'huyen', path: '/nguon' },
  { name: 'report', userName: 'tinhuy', path: '/bao-cao/2024' },
  { name: 'form-1', userName: 'tinhuy', path: '/bao-cao/bieu/1?nam=2024' },
  { name: 'form-2', userName: 'tinhuy', path: '/bao-cao/bieu/2?nam=2024' },
  { name: 'form-5', userName: 'tinhuy', path: '/bao-cao/bieu/5?nam=2024' },
  { name: 'durations', userName: 'tinhuy', path: '/chi-tieu/thoi-gian?nam=2024' },
  { name: 'regulations', userName: 'tinhuy', path: '/quy-dinh' },
  { name: 'imports', userName: 'chibo', path: '/nhap-excel' },
  { name: 'paper-templates', userName: 'tinhuy', path: '/mau-giay-to' },
  { name: 'plans', userName: 'tinhuy', path: '/to-chuc/sap-xep' },
  { name: 'cases', userName: 'xatandan', path: '/ho-so' },
  { name: 'new-person', userName: 'chibo', path: '/ho-so/moi' },
  { name: 'members', userName: 'xatandan', path: '/dang-vien' },
  {
    name: 'member',
    userName: 'chibo',
    path: '/dang-vien?tim=Lê Văn Thuận',
    follow: /Lê Văn Thuận/,
  },
  { name: 'transfers', userName: 'huyen', path: '/dang-vien/chuyen-sinh-hoat?phia=out' },
  {
    name: 'temporary',
    userName: 'huyen',
    path: '/dang-vien/chuyen-sinh-hoat?loai=tam-thoi&tinh-trang=there',
  },
  { name: 'away', userName: 'chibo', path: '/dang-vien/di-xa' },
  { name: 'away-meetings', userName: 'chibo', path: '/dang-vien/di-xa/hop' },
  { name: 'residence', userName: 'xatandan', path: '/dang-vien/noi-cu-tru' },
  { name: 'badges', userName: 'huyen', path: '/dang-vien/huy-hieu' },
  { name: 'soldiers', userName: 'huyen', path: '/quan-nhan-xuat-ngu' },
  { name: 'losses', userName: 'tinhuy', path: '/bao-cao/ton-that?nam=2024' },
  { name: 'form-7', userName: 'tinhuy', path: '/bao-cao/bieu/7?nam=2024' },
]

await mkdir(FOLDER, { recursive: true })
const browser = await launchBrowser()
try {
  for (const userName of new Set(SCREENS.map((screen) => screen.userName))) {
    const page = await browser.newPage({ baseURL: address, locale: 'vi-VN', viewport: SIZES[0] })
    await page.goto('/dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill(userName)
    await page.getByLabel('Mật khẩu', { exact: true }).fill('demo-PTDV-2024')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL('**/viec-can-lam')
    for (const screen of SCREENS.filter((one) => one.userName === userName)) {
      await page.setViewportSize(SIZES[0])
      await page.goto(screen.path)
      await page.waitForLoadState('networkidle')
      if (screen.follow) {
        const from = page.url()
        await page.getByRole('link', { name: screen.follow }).first().click()
        await page.waitForURL((url) => url.href !== from)
        await page.locator('.skel').waitFor({ state: 'detached' })
        await page.waitForTimeout(1000)
        await page.waitForLoadState('networkidle')
      }
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.evaluate(() => document.fonts.ready)
        const length = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.screenshot({
          path: path.join(FOLDER, `${screen.name}-${size.width}.png`),
          fullPage: true,
          // The rows of a long list are alike.
          clip: { x: 0, y: 0, width: size.width, height: Math.min(length, 3 * size.height) },
          animations: 'disabled',
        })
      }
    }
    await page.close()
  }
} finally {
  await browser.close()
}
