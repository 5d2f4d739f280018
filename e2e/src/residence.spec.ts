import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'
import { ask, homeOf } from './own-people.ts'
import { shot } from './shot.ts'

const PAGE = '/dang-vien/noi-cu-tru'

async function assertAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

test('a working member is introduced to where they live, the comment of the year is asked, given, and seen on both sides', async ({
  browser,
  house,
}) => {
  test.setTimeout(120_000)
  const cell = await deskOf(browser, house.address, 'chibo')
  const commune = await deskOf(browser, house.address, 'xatandan')
  const { members } = await ask<{
    members: readonly { person: { id: number; name: string }; standing: string }[]
  }>(cell, `/organisations/${await homeOf(cell)}/members`)
  const { person } = members.find(({ standing }) => standing === 'official')!

  await cell.open(`/dang-vien/${person.id}`)
  await cell.page.getByRole('link', { name: 'Giới thiệu về nơi cư trú' }).click()
  await cell.choose('Chi bộ hoặc đảng ủy cơ sở nơi cư trú', 'thcs tan dan', /THCS Tân Dân/)
  await cell.fill({ 'Ngày giới thiệu': '01/10/2024', 'Số giấy giới thiệu': '05-GT/CB' })
  await assertAccessible(cell.page)
  await cell.press('Giới thiệu về nơi cư trú')
  await expect(cell.page.getByText(/giữ mối liên hệ nơi cư trú, giấy số 05-GT\/CB/)).toBeVisible()

  await cell.open(PAGE)
  await cell.press(/^Hỏi nhận xét năm 2024/)
  await expect(cell.page.getByText('hỏi ngày 15/10/2024')).toBeVisible()
  await assertAccessible(cell.page)
  await shot(cell.page, 'residence')

  // The commune above the cell of residence answers for it: a number and a date, nothing else.
  await commune.open(`${PAGE}?phia=here&danh-sach=waiting`)
  await expect(commune.page.getByText(person.name)).toBeVisible()
  await commune.press('Ghi đã nhận xét')
  await commune.fill({ 'Số văn bản nhận xét': '12-NX/CB', 'Ngày văn bản': '14/10/2024' })
  await expect(commune.page.getByText(/trước khi được hỏi/)).toBeVisible()
  await commune.fill({ 'Ngày văn bản': '15/10/2024' })
  await assertAccessible(commune.page)
  await shot(commune.page, 'residence-comment')
  await commune.press('Ghi đã nhận xét')
  await expect(commune.page.getByText('Không có ai được giới thiệu về đây')).toBeVisible()
  await cell.open(`${PAGE}?danh-sach=commented`)
  await expect(cell.page.getByText(/đã nhận xét 2024, số 12-NX\/CB, 15\/10\/2024/)).toBeVisible()

  await cell.open(`/dang-vien/${person.id}?viec=residence_ended`)
  await cell.fill({ 'Thôi từ ngày': '15/10/2024', 'Lý do': 'Nghỉ hưu' })
  await cell.press('Thôi giữ mối liên hệ nơi cư trú')
  await expect(cell.page.getByText('Thôi giữ mối liên hệ nơi cư trú: Nghỉ hưu')).toBeVisible()
})
