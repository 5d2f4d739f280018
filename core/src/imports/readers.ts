import type { Schooling } from '../admission/circumstances.ts'
import { formatDate, formatPartialDate } from '../calendar/format-date.ts'
import { addMonths, isPlainDate, type PartialDate, type PlainDate } from '../calendar/plain-date.ts'
import { recogniseDate } from '../calendar/recognise-date.ts'
import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/kinds.ts'
import type { Sex } from '../people/citizen-number.ts'
import type { AcademicTitle, ProfessionalLevel, TheoryLevel } from '../people/education.ts'
import { ETHNIC_GROUPS } from '../people/ethnic-groups.ts'
import { personName } from '../people/person-name.ts'
import { recogniseCitizenNumber } from '../people/recognise-citizen-number.ts'
import { RELIGIONS } from '../people/religions.ts'
import { bareNumber, checkCardNumber, checkOldCardNumber } from '../membership/card-number.ts'
import { Refusal } from '../refusal.ts'
import type { SoldierMembership } from '../soldiers/acts.ts'
import { SOURCES, type SourceId } from '../sources/five-sources.ts'
import { fold, squeeze } from '../text/fold.ts'
import type { Finding } from './finding.ts'
import {
  MOVEMENT_KEYS,
  movementType,
  recogniseMovement,
  type MovementKey,
} from './kinds/movement-types.ts'

/** What each reader makes of a cell. */
export interface ReaderValues {
  readonly text: string
  readonly name: string
  readonly names: readonly string[]
  readonly birth: PartialDate
  readonly day: PlainDate
  /** Of what is announced: it may still come. */
  readonly dayAhead: PlainDate
  readonly sex: Sex
  readonly yes: boolean
  readonly schooling: Schooling
  readonly professionalLevel: ProfessionalLevel
  readonly academicTitle: AcademicTitle
  readonly theoryLevel: TheoryLevel
  readonly ethnicGroup: number
  readonly religion: number
  readonly source: SourceId
  readonly citizenNumber: string
  readonly count: number
  readonly organisationKind: OrganisationKind
  readonly standing: MemberStanding
  readonly soldierMembership: SoldierMembership
  readonly movement: MovementKey
  readonly paper: ReadPaper
  readonly card: ReadCard
  readonly oldCard: string
  /** Also one that has not come yet. */
  readonly anyDay: PlainDate
}

export type ReaderKey = keyof ReaderValues

/** Number of a paper, with its date where the cell says it. */
export interface ReadPaper {
  readonly number: string
  readonly date: PlainDate | null
}

/** A member's card by the number of twelve digits, or by the shorter one that was borne before. */
export type ReadCard =
  | { readonly number: string; readonly oldNumber: null }
  | { readonly number: null; readonly oldNumber: string }

/** Where a listed member is now, as far as the list is concerned. */
export type MemberStanding = 'active' | 'exempt' | 'gone'

export interface ReadContext {
  readonly today: PlainDate
  /** Citizen numbers beginning with 000, in demonstrations only. */
  readonly allowSynthetic: boolean
  /** What the row said of the person before this cell, where it did. */
  readonly birth?: PartialDate | null
  readonly sex?: Sex | null
}

export type Told = Omit<Finding, 'column'>

export interface Read<T> {
  readonly value: T | null
  readonly told: readonly Told[]
}

type Reader<T> = (text: string, context: ReadContext) => Read<T>

const LONGEST_TEXT = 200
/** Announced further ahead, a year was mistyped. */
const MONTHS_AHEAD = 12
const MOST_NAMES = 3
const MOST_COUNT = 1_000_000

/** One reader for each kind of content; the text is never empty. */
export const READERS: { readonly [K in ReaderKey]: Reader<ReaderValues[K]> } = {
  text: (text) =>
    text.length <= LONGEST_TEXT
      ? read(text)
      : wrong('O-QUA-DAI', `Ô dài quá ${LONGEST_TEXT} chữ. Rút gọn lại.`),
  name: (text) => refusable(() => personName(text)),
  names: (text) => {
    const parts = text.split(/\s*[;,]\s*|\s+và\s+/u).filter(Boolean)
    if (parts.length > MOST_NAMES)
      return wrong('QUA-NHIEU-NGUOI', `Ô ghi ${parts.length} người, nhiều nhất ${MOST_NAMES}.`)
    return refusable(() => parts.map((part) => personName(withoutTitle(part))))
  },
  birth: (text, context) =>
    dated(text, context, (date, today) =>
      date > today.slice(0, date.length)
        ? wrong('NGAY-SINH-TUONG-LAI', 'Ngày sinh ở phía trước hôm nay. Sửa lại ngày sinh.')
        : read(date),
    ),
  day: (text, context) =>
    dated(text, context, (date, today) =>
      wholeDay(date, (day) =>
        day > today
          ? wrong('NGAY-TUONG-LAI', `Ngày ${formatDate(day)} chưa đến. Sửa lại ngày.`)
          : read(day),
      ),
    ),
  dayAhead: (text, context) =>
    dated(text, context, (date, today) =>
      wholeDay(date, (day) =>
        day > addMonths(today, MONTHS_AHEAD)
          ? wrong(
              'NGAY-QUA-XA',
              `Ngày ${formatDate(day)} còn hơn ${MONTHS_AHEAD} tháng nữa. Sửa lại ngày.`,
            )
          : read(day),
      ),
    ),
  anyDay: (text, context) => dated(text, context, (date) => wholeDay(date, read)),
  movement: (text) => {
    const movement = recogniseMovement(plain(text))
    if (movement !== null) return read(movement)
    const names = MOVEMENT_KEYS.filter((key) => movementType(key).instead === undefined)
    return wrong(
      'BIEN-DONG-KHONG-RO',
      `Không hiểu “${text}”. Ghi một trong: ${names.map((key) => movementType(key).name).join(', ')}.`,
    )
  },
  paper: readPaper,
  card: (text) => {
    const digits = bareNumber(text)
    if (!/^\d{1,11}$/.test(digits)) {
      return refusable(() => {
        checkCardNumber(digits)
        return { number: digits, oldNumber: null }
      })
    }
    const sentence = `Số thẻ có ${digits.length} chữ số: đọc là số thẻ mẫu cũ ${digits}. Thẻ mẫu mới thì ghi đủ 12 chữ số.`
    return read({ number: null, oldNumber: digits }, [told('read', 'SO-THE-MAU-CU', sentence)])
  },
  oldCard: (text) =>
    refusable(() => {
      const digits = bareNumber(text)
      checkOldCardNumber(digits)
      return digits
    }),
  sex: oneOf<Sex>(
    [
      ['male', ['nam', 'm', 'trai']],
      ['female', ['nu', 'f', 'gai', 'n u']],
    ],
    'GIOI-TINH-KHONG-RO',
    'Ghi Nam hoặc Nữ.',
  ),
  yes: oneOf<boolean>(
    [
      [true, ['co', 'x', 'v', '1', 'yes', 'true', 'roi', 'da', 'da ket nap']],
      [false, ['khong', '0', 'no', 'false', 'chua', '']],
    ],
    'CO-KHONG-KHONG-RO',
    'Ghi Có hoặc Không.',
  ),
  schooling: oneOf<Schooling>(
    [
      ['literate', ['biet doc biet viet', 'biet chu']],
      ['primary', ['tieu hoc', 'cap 1', 'cap i', '5/12', '5/10']],
      ['lower_secondary', ['trung hoc co so', 'thcs', 'cap 2', 'cap ii', '9/12', '7/10']],
      [
        'upper_secondary',
        ['trung hoc pho thong', 'thpt', 'cap 3', 'cap iii', '12/12', '10/10', 'trung cap'],
      ],
      [
        'higher',
        ['cao dang', 'dai hoc', 'thac si', 'tien si', 'sau dai hoc', 'cao dang dai hoc', 'cu nhan'],
      ],
    ],
    'HOC-VAN-KHONG-RO',
    'Ghi Tiểu học, THCS, THPT, Cao đẳng hoặc Đại học.',
  ),
  professionalLevel: oneOf<ProfessionalLevel>(
    [
      ['none', ['khong', 'chua qua dao tao', 'chua dao tao']],
      [
        'technical',
        [
          'cong nhan ky thuat nhan vien nghiep vu so cap',
          'so cap',
          'cong nhan ky thuat',
          'nhan vien nghiep vu',
          'cnkt',
          'so cap nghe',
          'ky thuat',
        ],
      ],
      [
        'intermediate',
        ['trung cap', 'trung hoc chuyen nghiep', 'tc', 'trung cap nghe', 'trung cap chuyen nghiep'],
      ],
      ['college', ['cao dang', 'cd', 'cao dang nghe']],
      [
        'university',
        ['dai hoc', 'dh', 'cu nhan', 'ky su', 'bac si', 'dai hoc su pham', 'dai hoc luat'],
      ],
      ['master', ['thac si', 'thac sy', 'ths', 'cao hoc', 'chuyen khoa 1', 'chuyen khoa i']],
      [
        'doctor',
        ['tien si', 'tien sy', 'ts', 'tien si khoa hoc', 'chuyen khoa 2', 'chuyen khoa ii'],
      ],
    ],
    'CHUYEN-MON-KHONG-RO',
    'Ghi Chưa qua đào tạo, Sơ cấp, Trung cấp, Cao đẳng, Đại học, Thạc sỹ hoặc Tiến sỹ.',
  ),
  academicTitle: oneOf<AcademicTitle>(
    [
      ['none', ['khong', 'khong co']],
      ['associate_professor', ['pho giao su', 'pgs', 'pgs ts']],
      ['professor', ['giao su', 'gs', 'gs ts']],
    ],
    'HOC-HAM-KHONG-RO',
    'Ghi Không, Phó Giáo sư hoặc Giáo sư.',
  ),
  theoryLevel: oneOf<TheoryLevel>(
    [
      ['none', ['khong', 'chua', 'chua hoc']],
      ['elementary', ['so cap', 'so cap ly luan chinh tri', 'sc']],
      ['intermediate', ['trung cap', 'trung cap ly luan chinh tri', 'tc']],
      [
        'advanced',
        [
          'cao cap',
          'cu nhan',
          'cao cap ly luan chinh tri',
          'cu nhan chinh tri',
          'cc',
          'cao cap cu nhan',
        ],
      ],
    ],
    'LY-LUAN-KHONG-RO',
    'Ghi Chưa học, Sơ cấp, Trung cấp, Cao cấp hoặc Cử nhân.',
  ),
  ethnicGroup: fromList(
    ETHNIC_GROUPS,
    'DAN-TOC-KHONG-CO',
    'Chọn tên trong bảng dân tộc ở trang hướng dẫn của mẫu.',
    new Map([
      ['viet', 'Kinh'],
      ['hmong', 'Mông'],
      ['h mong', 'Mông'],
      ['meo', 'Mông'],
      ['khmer', 'Khơ-me'],
      ['ede', 'Ê-đê'],
      ['jrai', 'Gia Rai'],
      ['bana', 'Ba-na'],
    ]),
  ),
  religion: (text, context) =>
    NO_RELIGION.includes(plain(text)) ? nothing() : religion(text, context),
  source: (text) => {
    const wanted = plain(text)
    const source = SOURCES.find(
      ({ id, name, short }) =>
        wanted === String(id) ||
        wanted === `nguon ${id}` ||
        wanted === plain(name) ||
        wanted === plain(short),
    )
    if (source) return read(source.id)
    const names = SOURCES.map(({ id, short }) => `${id} ${short}`).join(', ')
    return wrong('NGUON-KHONG-RO', `Không rõ nguồn nào. Ghi một trong năm nguồn: ${names}.`)
  },
  citizenNumber: readCitizenNumber,
  count: (text) => {
    const digits = text.replace(/[\s.,](?=\d{3}\b)/g, '').replace(/[.,]0+$/, '')
    if (!/^\d+$/.test(digits))
      return wrong('KHONG-PHAI-SO', `“${text}” không phải số đếm. Ghi số nguyên từ 0 trở lên.`)
    const count = Number(digits)
    return count <= MOST_COUNT ? read(count) : wrong('SO-QUA-LON', 'Số quá lớn. Kiểm lại.')
  },
  organisationKind: oneOf<OrganisationKind>(
    [
      ['provincial_committee', ['tinh uy', 'thanh uy truc thuoc trung uong']],
      [
        'district_committee',
        ['huyen uy', 'thi uy', 'thanh uy', 'huyen thi thanh uy', 'quan uy', 'cap huyen'],
      ],
      ['committee_directly_under', ['dang uy truc thuoc', 'dang uy truc thuoc tinh uy']],
      ['commune_committee', ['dang uy xa phuong', 'dang uy xa', 'dang uy phuong']],
      ['base_committee', ['dang bo co so', 'dang uy co so', 'dbcs']],
      ['base_cell', ['chi bo co so', 'cbcs']],
      ['sub_committee', ['dang bo bo phan', 'dang uy bo phan']],
      ['cell', ['chi bo', 'chi bo truc thuoc']],
    ],
    'LOAI-TO-CHUC-KHONG-RO',
    `Ghi một trong: ${Object.values(ORGANISATION_KINDS)
      .map(({ name }) => name)
      .join(', ')}.`,
  ),
  standing: oneOf<MemberStanding>(
    [
      [
        'active',
        ['dang sinh hoat', 'dang hoat dong', 'hoat dong', 'sinh hoat', 'chinh thuc', 'du bi'],
      ],
      ['exempt', ['mien sinh hoat', 'mien cong tac', 'mien cong tac va sinh hoat', 'mien']],
      [
        'gone',
        [
          'tu tran',
          'da tu tran',
          'da mat',
          'chuyen sinh hoat',
          'chuyen di',
          'da chuyen',
          'xoa ten',
          'khai tru',
          'xin ra khoi dang',
          'ra khoi dang',
          'xin ra',
        ],
      ],
    ],
    'TRANG-THAI-KHONG-RO',
    'Ghi Đang sinh hoạt, Miễn sinh hoạt, Từ trần, Chuyển sinh hoạt, Xóa tên, Khai trừ hoặc Xin ra.',
  ),
  // “Đảng viên” or a cross alone leaves open which of the two: their terms are not the same.
  soldierMembership: oneOf<SoldierMembership>(
    [
      ['none', ['khong', 'chua', 'chua la dang vien', 'quan chung', 'doan vien', 'khong phai']],
      ['probationary', ['du bi', 'dang vien du bi', 'dv du bi', 'dvdb', 'db']],
      ['official', ['chinh thuc', 'dang vien chinh thuc', 'dv chinh thuc', 'dvct', 'ct']],
    ],
    'TRONG-DANG-KHONG-RO',
    'Ghi Chưa là đảng viên, Dự bị hoặc Chính thức.',
  ),
}

const NO_RELIGION = ['khong', 'khong co', '0', 'luong', 'khong ton giao', 'k', '']

const religion = fromList(
  RELIGIONS,
  'TON-GIAO-KHONG-CO',
  'Chọn tên trong bảng tôn giáo ở trang hướng dẫn của mẫu, hoặc ghi Không.',
  new Map([
    ['thien chua giao', 'Công giáo'],
    ['thien chua', 'Công giáo'],
    ['dao phat', 'Phật giáo'],
    ['phat', 'Phật giáo'],
    ['hoa hao', 'Phật giáo Hòa Hảo'],
  ]),
)

/** A date as far as it is known, in any form that offices use; what is not plain is told with how it was read. */
function dated<T extends PartialDate>(
  text: string,
  { today }: ReadContext,
  check: (date: PartialDate, today: PlainDate) => Read<T>,
): Read<T> {
  const found = refusable(() => recogniseDate(text, { latestYear: Number(today.slice(0, 4)) }))
  if (found.value === null) return { value: null, told: found.told }
  const { date, doubt } = found.value
  const checked = check(date, today)
  const written = formatPartialDate(date)
  if (doubt !== null) return also(checked, told('warning', 'NGAY-CAN-XEM', doubt))
  return PLAIN_DATE.test(text)
    ? checked
    : also(checked, told('read', 'DOC-LA', `Đọc là ${written}.`))
}

function wholeDay(date: PartialDate, check: (day: PlainDate) => Read<PlainDate>): Read<PlainDate> {
  if (isPlainDate(date)) return check(date)
  return wrong('NGAY-CHUA-DU', `Cần đủ ngày, tháng, năm; ô này mới có ${formatPartialDate(date)}.`)
}

/** As screens show dates themselves: nothing to tell. */
const PLAIN_DATE = /^(\d{1,2}\/){0,2}\d{4}$/

/** “QĐ số 15-QĐ/ĐU ngày 04/03/2024”, “15-SHĐ, 4/3/2024”, or the number alone. */
const PAPER =
  /^(?:quyết định|qđ|giấy giới thiệu|ggt)?\s*(?:số)?\s*:?\s*(.+?)(?:[\s,;(]+(?:ngày|ngay|ng\.?)?\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?)?$/iu
const LONGEST_NUMBER = 60

function readPaper(text: string, context: ReadContext): Read<ReadPaper> {
  const [, number = '', day] = PAPER.exec(squeeze(text)) ?? []
  if (number === '' || number.length > LONGEST_NUMBER) {
    return wrong('SO-VAN-BAN-KHONG-RO', 'Ghi số văn bản rồi ngày, ví dụ 15-QĐ/ĐU ngày 04/03/2024.')
  }
  if (day === undefined) return read({ number, date: null })
  const { value, told: said } = READERS.day(day, context)
  return { value: value === null ? null : { number, date: value }, told: said }
}

/** A number as our own lists show it: all but its end is covered. */
const COVERED = /^[*•x]{4,}\d{1,4}$/i

/** Zeros that a spreadsheet dropped are put back where all the row says then fits. */
function readCitizenNumber(text: string, context: ReadContext): Read<string> {
  if (COVERED.test(text)) {
    const sentence = 'Số định danh đã che bớt khi xuất nên không dùng được; tìm theo các ô khác.'
    return { value: null, told: [told('read', 'SO-DINH-DANH-CHE', sentence)] }
  }
  const { allowSynthetic, today, birth, sex } = context
  const found = refusable(() =>
    recogniseCitizenNumber(text, {
      allowSynthetic,
      latestYear: Number(today.slice(0, 4)),
      ...(birth ? { birth } : {}),
      ...(sex ? { sex } : {}),
    }),
  )
  if (found.value === null) return { value: null, told: found.told }
  const number = found.value
  if (number.kind === 'old-card') {
    const sentence =
      'Đây là số chứng minh nhân dân cũ nên không lưu; người này vẫn được ghi. Bổ sung số định danh 12 số sau.'
    return { value: null, told: [told('warning', 'SO-CMND-CU', sentence)] }
  }
  const { digits } = number.number
  if (number.doubt !== null)
    return read(digits, [told('warning', 'SO-DINH-DANH-CAN-XEM', number.doubt)])
  if (number.restored === 0) return read(digits)
  const sentence = `Đã thêm ${number.restored} số 0 ở đầu mà bảng tính làm mất; khớp với ngày sinh và giới tính.`
  return read(digits, [told('read', 'SO-DINH-DANH-THIEU-SO-0', sentence)])
}

function also<T>(found: Read<T>, one: Told): Read<T> {
  return { value: found.value, told: [...found.told, one] }
}

function fromList(
  list: readonly string[],
  code: string,
  sentence: string,
  others: ReadonlyMap<string, string>,
): Reader<number> {
  const places = new Map(list.map((name, index) => [plain(name), index + 1]))
  return (text) => {
    const wanted = plain(text)
    const place = places.get(wanted) ?? places.get(plain(others.get(wanted) ?? ''))
    if (place === undefined) return wrong(code, `Không có “${text}” trong bảng. ${sentence}`)
    const name = list[place - 1]!
    return read(place, plain(name) === wanted ? [] : [readAs(name)])
  }
}

function oneOf<T>(
  choices: readonly (readonly [T, readonly string[]])[],
  code: string,
  sentence: string,
): Reader<T> {
  const known = new Map(choices.flatMap(([value, texts]) => texts.map((text) => [text, value])))
  return (text) => {
    const wanted = plain(text)
    const value = known.get(wanted)
    return value === undefined ? wrong(code, `Không hiểu “${text}”. ${sentence}`) : read(value)
  }
}

const TITLES = /^(đ\/c|đc|đồng chí|ông|bà|anh|chị|thầy|cô)[.:]?\s+/iu

function withoutTitle(name: string): string {
  return squeeze(name).replace(TITLES, '')
}

/** Folded, with single spaces for everything that is neither letter, digit nor slash. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim()
}

function readAs(name: string): Told {
  return told('read', 'DOC-LA', `Đọc là “${name}”.`)
}

function told(severity: Finding['severity'], code: string, sentence: string): Told {
  return { severity, code, sentence }
}

function read<T>(value: T, found: readonly Told[] = []): Read<T> {
  return { value, told: found }
}

function nothing<T>(): Read<T> {
  return { value: null, told: [] }
}

function wrong<T>(code: string, sentence: string): Read<T> {
  return { value: null, told: [told('error', code, sentence)] }
}

/** The rules refuse a cell with the sentence they refuse a form with. */
function refusable<T>(make: () => T): Read<T> {
  try {
    return read(make())
  } catch (error) {
    if (error instanceof Refusal) return wrong(error.code, error.sentence)
    throw error
  }
}
