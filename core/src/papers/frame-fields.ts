import { decidesAtBase } from '../admission/steps.ts'
import { formatDateLong } from '../calendar/format-date.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'
import { DOTS, DOTTED_DATE, type Field, type PaperContext } from './field.ts'
import type { Issuer, PaperForm } from './forms.ts'
import type { PaperPlace, PaperSource } from './paper-source.ts'

/** The frame of a Party paper: who issues it, its number, place, date, in whose name it is signed. */
export const FRAME_FIELDS = {
  'Cơ quan cấp trên': {
    about: 'cơ quan cấp trên',
    mend: 'register',
    read: (context) => upper(aboveOf(context)?.name),
  },
  'Cơ quan ban hành': {
    about: 'cơ quan ban hành',
    mend: 'register',
    read: (context) => upper(issuerName(context)),
  },
  'Số ký hiệu': {
    about: 'số văn bản',
    mend: 'after_meeting',
    blank: (context) => symbol(context, DOTS),
    read: (context) => {
      const recorded = numberOf(context)
      if (recorded !== undefined) return `Số ${recorded}`
      const proposed = context.source.numbers[context.form.code]
      return proposed === undefined ? null : symbol(context, twoDigits(proposed))
    },
  },
  'Địa danh': {
    about: 'địa danh',
    mend: 'details',
    read: ({ source }) => source.details.place || null,
  },
  'Ngày văn bản': {
    about: 'ngày văn bản',
    mend: 'details',
    blank: DOTTED_DATE,
    read: ({ on }) => (on === null ? null : formatDateLong(on)),
  },
  'Thẩm quyền': {
    about: 'thẩm quyền ký',
    mend: 'register',
    read: ({ form, source }) => AUTHORITY[form.issuer](source),
  },
  'Chức vụ': {
    about: 'chức vụ người ký',
    mend: 'details',
    read: ({ source }) => upper(source.details.position),
  },
  'Người ký': {
    about: 'họ tên người ký',
    mend: 'details',
    read: ({ source }) => source.details.signer || null,
  },
  'Nơi nhận': {
    about: 'nơi nhận',
    mend: 'register',
    holds: ['Tên'],
    readRows: (context) => {
      const lines = recipientsOf(context)
      return lines.map((line, index) => ({
        Tên: `- ${line}${index === lines.length - 1 ? '.' : ','}`,
      }))
    },
  },
} as const satisfies Readonly<Record<string, Field>>

/** Cells sign T/M CHI BỘ, neither chi ủy nor BCH (HD 36-HD/VPTW). */
const AUTHORITY = {
  cell: () => 'T/M CHI BỘ',
  sub_committee: () => 'T/M ĐẢNG ỦY BỘ PHẬN',
  base: ({ base }) => (base.kind === 'base_cell' ? 'T/M CHI BỘ' : 'T/M ĐẢNG ỦY'),
  // The whole committee where it is delegated, else the standing committee (§4.3.2).
  decider: ({ circumstances }) =>
    decidesAtBase(circumstances) ? 'T/M ĐẢNG ỦY' : 'T/M BAN THƯỜNG VỤ',
  person: () => null,
  outside: () => null,
} as const satisfies Record<Issuer, (source: PaperSource) => string | null>

/** Whose paper it is; null for a person's own, and where the tree has no such level. */
export function issuerOf(form: PaperForm, source: PaperSource): PaperPlace | null {
  switch (form.issuer) {
    case 'cell':
      return source.cell
    case 'sub_committee':
      return source.subCommittee
    case 'base':
      return source.base
    case 'decider':
      return decidesAtBase(source.circumstances) ? source.base : source.superior
    case 'person':
    case 'outside':
      return null
  }
}

/** A level the case does not pass makes no paper. */
export function paperApplies(form: PaperForm, source: PaperSource): boolean {
  return form.issuer === 'person' || form.issuer === 'outside' || issuerOf(form, source) !== null
}

/** As it was called when it acted. */
function issuerName(context: PaperContext): string | undefined {
  const place = issuerOf(context.form, context.source)
  const { act } = context
  return act !== undefined && act.organisation === place?.id ? act.organisationName : place?.name
}

function aboveOf(context: PaperContext): PaperPlace | null {
  const { source } = context
  const line = [source.cell, source.subCommittee, source.base, source.superior, source.top]
  const at = line.findIndex((place) => place?.id === issuerOf(context.form, context.source)?.id)
  const above = line.slice(at + 1).find((place) => place !== null && place.id !== line[at]?.id)
  return at < 0 ? null : (above ?? null)
}

/** The agency's letters. Cities and towns had letters of their own before 1/7/2025; those stay open. */
const LETTERS: Readonly<Record<OrganisationKind, string>> = {
  provincial_committee: 'TU',
  district_committee: 'HU',
  committee_directly_under: 'ĐU',
  commune_committee: 'ĐU',
  base_committee: 'ĐU',
  base_cell: 'CB',
  sub_committee: 'ĐU',
  cell: 'CB',
}

function symbol({ form, source }: PaperContext, number: string): string {
  return `Số ${numberText(issuerOf(form, source), form.number, number)}`
}

/** 5 → “05” */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** “05-NQ/CB” */
export function numberText(
  place: Pick<PaperPlace, 'name' | 'kind'> | null,
  type: string | null,
  number: string,
): string {
  const isTown =
    place?.kind === 'district_committee' && !place.name.toLocaleLowerCase('vi').startsWith('huyện')
  const letters = place === null || isTown ? DOTS : LETTERS[place.kind]
  return `${number}-${type ?? DOTS}/${letters}`
}

function numberOf({ act }: PaperContext): string | undefined {
  const { paper, certificate } = (act?.payload ?? {}) as {
    paper?: { number: string }
    certificate?: { number: string }
  }
  return (paper ?? certificate)?.number
}

function recipientsOf(context: PaperContext): readonly string[] {
  const { form, source } = context
  const own = issuerName(context)
  const kept = own === undefined ? [] : [`Lưu ${own}`]
  if (form.issuer === 'decider') {
    const below = [source.base, source.cell].filter(
      ({ id }) => id !== issuerOf(context.form, context.source)?.id,
    )
    return [...below.map(({ name }) => `${name} (để thực hiện)`), ...kept]
  }
  const above = aboveOf(context)
  return [...(above === null ? [] : [`${above.name} (để báo cáo)`]), ...kept]
}

function upper(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text.toLocaleUpperCase('vi')
}
