import { describe, expect, test } from 'vitest'
import { plain, READERS } from '../readers.ts'
import { recogniseBecause, recogniseGround } from './movement-reasons.ts'
import { MOVEMENT_KEYS, movementType, recogniseMovement } from './movement-types.ts'

const context = { today: '2024-10-15', allowSynthetic: true } as const

test('what our own lists write is read back as the very same', () => {
  for (const key of MOVEMENT_KEYS) {
    expect(recogniseMovement(plain(movementType(key).name))).toBe(key)
  }
})

describe('movements as offices write them', () => {
  test.each([
    ['Chuyển SHĐ đi', 'transferred_out'],
    ['chuyển sinh hoạt chính thức đi nơi khác', 'transferred_out'],
    ['Chuyển sinh hoạt đảng đến', 'transferred_in'],
    ['Tiếp nhận đảng viên', 'transferred_in'],
    ['Chuyển đến tỉnh khác', 'departed'],
    ['Chuyển ra ngoài tỉnh', 'departed'],
    ['Từ tỉnh khác chuyển đến', 'arrived'],
    ['Chuyển về từ ngoài tỉnh', 'arrived'],
    ['Kết nạp mới', 'admitted'],
    ['Kết nạp lại', 'readmitted'],
    ['Chuyển đảng chính thức', null],
    ['Chuyển đảng viên chính thức', 'recognised'],
    ['Công nhận ĐV chính thức', 'recognised'],
    ['Miễn SHĐ', 'exempted'],
    ['Hết miễn, trở lại sinh hoạt', 'exemption_ended'],
    ['Từ trần', 'died'],
    ['Qua đời', 'died'],
    ['Xóa tên trong danh sách đảng viên', 'removed'],
    ['Xin ra khỏi Đảng', 'left'],
    ['Khai trừ', 'expelled'],
    ['Khôi phục đảng tịch', 'restored'],
    ['Chuyển sinh hoạt tạm thời đi', 'temporary'],
    ['Cảnh cáo', 'disciplined'],
    ['đi chơi xa', null],
    ['nghỉ phép', null],
  ] as const)('%s', (written, key) => {
    expect(recogniseMovement(plain(written))).toBe(key)
  })
})

describe('number and date of a paper in one cell', () => {
  test.each([
    ['15-SHĐ ngày 04/03/2024', '15-SHĐ', '2024-03-04'],
    ['Quyết định số 12-QĐ/ĐU ngày 5/3/2024', '12-QĐ/ĐU', '2024-03-05'],
    ['QĐ số: 12-QĐ/ĐU, 05.03.2024', '12-QĐ/ĐU', '2024-03-05'],
    ['12-QĐ/ĐU (05/03/2024)', '12-QĐ/ĐU', '2024-03-05'],
    ['Số 7', '7', null],
    ['07/QĐ-ĐU', '07/QĐ-ĐU', null],
  ] as const)('%s', (written, number, date) => {
    expect(READERS.paper(written, context).value).toEqual({ number, date })
  })
  test('a date that is none is told, and nothing is made of it', () => {
    expect(READERS.paper('15-SHĐ ngày 31/02/2024', context)).toMatchObject({
      value: null,
      told: [{ severity: 'error' }],
    })
  })
})

test('grounds and reasons in the words of lists', () => {
  expect(recogniseGround('Tuổi cao, sức yếu')).toBe('old_weak')
  expect(recogniseGround('điều trị bệnh dài ngày')).toBe('treatment')
  expect(recogniseGround('bận')).toBeNull()
  expect(recogniseBecause('Chuyển công tác')).toBe('new_unit')
  expect(recogniseBecause('về nghỉ hưu')).toBe('retired')
  expect(recogniseBecause(null)).toBe('unstated')
})
