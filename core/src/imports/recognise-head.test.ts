import { expect, test } from 'vitest'
import { isNumbering, recogniseHead } from './recognise-head.ts'
import { IMPORT_KINDS } from './kinds.ts'

/** The head row of a tracking sheet in real use, as one school's Party committee writes it. */
const TRACKING_SHEET = [
  'STT',
  'Mã GV/SV',
  'Họ và tên',
  'SĐT',
  'Giới tính',
  'Ngày, tháng, năm sinh',
  'Dân tộc',
  'Quê quán',
  'Chức vụ',
  'Lớp',
  'Tên chi bộ công nhận',
  'Số Báo cáo CB công nhận đối tượng cảm tình',
  'Ngày họp CB công nhận đối tượng cảm tình',
  'Đảng viên được [phân công] giúp đỡ',
  'Ngày được phân công giúp đỡ',
  'Số QĐ mở lớp Bồi dưỡng nhận thức về Đảng',
  'Ngày QĐ mở lớp Bồi dưỡng',
  'Thời gian lớp bồi dưỡng CC ĐT Đảng',
  'Ngày cấp CC BĐ',
  'Số QĐ của CC BD',
  'Đơn vị cấp CC',
  'Tên đơn vị công tác/học khi cấp chứng chỉ',
  'Tên chi bộ sinh hoạt khi cấp CC',
  'Tên Đảng uỷ sinh hoạt khi cấp CC',
  'Tên tỉnh uỷ sinh hoạt khi cấp CC',
  'Mã số',
  'Kết nạp Đảng',
  'Ngày quyết định',
  'Số QĐ Kết nạp đảng viên',
  'Ngày kết nạp Đảng',
  'Đảng viên hướng dẫn',
  'Ngày chuyển sinh hoạt',
  'Nơi chuyển tới',
]

const keysOf = (rows: readonly (readonly string[])[], kind: keyof typeof IMPORT_KINDS) =>
  recogniseHead(IMPORT_KINDS[kind], rows)?.columns.map(({ key }) => key)

test('all 33 columns of the tracking sheet are known, those not kept with a reason', () => {
  expect(TRACKING_SHEET).toHaveLength(33)
  const head = recogniseHead(IMPORT_KINDS.candidates, [TRACKING_SHEET])!
  expect(head.columns).toHaveLength(33)
  const unknown = head.columns.filter(
    ({ key, note }) => key === null && note?.startsWith('Không rõ'),
  )
  expect(unknown).toEqual([])
  // Only the source is not in that sheet: it is asked for once for all rows.
  expect(head.missing).toEqual(['source'])
})

test('the head is found below titles, in another order, without diacritics, with a slip of the keyboard', () => {
  const rows = [
    ['ĐẢNG ỦY TRƯỜNG ĐẠI HỌC', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['DANH SÁCH ĐỐI TƯỢNG CẢM TÌNH ĐẢNG'],
    [],
    ['TT', 'GIOI TINH', 'ho va ten', 'Ngày họp CB công nhận đối tượng cảm tìn', 'Nam sinh'],
    ['1', 'Nam', 'Lê Văn An', '10/01/2024', '1999'],
  ]
  const head = recogniseHead(IMPORT_KINDS.candidates, rows)!
  expect(head.rows).toEqual([3])
  expect(head.columns.map(({ key }) => key)).toEqual([null, 'sex', 'fullName', 'inViewOn', 'birth'])
  expect(head.columns[3]!.note).toMatch(/viết hơi khác/)
})

test('a head over two rows with merged cells is read together', () => {
  const rows = [
    ['STT', 'Họ và tên khai sinh', 'Giới tính', 'Ngày sinh', 'Quê quán', '', '', 'Ngày vào Đảng'],
    ['', '', '', '', 'Tỉnh', 'Xã', 'Chi tiết', ''],
    ['1', 'Lê Văn An', 'Nam', '1970', 'Hưng Yên', 'Tân Dân', 'thôn Thượng', '03/02/1995'],
  ]
  expect(recogniseHead(IMPORT_KINDS.members, rows)!.rows).toEqual([0, 1])
  expect(keysOf(rows, 'members')).toEqual([
    null,
    'fullName',
    'sex',
    'birth',
    'homeProvince',
    'homeCommune',
    'home',
    'joinedOn',
  ])
})

test('a column that comes twice is read once', () => {
  const head = recogniseHead(IMPORT_KINDS.members, [
    ['Họ và tên', 'Ngày sinh', 'Họ tên', 'Giới tính'],
  ])!
  expect(head.columns[2]).toEqual({
    index: 2,
    head: 'Họ tên',
    key: null,
    note: 'Trùng với một cột khác.',
  })
})

test('the table of another province, with English heads, is read as organisations and as targets', () => {
  const rows = [
    ['party_organization', 'target_2024'],
    ['Tam Kỳ (TP)', '150'],
  ]
  expect(keysOf(rows, 'targets')).toEqual(['child', 'total'])
  expect(keysOf(rows, 'organisations')).toEqual(['name', null])
})

test('a sheet that is something else has no head', () => {
  expect(
    recogniseHead(IMPORT_KINDS.members, [
      ['Hóa đơn', 'Số tiền'],
      ['1', '2'],
    ]),
  ).toBeNull()
  expect(recogniseHead(IMPORT_KINDS.members, [])).toBeNull()
})

test.each([
  [['(1)', '(2)', '(3)'], true],
  [['1', '2', '', '4'], true],
  [['1', 'Lê Văn An', '3'], false],
  [['1', '2'], false],
])('numbers under a head: %j → %s', (cells, expected) => {
  expect(isNumbering(cells)).toBe(expected)
})

test('what a person chose of a column goes before what was recognised', () => {
  const rows = [['Họ và tên', 'Ngày sinh', 'Sinh nhật thật', 'Giới tính']]
  const head = recogniseHead(IMPORT_KINDS.members, rows, { 2: 'birth', 3: null })!
  expect(head.columns.map(({ key, note }) => [key, note])).toEqual([
    ['fullName', null],
    [null, 'Trùng với một cột khác.'],
    ['birth', 'Do người nhập chọn.'],
    [null, 'Do người nhập chọn.'],
  ])
  expect(head.missing).toContain('sex')
})
