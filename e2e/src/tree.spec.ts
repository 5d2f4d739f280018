import { deskOf } from './desk.ts'
import { expect, test } from './fixture.ts'

const OLD = 'Chi bộ Trường THCS Tân Dân'
const NEW = 'Chi bộ Trường Tiểu học và THCS Tân Dân'

test('a cell found without diacritics is renamed by a document: its life line tells, and before that day the tree has the old name', async ({
  browser,
  house,
}) => {
  const { page, ...tinhuy } = await deskOf(browser, house.address, 'tinhuy')
  await tinhuy.open('/to-chuc')
  await tinhuy.choose('Tìm tổ chức', 'tan dan', /Đảng ủy xã Tân Dân/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng ủy xã Tân Dân')
  const tree = page.getByRole('complementary', { name: 'Cây tổ chức' })
  await tree.getByRole('link', { name: OLD }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OLD)

  await tinhuy.press('Ghi thay đổi tổ chức')
  await page.getByLabel('Việc cần ghi').selectOption({ label: 'Đổi tên' })
  await tinhuy.fill({
    'Tên mới': NEW,
    'Ngày có hiệu lực': '01/10/2024',
    'Số văn bản': '19-QĐ/HU',
    'Ngày văn bản': '27/09/2024',
  })
  await tinhuy.press('Ghi thay đổi')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NEW)
  const life = page.getByRole('listitem').filter({ hasText: '01/10/2024' })
  await expect(life).toContainText(NEW)
  await expect(life).toContainText('19-QĐ/HU')

  const slider = page.getByRole('slider', { name: /Cây tổ chức tại ngày/ })
  await slider.press('ArrowLeft')
  await expect(page.getByText('Cây tổ chức tại ngày 30/09/2024')).toBeVisible()
  await expect(tree.getByRole('link', { name: OLD })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(OLD)
  await slider.press('ArrowRight')
  await expect(tree.getByRole('link', { name: NEW })).toBeVisible()
})
