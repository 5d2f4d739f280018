import type { AdmissionAct } from '@ptdv/core/admission/acts'
import { act, caseOf, CIRCUMSTANCES, ordinaryActs } from '@ptdv/core/admission/ordinary-case'
import { foldCase } from '@ptdv/core/admission/fold-case'
import { PAYLOAD_SCHEMAS } from '@ptdv/core/admission/payload-schemas'
import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../api/shapes.ts'
import { refusalOfAct } from './act-reading.ts'
import { ACT_FORMS } from './act-forms.ts'

const TODAY = '2024-10-15'

function fileOf(acts: readonly AdmissionAct[]): CaseFile {
  const cell = { id: 9, name: 'Chi bộ thôn Thượng' }
  const person = { id: 5, name: 'Trần Minh Quân' }
  const answer = foldCase(caseOf(acts, TODAY))
  return {
    case: {
      id: 3,
      person,
      birth: CIRCUMSTANCES.birth,
      cell,
      source: 5,
      stage: answer.stage,
      stageLabel: '',
      waitsFor: 'cell',
      dueOn: null,
      openedOn: '2024-01-10',
      closedOn: null,
    },
    version: acts.length,
    person: {
      ...person,
      birth: CIRCUMSTANCES.birth,
      sex: 'male',
      occupation: null,
      residence: null,
      schooling: null,
      citizenNumberTail: null,
      synthetic: true,
    },
    base: null,
    decider: null,
    circumstances: CIRCUMSTANCES,
    settings: {},
    acts: acts.map((it) => ({ ...it, recordedBy: '', onBehalfOf: null })),
    answer,
    mayRecord: [],
    numbers: {},
  }
}

const paper = { number: '7-NQ', date: '2024-10-08' } as const
const day = '2024-10-08'
const votes = { form: 'raised_card', inFavour: 3, against: 0, other: 0 } as const
const roll = [1, 2, 3].map((person) => ({
  person,
  name: `Đảng viên ${person}`,
  presence: 'present' as const,
}))

/** Every kind beside the ordinary path to the ceremony. */
const MORE = [
  act('life_history_handed_in', day, {
    pages: 12,
    relatives: [{ key: 'father', member: true }, { key: 'child-4' }],
  }),
  act('vetting_asked', day, {
    request: 'con',
    organisation: null,
    organisationName: 'Đại sứ quán',
    about: 'con đẻ',
    paper,
    covers: ['child-4'],
    channel: 'foreign_affairs',
  }),
  act('special_case_noted', day, { matter: 'hard_area' }),
  act('special_case_noted', day, { matter: 'over_sixty', note: 'Xã chưa có đảng viên' }),
  act('former_membership_noted', day, {
    leftOn: '2019-05-02',
    because: 'minor_crime',
    readmittedBefore: false,
    recordClearedOn: '2019-12-01',
    firstDecisionOn: '2010-03-03',
  }),
  act('population_policy_noted', day, { child: 'third', bornOn: '2022-01-05' }),
  act('special_paper_received', day, { matter: 'religious', by: 'Ban Tổ chức Tỉnh ủy', paper }),
  act('introducer_stood_down', day, { person: 101, name: 'Nguyễn Đình Khánh', because: 'left' }),
  act('decision_extended', day, { workingDays: 20, reason: 'Chờ xác minh', paper }),
  act('late_ceremony_consented', day, { by: 'Đảng ủy xã Tân Dân' }),
  act('moved', day, {
    to: 12,
    toName: 'Chi bộ thôn Đông',
    certificate: paper,
    dossierSent: true,
  }),
  act('move_received', day, {
    cell: 12,
    cellName: 'Chi bộ thôn Đông',
    from: 1,
    fromName: 'Chi bộ thôn Thượng',
  }),
  act('move_cancelled', day, { reason: 'Không chuyển nữa' }),
  act('died', day, {}),
  act('member_file_made', day, {}),
  act('probation_helper_assigned', day, { helper: { person: 102, name: 'Hoàng Văn Tiến' } }),
  act('new_member_course_passed', day, { certificate: paper, issuer: 'Trung tâm chính trị' }),
  act('self_reviewed', day, {}),
  act('helper_commented', day, { person: 101, name: 'Nguyễn Đình Khánh' }),
  act('probation_opinions_gathered', day, { residence: 'agrees', paper }),
  act('earlier_place_commented', day, { organisationName: 'Chi bộ thôn Thượng' }),
  act('recognition_cell_voted', day, { roll, tally: votes, paper }),
  act('removal_cell_voted', day, { roll, tally: votes, paper }),
  act('recognition_appraised', day, { paper }),
  act('recognition_base_voted', day, {
    proposes: 'recognise',
    committeeSize: 15,
    tally: { ...votes, inFavour: 15 },
    paper,
  }),
  act('recognition_decided', day, { outcome: 'recognised', bodySize: 3, tally: votes, paper }),
  act('recognition_decided', day, {
    outcome: 'removed',
    bodySize: 3,
    tally: votes,
    paper,
    reason: 'Không phấn đấu',
  }),
  act('recognition_received', day, {}),
  act('membership_cancelled', day, {
    what: 'admission',
    ground: 'not_qualified',
    canceller: 'competent_now',
    because: 'transferred',
    consent: { number: '9-CV/TU', date: '2024-10-01' },
    reason: 'Chưa đủ tuổi',
    paper,
  }),
  act('membership_cancelled', day, {
    what: 'recognition',
    ground: 'wrong_procedure',
    canceller: 'issuer',
    reason: 'Chưa đủ 12 tháng',
    paper,
  }),
  act('sub_committee_appraised', '2024-08-12', {
    paper: { number: '14-BC/ĐUBP', date: '2024-08-12' },
  }),
  act('decided', '2024-09-20', {
    outcome: 'refused',
    bodySize: 11,
    tally: { form: 'raised_card', inFavour: 2, against: 9, other: 0 },
    paper: { number: '87-TB/HU', date: '2024-09-20' },
    reason: 'Chưa đủ điều kiện',
  }),
  act('returned', '2024-08-15', { reason: 'Thiếu dấu giáp lai' }),
  act('withdrawn', '2024-08-15', {}),
  act('withdrawn', '2024-08-15', { reason: 'Đi làm ăn xa' }),
  act('dossier_destroyed', '2026-10-01', { paper: { number: '4-BB/ĐU', date: '2026-10-01' } }),
  act('taken_off_list', '2024-02-15', { reason: 'Chuyển nơi cư trú' }),
  act('vetting_asked', '2024-07-02', {
    request: 'nguoi-yeu',
    organisation: 77,
    organisationName: 'Đảng bộ xã Dân Tiến',
    about: 'vợ',
    paper: { number: '62-CV/ĐU', date: '2024-07-02' },
  }),
]

describe.each([...ordinaryActs(), ...MORE].map((it) => [it.kind, it] as const))(
  'the form of %s',
  (kind, recorded) => {
    if (kind === 'corrected') throw new Error('a correction has no form of its own')
    const file = fileOf(ordinaryActs())
    const reading = ACT_FORMS[kind].reread(file, recorded)

    test('sends an act put into it as it was recorded', () => {
      expect(reading).toEqual({
        complete: true,
        body: { happenedOn: recorded.happenedOn, payload: recorded.payload },
      })
    })

    test('sends what the contract lets through', () => {
      const payload = reading.complete ? reading.body.payload : undefined
      expect(PAYLOAD_SCHEMAS[kind].safeParse(payload).success).toBe(true)
    })
  },
)

test('every kind of act but a correction has been put into its form', () => {
  const tried = new Set<string>([...ordinaryActs(), ...MORE].map(({ kind }) => kind))
  expect(Object.keys(ACT_FORMS).filter((kind) => !tried.has(kind))).toEqual([])
})

test('a form of the ordinary path is refused by none of the rules in its turn', () => {
  const acts = ordinaryActs()
  for (const [index, recorded] of acts.entries()) {
    if (recorded.kind === 'corrected') continue
    const file = fileOf(acts.slice(0, index))
    const reading = ACT_FORMS[recorded.kind].reread(file, recorded)
    if (!reading.complete) throw new Error(recorded.kind)
    expect([recorded.kind, refusalOfAct(file, recorded.kind, reading.body, TODAY)]).toEqual([
      recorded.kind,
      null,
    ])
  }
})

test('the rules are told beside the field they name before anything is sent', () => {
  const acts = ordinaryActs()
  const voted = acts.findIndex(({ kind }) => kind === 'decided')
  const file = fileOf(acts.slice(0, voted))
  const refusal = refusalOfAct(
    file,
    'decided',
    {
      happenedOn: '2024-09-20',
      payload: {
        outcome: 'admitted',
        bodySize: 11,
        tally: { form: 'raised_card', inFavour: 5, against: 6, other: 0 },
        paper: { number: '412-QĐ/HU', date: '2024-09-20' },
      },
    },
    TODAY,
  )
  expect(refusal?.field).toBe('outcome')
  expect(refusal?.sentence).toContain('chưa đủ quá một nửa')
})
