import { expect, test } from '@playwright/test'

const SENTENCE = 'Nguyễn Thị Hường, chi bộ thôn Đặng Xá, được kết nạp ngày 03/02/2025'

test('the browser draws Vietnamese letters, each with a glyph of its own', async ({ page }) => {
  await page.setContent(`<html lang="vi"><body><h1>${SENTENCE}</h1><canvas></canvas></body></html>`)
  await expect(page.getByRole('heading')).toHaveText(SENTENCE)

  const drawn = await page.evaluate(() => {
    const canvas = document.querySelector('canvas')!
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    context.font = '32px sans-serif'
    return ['ễ', 'ờ', 'ặ', 'ế', 'Đ', '\u{10FFFF}'].map((letter) => {
      context.clearRect(0, 0, 100, 100)
      context.fillText(letter, 10, 50)
      return context.getImageData(0, 0, 100, 100).data.join('')
    })
  })
  expect(new Set(drawn).size).toBe(drawn.length)
  expect((await page.screenshot()).length).toBeGreaterThan(2000)
})
