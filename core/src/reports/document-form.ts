import { formatDateLong } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'
import { NOT_KNOWN } from './yearly-report.ts'

/** In whose name a paper is signed (HD 36-HD/VPTW, điểm về thể thức đề ký). */
export const AUTHORITIES = {
  head: { prefix: '', name: 'Người đứng đầu ký' },
  collective: { prefix: 'T/M', name: 'Thay mặt tập thể' },
  deputy: { prefix: 'K/T', name: 'Ký thay người đứng đầu' },
  delegated: { prefix: 'T/L', name: 'Thừa lệnh' },
} as const

export type AuthorityKey = keyof typeof AUTHORITIES

/** What a person gives for the paper; empty where not given yet. */
export interface ReportPaper {
  /** The running number alone: “152”. */
  readonly number: string
  readonly date: PlainDate | null
  readonly place: string
  readonly authority: AuthorityKey
  /** “BAN TỔ CHỨC” after T/M, “TRƯỞNG BAN” after K/T. */
  readonly inTheNameOf: string
  readonly position: string
  readonly signer: string
  readonly recipients: readonly string[]
}

/** A Party paper's form around its text (rules of HD 36-HD/VPTW of 3/4/2018). */
export interface DocumentForm {
  readonly title: string
  readonly agencyAbove: string
  readonly agency: string
  readonly number: string
  readonly placeAndDate: string
  readonly type: string
  readonly abstract: string
  readonly recipients: readonly string[]
  readonly authority: string
  readonly position: string
  readonly signer: string
}

/**
 * The agency's letters in the number. The province reports through its Organising Board (clause 3.8). Cities and towns
 * had letters of their own before 1/7/2025 that are not published; they stay open.
 */
const AGENCY_CODES: Readonly<Record<OrganisationKind, string | null>> = {
  provincial_committee: 'BTCTU',
  district_committee: 'HU',
  committee_directly_under: 'ĐU',
  commune_committee: 'ĐU',
  base_committee: 'ĐU',
  base_cell: 'CB',
  sub_committee: 'ĐU',
  cell: 'CB',
}

interface Reporting {
  readonly name: string
  readonly kind: OrganisationKind
  /** The name of the organisation directly above. */
  readonly above: string | null
}

/** What is proposed for the paper before anybody has written any. */
export function proposedPaper({ kind, name, above }: Reporting): ReportPaper {
  const isProvince = kind === 'provincial_committee'
  const isCell = kind === 'cell' || kind === 'base_cell'
  return {
    number: '',
    date: null,
    place: '',
    authority: isProvince ? 'head' : 'collective',
    // Cells sign T/M CHI BỘ, neither chi ủy nor BCH (rules of HD 36).
    inTheNameOf: isCell ? 'CHI BỘ' : '',
    position: '',
    signer: '',
    recipients: [
      `${isProvince ? 'Ban Thường vụ Tỉnh ủy' : (above ?? name)} (để báo cáo)`,
      isProvince ? 'Lưu Ban Tổ chức Tỉnh ủy' : `Lưu ${name}`,
    ],
  }
}

export function documentForm(
  { name, kind, above }: Reporting,
  paper: ReportPaper,
  year: number,
): DocumentForm {
  const isProvince = kind === 'provincial_committee'
  const { prefix } = AUTHORITIES[paper.authority]
  return {
    title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    agencyAbove: upper(isProvince ? name : (above ?? '')),
    agency: isProvince ? 'BAN TỔ CHỨC' : upper(name),
    number: `Số ${given(paper.number)}-BC/${codeOf(kind, name)}`,
    placeAndDate: `${given(paper.place)}, ${dateWords(paper.date)}`,
    type: 'BÁO CÁO',
    abstract: `Kết quả công tác phát triển đảng viên năm ${year}`,
    recipients: paper.recipients,
    authority:
      prefix === '' ? upper(paper.inTheNameOf) : `${prefix} ${upper(given(paper.inTheNameOf))}`,
    position: upper(given(paper.position)),
    signer: given(paper.signer),
  }
}

/** Which parts of the form nobody has given yet, as a person calls them. */
export function missingInPaper(paper: ReportPaper): readonly string[] {
  const wanted: readonly (readonly [string, boolean])[] = [
    ['số văn bản', paper.number.trim() !== ''],
    ['địa danh', paper.place.trim() !== ''],
    ['ngày ban hành', paper.date !== null],
    ['chức vụ người ký', paper.position.trim() !== ''],
    ['họ tên người ký', paper.signer.trim() !== ''],
  ]
  return wanted.filter(([, isGiven]) => !isGiven).map(([name]) => name)
}

function codeOf(kind: OrganisationKind, name: string): string {
  const isDistrict = kind === 'district_committee'
  return isDistrict && !name.startsWith('Huyện ủy') ? NOT_KNOWN : (AGENCY_CODES[kind] ?? NOT_KNOWN)
}

function given(text: string): string {
  return text.trim() === '' ? NOT_KNOWN : text.trim()
}

function dateWords(date: PlainDate | null): string {
  return date === null ? 'ngày …… tháng …… năm ……' : formatDateLong(date)
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi')
}
