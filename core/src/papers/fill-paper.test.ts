import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinaryActs } from '../admission/ordinary-case.ts'
import type { AdmissionAct } from '../admission/acts.ts'
import { fillPaper, type FilledPaper } from './fill-paper.ts'
import { PAPER_FIELDS } from './fields.ts'
import { FORM_CODES, linesOf, PAPER_FORMS, type FormCode } from './forms.ts'
import { generationOn, GENERATION_KEYS, type Generation } from './generation.ts'
import { DECLARED, EMPTY, FULL } from './full-case.testing.ts'
import { tagsOfLines } from './layout.ts'
import type { PaperSource } from './paper-source.ts'

const FRAME = ['Cơ quan cấp trên', 'Cơ quan ban hành', 'Số ký hiệu', 'Địa danh', 'Ngày văn bản']
const FOOT = ['Thẩm quyền', 'Chức vụ', 'Người ký', 'Nơi nhận']

/** As the template that comes with the product asks. */
function tagsOf(code: FormCode, generation: Generation = 'hd12'): readonly string[] {
  const form = PAPER_FORMS[code]
  return [...FRAME, ...tagsOfLines(linesOf(form, generation)), ...FOOT]
}

function only(code: FormCode, source: PaperSource, generation: Generation = 'hd12'): FilledPaper {
  return fillPaper(PAPER_FORMS[code], source, tagsOf(code, generation))[0]!
}

describe('a full case', () => {
  test.each([
    ['6-KNĐ', 'Số ký hiệu', 'Số 05-NQ/CB'],
    ['6-KNĐ', 'Ngày họp', 'ngày 09 tháng 8 năm 2024'],
    ['6-KNĐ', 'Cơ quan cấp trên', 'ĐẢNG BỘ BỘ PHẬN ĐÔNG'],
    ['6-KNĐ', 'Thẩm quyền', 'T/M CHI BỘ'],
    ['6-KNĐ', 'Tổng số được tính', '20 (hai mươi)'],
    ['6-KNĐ', 'Số tán thành', '18 (mười tám)'],
    ['6-KNĐ', 'Tỷ lệ tán thành', '90 %'],
    ['6-KNĐ', 'Hình thức biểu quyết', 'bỏ phiếu kín'],
    ['8-KNĐ', 'Số ký hiệu', 'Số 31-NQ/ĐU'],
    ['8-KNĐ', 'Tổng số được tính', '15 (mười lăm)'],
    ['8-KNĐ', 'Thẩm quyền', 'T/M ĐẢNG ỦY'],
    ['8-KNĐ', 'Nghị quyết của chi bộ', 'số 05-NQ/CB ngày 09 tháng 8 năm 2024'],
    ['9-KNĐ', 'Số ký hiệu', 'Số 412-QĐ/HU'],
    ['9-KNĐ', 'Thẩm quyền', 'T/M BAN THƯỜNG VỤ'],
    ['9-KNĐ', 'Cơ quan cấp trên', 'TỈNH ỦY HƯNG YÊN'],
    ['3-KNĐ', 'Đảng viên', 'Nguyễn Đình Khánh'],
    ['3-KNĐ', 'Cùng công tác từ', 'ngày 01 tháng 01 năm 2020'],
    ['3-KNĐ', 'Ngày vào Đảng của đảng viên', 'ngày 03 tháng 02 năm 2000'],
    ['13-KNĐ', 'Số tán thành', '19 (mười chín)'],
    ['13-KNĐ', 'Ngày hết dự bị', 'ngày 04 tháng 10 năm 2025'],
    ['16-KNĐ', 'Số ký hiệu', 'Số 520-QĐ/ĐU'],
    ['CN-NTVĐ', 'Số giấy chứng nhận', '112/GCN'],
    ['1-KNĐ', 'Quê quán', 'xã Tân Dân, huyện Khoái Châu'],
    ['1-KNĐ', 'Nơi sinh', 'lời khai birthplace'],
    ['2-HSĐV', 'Ngày kết nạp', 'ngày 04 tháng 10 năm 2024'],
  ] as const)('%s says %s', (code, tag, value) => {
    const { values } = only(code, FULL)
    expect(String(values[tag]).replaceAll('\u00a0', ' ')).toBe(value)
  })

  test('a delegated base committee decides in its own name (§4.3.2)', () => {
    const source = { ...FULL, circumstances: { ...FULL.circumstances, delegated: true } }
    expect(only('9-KNĐ', source).values).toMatchObject({
      'Thẩm quyền': 'T/M ĐẢNG ỦY',
      'Cơ quan ban hành': 'ĐẢNG BỘ XÃ TÂN DÂN',
    })
  })

  test('each introducer has a paper, who signed first and then who is awaited', () => {
    const papers = fillPaper(PAPER_FORMS['3-KNĐ'], FULL, tagsOf('3-KNĐ'))
    expect(papers.map(({ member }) => member?.name)).toEqual([
      'Nguyễn Đình Khánh',
      'Hoàng Văn Tiến',
    ])
    expect(papers[1]!.gaps.map(({ tag }) => tag)).toContain('Cùng công tác từ')
  })

  test('of a vetting the outcome, number and date are told', () => {
    expect(only('2-KNĐ', FULL).values['Thẩm tra']).toContainEqual({
      'Nơi thẩm tra': 'Đảng ủy xã Đại Đồng',
      'Nội dung': 'nơi quê vợ',
      'Kết quả': 'không có vấn đề',
      'Văn bản': 'số 47-CV/ĐU ngày 19/07/2024',
    })
  })

  test('a draft shows the number taken for it and no votes', () => {
    const acts = FULL.acts.filter(({ kind }) => kind !== 'cell_voted')
    const draft = only('6-KNĐ', { ...FULL, acts, numbers: { '6-KNĐ': 7 } })
    expect(draft.values).toMatchObject({ 'Số ký hiệu': 'Số 07-NQ/CB', 'Số tán thành': '…… (……)' })
    expect(draft.values['Ngày họp']).toBe('ngày 05 tháng 12 năm 2025')
  })

  test('nobody else’s act fills a paper: a resolution set aside by a return is dotted again', () => {
    const before = ordinaryActs().filter(({ happenedOn }) => happenedOn <= '2024-08-09')
    const returned = {
      ...before.at(-1)!,
      id: 9_999,
      kind: 'returned',
      happenedOn: '2024-08-20',
      payload: { reason: 'Thiếu chữ ký' },
    } as AdmissionAct
    const source = { ...FULL, acts: [...before, returned], today: '2024-09-01' } as const
    expect(only('6-KNĐ', source).gaps.map(({ tag }) => tag)).toContain('Số tán thành')
  })
})

describe.each(FORM_CODES)('%s', (code) => {
  test.each(GENERATION_KEYS)('asks in %s only for names that are known', (generation) => {
    const unknown = tagsOf(code, generation).filter((tag) => !Object.hasOwn(PAPER_FIELDS, tag))
    expect(unknown).toEqual([])
  })

  test('of an empty case everything that is not its organisations or its name is dotted and listed', () => {
    const said = fillPaper(PAPER_FORMS[code], EMPTY, tagsOf(code)).flatMap(({ values, gaps }) =>
      Object.keys(values).filter((tag) => !gaps.some((gap) => gap.tag === tag)),
    )
    expect([...new Set(said)].filter((tag) => !ALWAYS_KNOWN.includes(tag))).toEqual([])
  })

  test('prints nothing that does not stand in the data, whatever of the case is there', () => {
    const all = FULL.acts
    fc.assert(
      fc.property(fc.subarray([...all]), fc.boolean(), fc.boolean(), (acts, declared, known) => {
        const source: PaperSource = {
          ...(known ? FULL : EMPTY),
          acts,
          members: known ? FULL.members : [],
          lifeHistory: declared ? DECLARED : null,
        }
        for (const { values } of fillPaper(PAPER_FORMS[code], source, tagsOf(code))) {
          expect(words(values).filter((word) => !stands(word, source))).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })
})

test('the older set answers until the province sets the day of the newer one', () => {
  expect(generationOn('2026-01-01')).toBe('hd12')
  const settings = { forms_of_2025: { value: '2025-11-01', document: 'Công văn' } } as const
  expect(generationOn('2025-10-31', { settings })).toBe('hd12')
  expect(generationOn('2025-11-01', { settings })).toBe('hd38')
})

const ALWAYS_KNOWN = [
  'Họ tên',
  'Họ tên in hoa',
  'Ngày sinh',
  'Chi bộ',
  'Đảng ủy cơ sở',
  'Đảng ủy bộ phận',
  'Cấp có thẩm quyền',
  'Cơ quan cấp trên',
  'Cơ quan ban hành',
  'Thẩm quyền',
  'Nơi nhận',
]

/** Words the form itself puts around what the data says. */
const FIXED =
  `ngày tháng năm số Số NQ QĐ BC CB ĐU HU T M CHI BỘ ĐẢNG ỦY BỘ PHẬN BAN THƯỜNG VỤ để báo cáo thực hiện Lưu
  không có vấn đề đề nghị bổ sung cấp trên xem xét bỏ phiếu kín biểu quyết bằng thẻ đảng viên Nam Nữ tán thành phải lấy ý kiến
  Trung học phổ thông Trung cấp Không có Sơ cấp một hai ba bốn năm sáu bảy tám chín mười mươi mốt lăm linh trăm`.split(
    /\s+/,
  )

function words(values: FilledPaper['values']): readonly string[] {
  return Object.values(values)
    .flatMap((value) =>
      typeof value === 'string' ? [value] : value.flatMap((row) => Object.values(row)),
    )
    .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
}

function stands(word: string, source: PaperSource): boolean {
  if (FIXED.includes(word)) return true
  if (/^\d+$/.test(word)) return numbersOf(source).has(Number(word))
  return JSON.stringify(source).toLocaleLowerCase('vi').includes(word.toLocaleLowerCase('vi'))
}

/** Figures of the data, and what arithmetic alone makes of its votes: counts, bases, shares; a year after the ceremony. */
function numbersOf(source: PaperSource): ReadonlySet<number> {
  const found = new Set(
    [...JSON.stringify(source).matchAll(/\d+/g)].map(([digits]) => Number(digits)),
  )
  for (const year of [...found].filter((one) => one > 1900)) found.add(year + 1)
  for (const { payload } of source.acts) {
    const { tally, roll, committeeSize, bodySize } = payload as {
      tally?: { inFavour: number; against: number }
      roll?: readonly unknown[]
      committeeSize?: number
      bodySize?: number
    }
    const base = roll?.length ?? committeeSize ?? bodySize ?? 0
    found.add(base)
    for (const votes of [tally?.inFavour ?? 0, tally?.against ?? 0]) {
      const tenths = Math.floor((votes * 2000 + base) / (base * 2))
      found.add(Math.floor(tenths / 10)).add(tenths % 10)
    }
  }
  return found
}
