import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import type { OrganisationAct } from './acts.ts'
import { checkOrganisationAct } from './check-act.ts'
import { foldTree } from './fold-tree.ts'
import {
  dissolve,
  found,
  merge,
  move,
  recordAll,
  rename,
  split,
  type UnrecordedAct,
} from './history.testing.ts'

const history = recordAll(
  found('2020-01-01', 1, 'provincial_committee', 'Tỉnh ủy', null),
  found('2020-01-01', 2, 'district_committee', 'Huyện ủy', 1),
  found('2020-01-01', 3, 'base_committee', 'Đảng bộ xã A', 2),
  found('2020-01-01', 4, 'base_committee', 'Đảng bộ xã B', 2),
  found('2020-01-01', 5, 'cell', 'Chi bộ thôn 1', 3),
  found('2020-01-01', 6, 'cell', 'Chi bộ thôn 2', 3),
  found('2020-01-01', 7, 'cell', 'Chi bộ thôn 3', 4),
  found('2020-01-01', 8, 'sub_committee', 'Đảng bộ bộ phận', 4),
  found('2020-01-01', 9, 'base_cell', 'Chi bộ trường học', 2),
  found('2021-01-01', 10, 'cell', 'Chi bộ thôn 4', 3),
  merge('2023-01-01', [6], 5),
  dissolve('2023-02-01', 10),
  found('2021-01-01', 11, 'base_committee', 'Đảng bộ xã C', 2),
  dissolve('2023-03-01', 11),
  rename('2023-04-01', 9, 'Chi bộ Trường THPT'),
)

function refusalOf(act: UnrecordedAct): Refusal | null {
  const recorded: OrganisationAct = { ...act, sequence: history.length + 1 }
  try {
    checkOrganisationAct(foldTree(history), recorded)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const DAY = '2024-10-15'

test.each<[string, UnrecordedAct]>([
  ['found', found(DAY, 20, 'cell', 'Chi bộ thôn 5', 8)],
  ['rename', rename(DAY, 5, 'Chi bộ thôn Đông')],
  ['move', move(DAY, 5, 8)],
  ['dissolve', dissolve(DAY, 5)],
  ['merge', merge(DAY, [3], 4)],
  ['merge with all that lies under it', merge(DAY, [4, 7, 8], 9)],
  ['split among those already there', split(DAY, 3, [4, 9], 4)],
  ['rename before the end that came later', rename('2022-12-31', 6, 'Chi bộ thôn Đoài')],
  ['move children away before the end', move('2022-06-01', 10, 4)],
])('an act that fits is accepted: %s', (_, act) => {
  expect(refusalOf(act)).toBeNull()
})

test.each<[code: string, field: string | undefined, UnrecordedAct]>([
  ['NGAY-KHONG-HOP-LE', undefined, rename('2023-02-30', 5, 'Tên mới')],

  ['TO-CHUC-DA-CO', 'organisation', found(DAY, 5, 'cell', 'Chi bộ', 3)],
  ['TEN-TRONG', 'name', found(DAY, 20, 'cell', ' \u00a0', 3)],
  ['THIEU-CAP-TREN', 'parent', found(DAY, 20, 'cell', 'Chi bộ', null)],
  ['TO-CHUC-KHONG-CO', undefined, found(DAY, 20, 'cell', 'Chi bộ', 99)],
  ['TO-CHUC-DA-KET-THUC', 'parent', found(DAY, 20, 'cell', 'Chi bộ', 6)],
  ['TO-CHUC-CHUA-THANH-LAP', 'parent', found('2019-12-31', 20, 'cell', 'Chi bộ', 3)],
  ['SAI-LOAI-CAP-TREN', 'parent', found(DAY, 20, 'cell', 'Chi bộ', 2)],
  ['SAI-LOAI-CAP-TREN', 'parent', found(DAY, 20, 'district_committee', 'Huyện ủy', 2)],
  ['SAI-LOAI-CAP-TREN', 'parent', found(DAY, 20, 'provincial_committee', 'Tỉnh ủy', 1)],

  ['TO-CHUC-KHONG-CO', undefined, rename(DAY, 99, 'Tên mới')],
  ['TEN-TRONG', 'name', rename(DAY, 5, '')],
  ['TEN-KHONG-DOI', 'name', rename(DAY, 5, 'Chi bộ  thôn 1 '.normalize('NFD'))],
  ['TO-CHUC-CHUA-THANH-LAP', 'organisation', rename('2020-12-31', 10, 'Tên mới')],
  ['TO-CHUC-DA-KET-THUC', 'organisation', rename('2023-02-01', 10, 'Tên mới')],

  ['CHUYEN-VAO-CAP-DUOI', 'parent', move(DAY, 3, 3)],
  ['CHUYEN-VAO-CAP-DUOI', 'parent', move(DAY, 2, 5)],
  ['DANG-TRUC-THUOC', 'parent', move(DAY, 5, 3)],
  ['SAI-LOAI-CAP-TREN', 'parent', move(DAY, 5, 9)],
  ['SAI-LOAI-CAP-TREN', 'parent', move(DAY, 8, 2)],
  ['TO-CHUC-DA-KET-THUC', 'organisation', move(DAY, 10, 4)],

  ['CON-TO-CHUC-TRUC-THUOC', 'organisation', dissolve(DAY, 3)],
  ['TINH-UY-KHONG-GIAI-THE', 'organisation', dissolve(DAY, 1)],
  ['TO-CHUC-DA-KET-THUC', 'organisation', dissolve(DAY, 10)],
  ['THANH-LAP-CUNG-NGAY', 'effectiveOn', dissolve('2021-01-01', 10)],

  ['THIEU-BEN-SAP-NHAP', 'organisations', merge(DAY, [], 4)],
  ['TO-CHUC-LAP-LAI', 'organisations', merge(DAY, [5, 5], 7)],
  ['TO-CHUC-DA-KET-THUC', 'organisations', merge(DAY, [6], 7)],
  ['TO-CHUC-DA-KET-THUC', 'into', merge(DAY, [7], 6)],
  ['KE-THUA-NAM-TRONG', 'into', merge(DAY, [3, 4], 4)],
  ['KE-THUA-NAM-TRONG', 'into', merge(DAY, [3], 5)],
  ['CAP-DUOI-KHONG-CHUYEN-SANG-DUOC', 'into', merge(DAY, [3], 2)],

  ['CHIA-TACH-THIEU-PHAN', 'into', split(DAY, 3, [], 4)],
  ['CHIA-TACH-THIEU-PHAN', 'into', split(DAY, 3, [4], 4)],
  ['TO-CHUC-LAP-LAI', 'into', split(DAY, 3, [4, 4], 4)],
  ['PHAN-CHINH-NGOAI-CAC-PHAN', 'principal', split(DAY, 3, [4, 9], 2)],
  ['KE-THUA-NAM-TRONG', 'into', split(DAY, 3, [4, 3], 4)],
  ['KE-THUA-NAM-TRONG', 'into', split(DAY, 3, [4, 5], 4)],
  ['TO-CHUC-DA-KET-THUC', 'into', split(DAY, 3, [4, 10], 4)],
  ['CAP-DUOI-KHONG-CHUYEN-SANG-DUOC', 'into', split(DAY, 3, [9, 4], 9)],
])('an act that does not fit is refused: %s %s', (code, field, act) => {
  expect(refusalOf(act)).toMatchObject({ code, field })
})

test.each<[string, UnrecordedAct]>([
  ['ended before it takes part in a merger', dissolve('2022-01-01', 6)],
  ['moved under one that is dissolved later', move('2022-01-01', 7, 11)],
  ['founded under one that is dissolved later', found('2022-01-01', 20, 'cell', 'Chi bộ', 11)],
  ['merged into one that is dissolved later', merge('2022-01-01', [4], 11)],
  ['renamed to what it is renamed to later', rename('2022-01-01', 9, 'Chi bộ Trường THPT')],
  ['merged before it receives another', merge('2022-01-01', [5], 7)],
])('back-dating that contradicts a later act is refused: %s', (_, act) => {
  expect(refusalOf(act)?.code).toBe('TRAI-VIEC-DA-GHI')
})

test('the refusal of one already merged says when, into what, and where to write instead', () => {
  expect(refusalOf(merge(DAY, [6], 7))?.sentence).toBe(
    'Chi bộ thôn 2 đã sáp nhập vào Chi bộ thôn 1 ngày 01/01/2023. Ghi cho Chi bộ thôn 1, hoặc chọn ngày trước đó.',
  )
})

test('the refusal to dissolve names the children that are left', () => {
  expect(refusalOf(dissolve(DAY, 2))?.sentence).toBe(
    'Huyện ủy còn 3 tổ chức trực thuộc: Đảng bộ xã A, Đảng bộ xã B và Chi bộ Trường THPT. Chuyển, sáp nhập hoặc giải thể các tổ chức ấy trước.',
  )
})

test('a wrong parent is refused with the kinds that would do', () => {
  expect(refusalOf(move(DAY, 5, 9))?.sentence).toBe(
    'Chi bộ không trực thuộc Chi bộ cơ sở được. Chọn cấp trên là Đảng ủy xã, phường, Đảng bộ cơ sở hoặc Đảng bộ bộ phận.',
  )
})

test('a contradiction names the later act and its day', () => {
  expect(refusalOf(dissolve('2022-01-01', 6))?.sentence).toBe(
    'Ngày 01/01/2023 đã ghi sáp nhập Chi bộ thôn 2 vào Chi bộ thôn 1; ghi việc này từ ngày 01/01/2022 thì trái với việc ấy. Chọn ngày từ 01/01/2023 trở đi, hoặc đính chính việc ấy trước.',
  )
})
