import { expect, test } from 'vitest'
import { importOfRowHead, isNumbering, recogniseHead, rowHeadOf } from './recognise-head.ts'
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

/** The correction template of the members' database over two rows, merged cells saying their text once. */
const TEMPLATE = [
  ['STT', ''],
  ['ID', ''],
  ['Họ và tên khai sinh', ''],
  ['Tên gọi khác', ''],
  ['Giới tính', ''],
  ['Ngày sinh', ''],
  ['Dân tộc', ''],
  ['Tôn giáo', ''],
  ['Số định danh cá nhân', ''],
  ['Thẻ đảng viên', 'Số thẻ'],
  ['', 'Nơi cấp'],
  ['', 'Ngày cấp'],
  ['', 'Số cũ'],
  ['Tổ chức đảng', ''],
  ['Mã tổ chức đảng', ''],
  ['Nơi sinh', 'Quốc gia'],
  ['', 'Tỉnh/thành phố'],
  ['', 'Chi tiết'],
  ['Quê quán', 'Tỉnh/thành phố'],
  ['', 'Xã/phường'],
  ['', 'Chi tiết'],
  ['Nơi thường trú', 'Tỉnh/thành phố'],
  ['', 'Xã/phường'],
  ['', 'Chi tiết'],
  ['Ngày vào Đảng', ''],
  ['Ngày chính thức', ''],
  ['Số CMND cũ', ''],
  ['Trạng thái hoạt động', ''],
  ['Ngày ra khỏi Đảng', ''],
  ['Ngày từ trần', ''],
  ['Ngày miễn sinh hoạt', ''],
  ['Đề nghị xóa', ''],
  ['Ghi chú', ''],
] as const

test('all 33 columns of the correction template are known, those not kept with a reason', () => {
  expect(TEMPLATE).toHaveLength(33)
  const rows = [TEMPLATE.map(([upper]) => upper), TEMPLATE.map(([, lower]) => lower)]
  const head = recogniseHead(IMPORT_KINDS.members, rows)!
  expect(head.rows).toEqual([0, 1])
  expect(head.missing).toEqual([])
  expect(head.columns.map(({ key }) => key ?? '–').join(' ')).toBe(
    '– – fullName – sex birth ethnicGroup religion citizenNumber card cardPlace cardOn oldCard cell cellCode – – – ' +
      'homeProvince homeCommune home residenceProvince residenceCommune residence joinedOn officialOn – standing ' +
      '– – – removalAsked –',
  )
  expect(head.columns.filter(({ key, note }) => key === null && !note)).toEqual([])
  expect(head.columns.some(({ note }) => note?.startsWith('Không rõ'))).toBe(false)
})

test('a book of members that writes the birth date by sex in two columns lacks neither', () => {
  const head = recogniseHead(IMPORT_KINDS.members, [
    ['Số TT', 'Họ và tên khai sinh', 'Ngày sinh', '', 'Quê quán', 'Ngày vào Đảng'],
    ['', '', 'Nam', 'Nữ', '', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
  ])!
  expect(head.columns.map(({ key }) => key)).toEqual([
    null,
    'fullName',
    'maleBirth',
    'femaleBirth',
    'home',
    'joinedOn',
  ])
  expect(head.missing).toEqual([])
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

test.each([
  [rowHeadOf(37), 37],
  ['Dòng của tệp gốc', null],
  ['DÒNG CỦA TỆP GỐC (LẦN NHẬP 37)', 37],
  ['Họ và tên', undefined],
  ['', undefined],
])('of which import a head “%s” says that the rows are: %j', (head, batch) => {
  expect(importOfRowHead(head)).toBe(batch)
})
