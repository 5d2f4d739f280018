import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AdmissionAct, AdmissionActKind, AdmissionPayloads, Roll, Tally } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { CaseInput } from './judge.ts'

/** A village case under one base committee, the district deciding: what the tests vary. Synthetic. */
export const CIRCUMSTANCES: Circumstances = {
  birth: '1998-03-14',
  sex: 'male',
  citizen: true,
  schooling: 'upper_secondary',
  youthUnionPresent: true,
  tradeUnionPresent: false,
  baseKind: 'base_committee',
  subCommittee: false,
  delegated: false,
  deciderName: 'Ban Thường vụ Huyện ủy Khoái Châu',
  cellName: 'Chi bộ thôn Thượng',
  baseName: 'Đảng ủy xã Tân Dân',
  officialMembersOfCell: 20,
}

/** Twenty official members, all there. */
export const ROLL: readonly Roll[] = Array.from({ length: 20 }, (_, index) => ({
  person: 100 + index,
  name: `Đảng viên ${index + 1}`,
  presence: 'present',
}))

export function tally(inFavour: number, against = 0, other = 0): Tally {
  return { form: 'secret_ballot', inFavour, against, other }
}

/** One act; ids follow the order of making unless given. */
export function act<K extends AdmissionActKind>(
  kind: K,
  happenedOn: PlainDate,
  payload: AdmissionPayloads[K],
  more: { id?: number; recordedAt?: string; organisationName?: string } = {},
): Extract<AdmissionAct, { kind: K }> {
  const made = {
    id: more.id ?? nextId++,
    kind,
    happenedOn,
    recordedAt: more.recordedAt ?? `${happenedOn}T08:00:00Z`,
    organisation: 1,
    organisationName: more.organisationName ?? 'Đảng ủy xã Tân Dân',
    payload,
  }
  return made as unknown as Extract<AdmissionAct, { kind: K }>
}

let nextId = 1

const paper = (number: string, date: PlainDate) => ({ number, date })

/** The ordinary path, whole, in order: from the list to the ceremony, all in 2024. */
export function ordinaryActs(): readonly AdmissionAct[] {
  return [
    act('in_view', '2024-01-10', { source: 5 }),
    act('outstanding_introduced', '2024-03-12', {
      by: 'youth_union',
      organisationName: 'Đoàn xã Tân Dân',
    }),
    act('helper_assigned', '2024-03-15', {
      helpers: [
        { person: 101, name: 'Nguyễn Đình Khánh' },
        { person: 102, name: 'Hoàng Văn Tiến' },
      ],
    }),
    act('course_passed', '2024-05-24', {
      certificate: paper('112/GCN', '2024-05-24'),
      issuer: 'Trung tâm chính trị huyện Khoái Châu',
    }),
    act('applied', '2024-06-10', {}),
    act('life_history_handed_in', '2024-06-28', { pages: 12 }),
    act('vetting_asked', '2024-07-02', {
      request: 'que-me',
      organisation: null,
      organisationName: 'Đảng ủy xã Dân Tiến',
      about: 'nơi quê mẹ',
      paper: paper('60-CV/ĐU', '2024-07-02'),
    }),
    act('vetting_asked', '2024-07-02', {
      request: 'que-vo',
      organisation: null,
      organisationName: 'Đảng ủy xã Đại Đồng',
      about: 'nơi quê vợ',
      paper: paper('61-CV/ĐU', '2024-07-02'),
    }),
    act('vetting_answered', '2024-07-15', {
      request: 'que-me',
      outcome: 'clear',
      paper: paper('18-CV/ĐU', '2024-07-15'),
    }),
    act('vetting_answered', '2024-07-19', {
      request: 'que-vo',
      outcome: 'clear',
      paper: paper('47-CV/ĐU', '2024-07-19'),
    }),
    act('life_history_certified', '2024-07-26', { outcome: 'clear' }),
    act('introduced_by_member', '2024-08-01', {
      person: 101,
      name: 'Nguyễn Đình Khánh',
      togetherSince: '2020-01-01',
    }),
    act('introduced_by_union', '2024-08-02', {
      by: 'youth_union',
      organisationName: 'Ban Chấp hành Đoàn xã Tân Dân',
      paper: paper('09-NQ/ĐTN', '2024-08-02'),
    }),
    act('opinions_gathered', '2024-08-05', {}),
    act('cell_voted', '2024-08-09', {
      roll: ROLL,
      tally: tally(18, 2),
      paper: paper('05-NQ/CB', '2024-08-09'),
    }),
    act('base_voted', '2024-08-23', {
      committeeSize: 15,
      tally: tally(14, 1),
      paper: paper('31-NQ/ĐU', '2024-08-23'),
    }),
    act('decided', '2024-09-20', {
      outcome: 'admitted',
      bodySize: 11,
      tally: tally(11),
      paper: paper('412-QĐ/HU', '2024-09-20'),
    }),
    act('decision_received', '2024-09-25', {}),
    act('ceremony_held', '2024-10-04', { helper: { person: 101, name: 'Nguyễn Đình Khánh' } }),
  ]
}

/** From the ceremony of the ordinary path to official membership: the twelve months end on 04/10/2025. */
export function recognitionActs(): readonly AdmissionAct[] {
  return [
    act('member_file_made', '2024-10-25', {}),
    act('new_member_course_passed', '2025-05-16', {
      certificate: paper('38/ĐVM', '2025-05-16'),
      issuer: 'Trung tâm chính trị huyện Khoái Châu',
    }),
    act('self_reviewed', '2025-10-05', {}),
    act('helper_commented', '2025-10-06', { person: 101, name: 'Nguyễn Đình Khánh' }),
    act('probation_opinions_gathered', '2025-10-08', { residence: 'agrees' }),
    act('recognition_cell_voted', '2025-10-10', {
      roll: ROLL,
      tally: tally(19, 1),
      paper: paper('09-NQ/CB', '2025-10-10'),
    }),
    act('recognition_base_voted', '2025-10-17', {
      proposes: 'recognise',
      committeeSize: 15,
      tally: tally(15),
      paper: paper('40-NQ/ĐU', '2025-10-17'),
    }),
    act('recognition_decided', '2025-10-31', {
      outcome: 'recognised',
      bodySize: 11,
      tally: tally(10, 1),
      paper: paper('520-QĐ/ĐU', '2025-10-31'),
    }),
    act('recognition_received', '2025-11-03', {}),
  ]
}

/** The case of these acts on a day; the settings a province makes are left unset. */
export function caseOf(
  acts: readonly AdmissionAct[],
  today: PlainDate,
  more: Partial<Omit<CaseInput, 'circumstances'>> & { circumstances?: Partial<Circumstances> } = {},
): CaseInput {
  const { circumstances, ...rest } = more
  return {
    calendar: VIETNAM_CALENDAR,
    ...rest,
    circumstances: { ...CIRCUMSTANCES, ...circumstances },
    acts,
    today,
  }
}

/** The acts before the first of a kind. */
export function until(
  acts: readonly AdmissionAct[],
  kind: AdmissionActKind,
): readonly AdmissionAct[] {
  return acts.slice(
    0,
    acts.findIndex((it) => it.kind === kind),
  )
}

/** The acts with the first of a kind otherwise. */
export function changed<K extends AdmissionActKind>(
  acts: readonly AdmissionAct[],
  kind: K,
  { happenedOn, payload }: { happenedOn?: PlainDate; payload?: Partial<AdmissionPayloads[K]> },
): readonly AdmissionAct[] {
  const position = acts.findIndex((it) => it.kind === kind)
  return acts.map((it, index) => {
    if (index !== position) return it
    const otherwise = { ...it.payload, ...payload }
    return { ...it, happenedOn: happenedOn ?? it.happenedOn, payload: otherwise } as AdmissionAct
  })
}

export function without(
  acts: readonly AdmissionAct[],
  ...kinds: readonly AdmissionActKind[]
): readonly AdmissionAct[] {
  return acts.filter(({ kind }) => !kinds.includes(kind))
}
