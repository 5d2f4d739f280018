import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct, AdmissionActKind, AdmissionPayloads } from './acts.ts'
import { checkAdmissionAct } from './check-act.ts'
import { correctionEffects } from './correction-effect.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, changed, ordinaryActs, ROLL, tally, until, without } from './ordinary-case.ts'
import type { RelativeKey } from './relatives.ts'
import type { Settings } from './rulebook.ts'
import { SPECIAL_CASES, type SpecialCase } from './special-cases.ts'

type More = Parameters<typeof caseOf>[2]

const ACTS = ordinaryActs()
const READY = until(ACTS, 'cell_voted')
const MEETING: PlainDate = '2024-08-09'

function answerOf(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}) {
  return foldCase(caseOf(acts, on, more))
}

function lacking(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}) {
  return answerOf(acts, on, more).missing.map(({ key, about }) =>
    about === undefined ? key : `${key} ${about}`,
  )
}

function why(acts: readonly AdmissionAct[], on: PlainDate = MEETING, more: More = {}): string {
  return answerOf(acts, on, more)
    .missing.map((condition) => condition.why)
    .join(' ')
}

function allowed(
  acts: readonly AdmissionAct[],
  kind: AdmissionActKind,
  on: PlainDate = MEETING,
  more: More = {},
): boolean | undefined {
  return answerOf(acts, on, more).next.find((it) => it.kind === kind)?.allowed
}

function code(
  acts: readonly AdmissionAct[],
  candidate: AdmissionAct,
  today: PlainDate,
  more: More = {},
) {
  try {
    checkAdmissionAct(caseOf(acts, today, more), candidate)
    return undefined
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code
    throw refused
  }
}

const NOTED: PlainDate = '2024-02-01'
const paper = (date: PlainDate) => ({ number: '118-CV/TU', date })
type Noted = AdmissionPayloads['special_case_noted']['matter']
const noted = (matter: Noted) => act('special_case_noted', NOTED, { matter })
const received = (matter: SpecialCase, on: PlainDate = '2024-02-05') =>
  act('special_paper_received', on, { matter, by: 'Ban Thường vụ Tỉnh ủy', paper: paper(on) })

/** Two introducing members instead of the union: for applicants past youth age. */
const OLDER = [
  ...without(READY, 'introduced_by_union'),
  act('introduced_by_member', '2024-08-02', {
    person: 102,
    name: 'Hoàng Văn Tiến',
    togetherSince: '2019-01-01',
  }),
]
const voted = act('cell_voted', MEETING, {
  roll: ROLL,
  tally: tally(20),
  paper: { number: '5', date: MEETING },
})
const baseVoted = act('base_voted', '2024-08-23', {
  committeeSize: 15,
  tally: tally(15),
  paper: { number: '31', date: '2024-08-23' },
})

describe('over sixty (QĐ 24-QĐ/TW §1.1.1; HD 01-HD/TW 2021 §1.1)', () => {
  const old = { circumstances: { birth: '1960-05-20' } } as const
  const month: More = { ...old, settings: { age_month_boundary: 'month_of_birth' } }

  test('§1.1.1: without a ground the cell may not consider', () => {
    expect(lacking(OLDER, MEETING, old)).toEqual(['age'])
    expect(why(OLDER, MEETING, old)).toMatch(/Quá 60 tuổi .* Tỉnh ủy xem xét theo quy định riêng/)
  })

  test('HD §1.1: where there is no Party organisation, or by special need, it may', () => {
    expect(lacking([...OLDER, noted('over_sixty')], MEETING, old)).toEqual([])
  })

  test('HD §1.1: the province’s written consent must be there before the decision', () => {
    const acts = [...OLDER, noted('over_sixty'), voted, baseVoted]
    expect(lacking(acts, '2024-09-01', old)).toEqual(['special_papers over_sixty'])
    expect(answerOf(acts, '2024-09-01', old).missing[0]).toMatchObject({
      rule: 'over_sixty',
      mend: 'special_paper_received',
      mendBy: 'province',
      source: 'HD 01-HD/TW 2021, §1.1',
    })
    const consented = [...acts, received('over_sixty', '2024-09-02')]
    expect(lacking(consented, '2024-09-03', old)).toEqual([])
  })

  test.each([
    ['1964-08-31', [], 'sixty in the month of the meeting'],
    ['1964-07-31', ['age'], 'the month before: over'],
  ] as const)('§1.1.1 by month: born %s → %j (%s)', (birth, keys, _why) => {
    expect(lacking(OLDER, MEETING, { ...month, circumstances: { birth } })).toEqual(keys)
  })

  test('§1.1.1: nobody under eighteen is helped by it', () => {
    const young = { circumstances: { birth: '2007-01-01' } } as const
    expect(lacking([...READY, noted('over_sixty')], MEETING, young)).toEqual(['age'])
  })
})

describe('schooling and its exceptions (QĐ §1.1.2; HD §1.2)', () => {
  test.each([
    ['HD §1.2: primary in a hard area', 'hard_area', 'primary', []],
    ['HD §1.2: literate in a hard area is too little', 'hard_area', 'literate', ['schooling']],
    ['HD §1.2: an elder who can read and write', 'elder', 'literate', []],
    ['QĐ §1.1.2: primary elsewhere', null, 'primary', ['schooling']],
    ['QĐ §1.1.2: lower secondary', null, 'lower_secondary', []],
  ] as const)('%s', (_source, matter, schooling, keys) => {
    const acts = matter === null ? READY : [...READY, noted(matter)]
    expect(lacking(acts, MEETING, { circumstances: { schooling } })).toEqual(keys)
  })

  test('HD §1.2: an elder needs the province’s consent before the decision', () => {
    const more = { circumstances: { schooling: 'literate' } } as const
    const acts = [...READY, noted('elder'), voted, baseVoted]
    expect(lacking(acts, '2024-09-01', more)).toEqual(['special_papers elder'])
    expect(lacking([...acts, received('elder', '2024-09-01')], '2024-09-01', more)).toEqual([])
  })

  test('HD §1.2: under 2021’s texts the exception is inferred, and says so', () => {
    const more = { circumstances: { schooling: 'primary' } } as const
    const condition = answerOf([...READY, noted('hard_area')], MEETING, more).conditions.find(
      ({ key }) => key === 'schooling',
    )
    expect(condition).toMatchObject({ met: true, confidence: 'I', confirmed: false })
  })
})

describe('who may introduce (QĐ 24/294-QĐ/TW §3.2.1–3.2.2)', () => {
  const bare = without(READY, 'introduced_by_member')
  const introduced = (standing: 'official' | 'probationary' | 'disciplined' | undefined) =>
    act('introduced_by_member', '2024-08-02', {
      person: 101,
      name: 'Nguyễn Đình Khánh',
      togetherSince: '2020-01-01',
      ...(standing && { standing }),
    })
  const down = (because: 'left' | 'disciplined' | 'other', on: PlainDate = '2024-08-05') =>
    act('introducer_stood_down', on, { person: 101, name: 'Nguyễn Đình Khánh', because })

  test.each([
    [undefined, []],
    ['official', []],
    ['probationary', ['member_introductions']],
    ['disciplined', ['member_introductions']],
  ] as const)('§3.2.1: an introducer who is %s → lacking %j', (standing, keys) => {
    expect(lacking([...bare, introduced(standing)])).toEqual(keys)
  })

  test.each([
    ['probationary', 'GIOI-THIEU-KHONG-DUOC'],
    ['disciplined', 'GIOI-THIEU-KHONG-DUOC'],
    ['official', undefined],
  ] as const)('§3.2.1: recording the introduction of one who is %s → %s', (standing, refused) => {
    expect(code(bare, introduced(standing), MEETING)).toBe(refused)
  })

  test.each(['left', 'disciplined', 'other'] as const)(
    '§3.2.2: the introducer %s after introducing: another is needed',
    (because) => {
      expect(lacking([...READY, down(because)])).toEqual(['member_introductions'])
    },
  )

  test('§3.2.2: the one assigned in their place is not bound to twelve months', () => {
    const replaced = [
      ...READY,
      down('left'),
      act('helper_assigned', '2024-08-06', { helpers: [{ person: 7, name: 'Lê Văn Bảy' }] }),
      act('introduced_by_member', '2024-08-07', {
        person: 7,
        name: 'Lê Văn Bảy',
        togetherSince: '2024-06-01',
      }),
    ]
    expect(lacking(replaced)).toEqual([])
  })

  test('§3.2.2: whoever was assigned before is bound still', () => {
    const helper = { person: 102, name: 'Hoàng Văn Tiến' }
    const acts = [
      ...READY,
      down('left'),
      act('introduced_by_member', '2024-08-07', { ...helper, togetherSince: '2024-06-01' }),
    ]
    expect(lacking(acts)).toEqual(['member_introductions'])
  })

  test('§3.2.2: disciplined, the same member cannot introduce again', () => {
    const again = act('introduced_by_member', '2024-08-08', {
      person: 101,
      name: 'Nguyễn Đình Khánh',
      togetherSince: '2020-01-01',
    })
    expect(code([...READY, down('disciplined')], again, MEETING)).toBe('GIOI-THIEU-KHONG-DUOC')
    expect(code([...READY, down('other')], again, MEETING)).toBeUndefined()
  })

  test.each([
    ['youth_union', { youthUnionPresent: true }, { youthUnionMember: false }, 'đoàn viên'],
    [
      'trade_union',
      { youthUnionPresent: false, tradeUnionPresent: true },
      { tradeUnionMember: false },
      'đoàn viên công đoàn',
    ],
    [
      'past youth age (Nghệ An)',
      { youthUnionPresent: false, tradeUnionPresent: true, birth: '1980-01-01' },
      { tradeUnionMember: false },
      'đoàn viên công đoàn',
    ],
  ] as const)('§3.2.1: %s: the applicant must belong to it', (_name, place, member, words) => {
    const more = { circumstances: { ...place, ...member } }
    expect(why(READY, MEETING, more)).toContain(`Người xin vào Đảng chưa là ${words}.`)
  })
})

describe('places without members or cells (QĐ 24/294-QĐ/TW §3.4; HD 12-2022 I.1.2)', () => {
  const opened = until(ACTS, 'helper_assigned')
  const place = noted('place_without_cell')
  const introducedByNewcomer = changed(
    [...READY, place, received('place_without_cell')],
    'introduced_by_member',
    {
      payload: { togetherSince: '2024-03-01' },
    },
  )

  test('§3.4: the superior assigns the cell in writing before anybody is assigned to help', () => {
    expect(allowed([...opened, place], 'helper_assigned', '2024-03-15')).toBe(false)
    expect(
      allowed([...opened, place, received('place_without_cell')], 'helper_assigned', '2024-03-15'),
    ).toBe(true)
  })

  test.each([
    [{}, ['member_introductions'], 'the province has not set it (U)'],
    [{ place_without_cell_acquaintance: 'waived' }, [], 'waived'],
    [{ place_without_cell_acquaintance: 'required' }, ['member_introductions'], 'required'],
  ] as const satisfies readonly (readonly [Settings, readonly string[], string])[])(
    '§3.4: twelve months together where nobody was: %j → %j (%s)',
    (settings, keys, _why) => {
      expect(lacking(introducedByNewcomer, MEETING, { settings })).toEqual(keys)
    },
  )

  test('§3.4: unset, the answer says that the province has not set it', () => {
    expect(why(introducedByNewcomer)).toMatch(/Tỉnh ủy chưa đặt có đòi hỏi 12 tháng/)
  })
})

describe('who must be vetted (HD 01/HD 06-HD/TW §3.4)', () => {
  interface Person {
    readonly key: RelativeKey
    readonly member?: boolean
    readonly abroad?: boolean
    readonly minor?: boolean
  }
  const declaring = (...relatives: readonly Person[]) =>
    changed(READY, 'life_history_handed_in', { payload: { relatives } })
  const covering = (keys: readonly RelativeKey[], acts: readonly AdmissionAct[], more = {}) =>
    changed(acts, 'vetting_asked', { payload: { covers: keys, ...more } })
  const must = (person: Person, settings: Settings = {}) =>
    answerOf(declaring(person), MEETING, { settings }).vetting.find(({ key }) => key === person.key)
      ?.must

  test.each([
    ['father', 'yes'],
    ['mother', 'yes'],
    ['spouse', 'yes'],
    ['father_in_law', 'yes'],
    ['mother_in_law', 'yes'],
    ['who_raised', 'yes'],
    ['child-1', 'yes'],
    ['sibling-2', 'no'],
    ['grandparent', 'no'],
  ] as const)('§3.4 persons: %s must be vetted: %s', (key, is) => {
    expect(must({ key })).toBe(is)
  })

  test('§3.4: the applicant always, and by the certifying committee itself', () => {
    expect(answerOf(READY).vetting).toMatchObject([{ key: 'applicant', must: 'yes' }])
  })

  test.each([
    [{ key: 'father', member: true }, 'no', 'a parent who is a member'],
    [{ key: 'child-1', member: true }, 'no', 'a child who is a member'],
    [{ key: 'sibling-1', member: true }, 'no', 'a sibling'],
    [{ key: 'child-2', minor: true }, 'no', 'a child without full civil capacity'],
    [{ key: 'who_raised', member: true }, 'yes', 'who raised them is not in the exemption'],
    [{ key: 'spouse', member: true }, 'unset', 'the spouse’s side: the text was truncated (U)'],
    [{ key: 'father_in_law', member: true }, 'unset', 'the spouse’s side (U)'],
  ] as const)('§3.4 exemption: %j → %s (%s)', (person, is, _why) => {
    expect(must(person)).toBe(is)
  })

  test.each([
    ['exempt', 'no'],
    ['asked', 'yes'],
  ] as const)('§3.4: the province sets the spouse’s side “%s” → %s', (value, is) => {
    expect(must({ key: 'spouse', member: true }, { vetting_exempt_spouse_side: value })).toBe(is)
  })

  test('[2.1-g] a declared relative nobody asked about keeps the meeting from being held', () => {
    const acts = declaring({ key: 'father', member: true }, { key: 'mother' }, { key: 'spouse' })
    expect(lacking(acts)).toEqual(['vetting_covers mother', 'vetting_covers spouse'])
    expect(lacking(covering(['mother', 'spouse'], acts))).toEqual([])
  })

  test('§3.4: hanging on what nobody set, it is not met and says so', () => {
    const acts = declaring({ key: 'spouse', member: true })
    expect(lacking(acts)).toEqual(['vetting_covers spouse'])
    expect(why(acts)).toMatch(/Chưa kết luận được về vợ hoặc chồng: .* Tỉnh ủy chưa đặt/)
  })

  test('§3.4: relatives abroad are asked about through the foreign affairs bodies', () => {
    const acts = declaring({ key: 'child-1', abroad: true })
    expect(why(covering(['child-1'], acts))).toMatch(
      /Con đẻ thứ 1 ở nước ngoài, phải hỏi qua cơ quan đối ngoại/,
    )
    expect(lacking(covering(['child-1'], acts, { channel: 'foreign_affairs' }))).toEqual([])
  })

  test('a life history on paper only, naming no relatives, is asked nothing more', () => {
    expect(lacking(READY)).toEqual([])
  })
})

describe('readmission (QĐ 24/294-QĐ/TW §3.5)', () => {
  type Former = AdmissionPayloads['former_membership_noted']
  const former = (payload: Partial<Former>) =>
    act('former_membership_noted', NOTED, {
      leftOn: '2021-08-09',
      because: 'removed',
      readmittedBefore: false,
      ...payload,
    })

  test.each([
    ['2021-08-08', []],
    ['2021-08-09', []],
    ['2021-08-10', ['readmission wait']],
  ] as const)('§3.5: removed on %s, considered on 09/08/2024: 36 months → %j', (leftOn, keys) => {
    expect(lacking([...READY, former({ leftOn })])).toEqual(keys)
  })

  test.each([
    [undefined, ['readmission wait'], 'not cleared'],
    ['2019-08-08', [], 'a day over sixty months'],
    ['2019-08-09', [], 'sixty months to the day'],
    ['2019-08-10', ['readmission wait'], 'a day short'],
  ] as const)('§3.5: a minor crime, record cleared %s → %j (%s)', (recordClearedOn, keys, _why) => {
    const convicted = former({
      because: 'minor_crime',
      leftOn: '2015-01-01',
      ...(recordClearedOn && { recordClearedOn }),
    })
    expect(lacking([...READY, convicted])).toEqual(keys)
  })

  test.each([
    ['quit_activity', true],
    ['own_request', true],
    ['disunity', true],
    ['corruption', true],
    ['serious_crime', true],
    ['own_request_hardship', false],
    ['expelled', false],
  ] as const)('§3.5: who left because “%s” is barred: %s', (because, barred) => {
    const keys = lacking([...READY, former({ because, leftOn: '2010-01-01' })])
    expect(keys).toEqual(barred ? ['readmission bars'] : [])
  })

  test('§3.5: once only', () => {
    expect(lacking([...READY, former({ readmittedBefore: true })])).toEqual(['readmission once'])
  })

  test('§3.5: the province’s written consent before the decision', () => {
    const acts = [...READY, former({}), voted, baseVoted]
    expect(lacking(acts, '2024-09-01')).toEqual(['special_papers former_member'])
    expect(lacking([...acts, received('former_member', '2024-09-01')], '2024-09-01')).toEqual([])
  })

  test('§3.5, §4.5: a new probation; party age from the first decision less the time outside', () => {
    const noteds = [former({ firstDecisionOn: '2010-03-03' }), received('former_member')]
    const answer = answerOf([...ACTS, ...noteds], '2025-10-04', {
      circumstances: { registeredOfficialOn: '2025-10-04' },
    })
    expect(answer.member).toMatchObject({
      enteredOn: '2024-10-04',
      officialOn: '2025-10-04',
      partyAgeFrom: '2010-03-03',
      outside: { from: '2021-08-09', to: '2024-09-20' },
    })
  })
})

describe('population policy (QĐ 05-QĐi/TW 28/8/2018)', () => {
  const child = (which: 'third' | 'fourth', bornOn: PlainDate) =>
    act('population_policy_noted', NOTED, { child: which, bornOn })

  test.each([
    ['third', '2022-08-09', []],
    ['third', '2022-08-10', ['population_wait']],
    ['fourth', '2021-08-09', []],
    ['fourth', '2021-08-10', ['population_wait']],
  ] as const)('the %s child born %s, considered on 09/08/2024 → %j', (which, bornOn, keys) => {
    expect(lacking([...READY, child(which, bornOn)])).toEqual(keys)
  })

  test('since 20/3/2025 whether to wait is the province’s to set (U)', () => {
    const acts = [...READY, child('third', '2020-01-01')]
    expect(lacking(acts, '2025-03-19')).toEqual([])
    expect(lacking(acts, '2025-03-20')).toEqual(['population_wait'])
    expect(why(acts, '2025-03-20')).toMatch(/Tỉnh ủy chưa đặt còn phải chờ hay không/)
    const settings = { population_wait_third: { value: 0, document: 'CV 20-CV/UBKTTU' } }
    expect(lacking(acts, '2025-03-20', { settings })).toEqual([])
  })
})

describe('special cases with documents of their own (rules §8.3)', () => {
  test.each([
    ['private_owner', 'HD 08-HD/BTCTW 27/9/2021', 'V'],
    ['ethnic_hoa', 'Thông tri 06-TT/TW 2004; HD 42-HD/BTCTW 2005', 'V'],
    ['religious', 'QĐ 123-QĐ/TW 2004; HD 40-HD/BTCTW', 'G'],
    ['foreign_relative', 'QĐ 127-QĐ/TW 2004; HD 41-HD/BTCTW', 'G'],
    ['political_history', 'QĐ 58-QĐ/TW 2022, Điều 10', 'V'],
  ] as const)('%s: its paper before the cell’s meeting (%s, %s)', (matter, source, confidence) => {
    const acts = [...READY, noted(matter)]
    expect(answerOf(acts).missing).toMatchObject([
      { key: 'special_papers', about: matter, source, confidence, confirmed: confidence === 'V' },
    ])
    expect(lacking([...acts, received(matter)])).toEqual([])
    expect(answerOf(acts).papers).toContainEqual({
      form: 'văn bản',
      label: `Trường hợp ${SPECIAL_CASES[matter].label}`,
      state: 'missing',
    })
  })

  test('on the ordinary path no such paper can be recorded', () => {
    expect(allowed(READY, 'special_paper_received')).toBeUndefined()
  })
})

describe('the applicant moves in the middle of it (HD 01-HD/TW 2021; rules §5.5)', () => {
  const moved = (on: PlainDate, dossierSent = false) =>
    act('moved', on, {
      to: null,
      toName: 'Chi bộ thôn Đông',
      certificate: { number: '15-CN/ĐU', date: on },
      dossierSent,
    })
  const newHelper = act('helper_assigned', '2024-08-06', {
    helpers: [{ person: 300, name: 'Phạm Thị Ba' }],
  })

  test('[2.2-d] being helped: the cell of arrival assigns a helper anew', () => {
    const acts = [...READY, moved('2024-08-05')]
    expect(lacking(acts)).toEqual(['helper_assigned'])
    expect(why(acts)).toMatch(/Chi bộ thôn Đông chưa phân công/)
    expect(lacking([...acts, newHelper])).toEqual([])
  })

  test('[2.2-d] being helped: that helper introduces without twelve months', () => {
    const bare = without(READY, 'introduced_by_member')
    const introduced = act('introduced_by_member', '2024-08-08', {
      person: 300,
      name: 'Phạm Thị Ba',
      togetherSince: '2024-08-06',
    })
    expect(lacking([...bare, moved('2024-08-05'), newHelper, introduced])).toEqual([])
    const beside = changed([newHelper], 'helper_assigned', {
      payload: {
        helpers: [
          { person: 101, name: 'Nguyễn Đình Khánh' },
          { person: 102, name: 'Hoàng Văn Tiến' },
          { person: 300, name: 'Phạm Thị Ba' },
        ],
      },
    })
    expect(lacking([...bare, ...beside, introduced])).toEqual(['member_introductions'])
  })

  const toPlace = (on: PlainDate) =>
    act('moved', on, {
      to: 12,
      toName: 'Chi bộ thôn Đông',
      certificate: { number: '15-CN/ĐU', date: on },
      dossierSent: false,
    })
  const received = (on: PlainDate) =>
    act('move_received', on, {
      cell: 12,
      cellName: 'Chi bộ thôn Đông',
      from: 1,
      fromName: 'Chi bộ thôn Thượng',
    })

  test('[2.2-d] on the way nothing is decided of the case; received, it goes on there', () => {
    const moving = [...READY, toPlace('2024-08-05')]
    expect(lacking(moving)).toEqual(['not_in_transit', 'helper_assigned'])
    expect(why(moving)).toMatch(/đang chuyển đến Chi bộ thôn Đông từ ngày 05\/08\/2024/)
    expect(allowed(moving, 'moved')).toBe(false)
    expect(lacking([...moving, received('2024-08-06'), newHelper])).toEqual([])
  })

  test('[2.2-d] taken back, it is as if the person had not gone', () => {
    const stays = act('move_cancelled', '2024-08-06', { reason: 'Không chuyển nữa' })
    expect(lacking([...READY, toPlace('2024-08-05'), stays])).toEqual([])
    expect(allowed(READY, 'move_cancelled')).toBeUndefined()
  })

  test('out of the province the case is handed over and ends', () => {
    const gone = moved('2024-08-05')
    const acts = [...READY, { ...gone, payload: { ...gone.payload, outside: true as const } }]
    expect(answerOf(acts).closed).toEqual({ reason: 'handed_over', on: '2024-08-05' })
  })

  const branches = [
    ['moved_after_resolutions', until(ACTS, 'decided'), moved('2024-08-30'), '2024-09-01'],
    ['moved_while_undecided', until(ACTS, 'decided'), moved('2024-08-30', true), '2024-09-01'],
    ['moved_after_decision', until(ACTS, 'ceremony_held'), moved('2024-09-28'), '2024-10-01'],
  ] as const

  test.each(branches)('%s (U): the case waits and says to ask', (rule, acts, move, on) => {
    const [condition] = answerOf([...acts, move], on).missing
    expect(condition).toMatchObject({
      key: 'move_settled',
      rule,
      confidence: 'U',
      confirmed: false,
    })
    expect(condition?.why).toMatch(/hỏi Ban Tổ chức Tỉnh ủy, Tỉnh ủy chưa đặt cách làm/)
  })

  test.each(branches)('%s set “goes_on”: the case goes on', (rule, acts, move, on) => {
    expect(lacking([...acts, move], on, { settings: { [rule]: 'goes_on' } })).toEqual([])
  })

  test.each(branches)('%s set “votes_again”: it goes back first', (rule, acts, move, on) => {
    const settings = { [rule]: 'votes_again' }
    expect(why([...acts, move], on, { settings })).toMatch(/trả hồ sơ để nơi đến xét/)
  })

  test('votes_again: returned, helped anew and voted again, it goes on', () => {
    const settings = { moved_after_resolutions: 'votes_again' } as const
    const acts = [
      ...until(ACTS, 'base_voted'),
      moved('2024-08-20'),
      act('returned', '2024-08-21', { reason: 'Chuyển nơi công tác' }),
      { ...newHelper, happenedOn: '2024-08-22' as PlainDate },
    ]
    expect(lacking(acts, '2024-08-25', { settings })).toEqual([])
    expect(allowed(acts, 'cell_voted', '2024-08-25', { settings })).toBe(true)
  })
})

describe('the decision’s extension (QĐ 24/294-QĐ/TW §4.3.1)', () => {
  const waiting = until(ACTS, 'decided')
  const extended = (workingDays: number, on: PlainDate = '2024-11-04') =>
    act('decision_extended', on, { workingDays, reason: 'Chờ kết luận của cơ quan chức năng' })

  test.each([
    [1, undefined],
    [30, undefined],
    [31, 'KEO-DAI-QUA-NHIEU'],
  ] as const)('§4.3.1: by %d working days → %s', (days, refused) => {
    expect(code(waiting, extended(days), '2024-11-04')).toBe(refused)
  })

  test.each([
    ['2024-11-05', 'running', 'the last of sixty, extended'],
    ['2024-11-06', 'running', 'the first of thirty more'],
    ['2024-12-17', 'running', 'the last of them'],
    ['2024-12-18', 'late', 'the day after'],
  ] as const)('§4.3.1: extended by thirty, on %s it is %s (%s)', (on, state, _why) => {
    const clock = answerOf([...waiting, extended(30)], on).deadlines.find(
      ({ key }) => key === 'admission_decision',
    )
    expect(clock).toMatchObject({ length: 60, extension: 30, end: '2024-12-17', state })
  })

  test('§4.3.1: once, and only while a decision is waited for', () => {
    expect(allowed([...waiting, extended(10)], 'decision_extended', '2024-11-05')).toBeUndefined()
    expect(allowed(READY, 'decision_extended')).toBeUndefined()
    expect(allowed(ACTS, 'decision_extended', '2024-12-01')).toBeUndefined()
  })
})

describe('the ceremony (QĐ 24/294-QĐ/TW §4.1; HD §3.8)', () => {
  const waiting = until(ACTS, 'ceremony_held')
  const helper = { person: 101, name: 'Nguyễn Đình Khánh' }
  const held = (on: PlainDate) => act('ceremony_held', on, { helper })
  const consent = act('late_ceremony_consented', '2024-11-07', { by: 'Đảng ủy xã Tân Dân' })

  test.each([
    ['2024-11-05', undefined],
    ['2024-11-06', undefined],
    ['2024-11-07', 'CHUA-DU-DIEU-KIEN'],
  ] as const)('§4.1: thirty working days end on 06/11/2024: held on %s → %s', (on, refused) => {
    expect(code(waiting, held(on), '2024-11-20')).toBe(refused)
  })

  test('HD §3.8: late, with the direct superior’s consent', () => {
    expect(code([...waiting, consent], held('2024-11-12'), '2024-11-20')).toBeUndefined()
    expect(answerOf([...waiting, consent, held('2024-11-12')], '2024-11-20').warnings).toEqual([])
  })

  test('HD §3.8: the direct superior of a base cell is the committee that decides', () => {
    const by = (more: More) =>
      answerOf(waiting, '2024-11-20', more).next.find(
        ({ kind }) => kind === 'late_ceremony_consented',
      )?.by
    expect(by({})).toBe('base')
    expect(by({ circumstances: { baseKind: 'base_cell' } })).toBe('superior')
  })

  test('HD §3.8: several on one day, one by one: each case holds its own', () => {
    const cases = [waiting, waiting].map((acts) => [...acts, held('2024-10-04')])
    expect(cases.map((acts) => answerOf(acts, '2024-10-05').member.enteredOn)).toEqual([
      '2024-10-04',
      '2024-10-04',
    ])
  })
})

describe('one person at a time (HD §3.6b): the same roll counts for each case by itself', () => {
  test('§9.3.2: who counts and who does not, by name and why', () => {
    const roll = ROLL.map((line, index) =>
      index === 0
        ? { ...line, presence: 'temporarily_elsewhere' as const }
        : index === 1
          ? { ...line, presence: 'exempt_absent' as const }
          : index === 2
            ? { ...line, presence: 'absent' as const }
            : line,
    )
    const acts = changed(until(ACTS, 'base_voted'), 'cell_voted', {
      payload: { roll, tally: tally(12, 5) },
    })
    const [vote] = answerOf(acts, '2024-08-12').votes
    expect(vote).toMatchObject({ base: 18, needed: 12, inFavour: 12, reached: true })
    expect(vote?.counted).toContain('Đảng viên 3')
    expect(vote?.leftOut).toEqual([
      { name: 'Đảng viên 1', because: 'đã chuyển sinh hoạt tạm thời đi, vắng mặt' },
      { name: 'Đảng viên 2', because: 'miễn công tác, sinh hoạt, vắng mặt' },
    ])
  })

  test('HD §3.6b: a second vote on the same person needs the dossier returned first', () => {
    const acts = until(ACTS, 'base_voted')
    expect(code(acts, { ...voted, happenedOn: '2024-08-12' }, '2024-08-12')).toBe('VIEC-DA-GHI')
  })
})

describe('as the circumstances were on each day', () => {
  test('a case is not judged by a cell that shrank after its vote', () => {
    const changes = [{ from: '2024-09-01', officialMembersOfCell: 2 }] as const
    const more = { circumstances: { changes } }
    const condition = answerOf(ACTS, '2024-12-01', more).conditions.find(
      ({ key, forStep }) => key === 'minimum_cell' && forStep === 'cell_vote',
    )
    expect(condition?.met).toBe(true)
    expect(answerOf(ACTS, '2024-12-01', more).warnings).toEqual([])
    expect(lacking(READY, '2024-09-02', more)).toContain('minimum_cell')
  })

  test('1/7/2025: before it the district decided, since then the commune (QĐ 294-QĐ/TW)', () => {
    const commune = 'Ban Thường vụ Đảng ủy xã Khoái Châu'
    const changes = [{ from: '2025-07-01', deciderName: commune }] as const
    const told = (on: PlainDate) =>
      answerOf(until(ACTS, 'decided'), on, { circumstances: { changes } }).conditions.find(
        ({ key, forStep }) => key === 'decided' && forStep === 'receipt',
      )?.why
    expect(told('2025-06-30')).toMatch(/Huyện ủy Khoái Châu chưa quyết định/)
    expect(told('2025-07-01')).toMatch(/Đảng ủy xã Khoái Châu chưa quyết định/)
  })

  test('delegated from a day on: the vote before it is judged as it was (HD §3.7a)', () => {
    const changes = [{ from: '2024-09-10', delegated: true }] as const
    const more = { circumstances: { changes } }
    const waiting = until(ACTS, 'decided')
    expect(answerOf(waiting, '2024-09-09', more).stage).toBe('decision')
    const decided = (on: PlainDate) =>
      act('decided', on, {
        outcome: 'admitted',
        bodySize: 11,
        tally: tally(7, 4),
        paper: { number: '1', date: on },
      })
    expect(code(waiting, decided('2024-09-09'), '2024-09-20', more)).toBeUndefined()
    expect(code(waiting, decided('2024-09-10'), '2024-09-20', more)).toBe(
      'QUYET-DINH-TRAI-BIEU-QUYET',
    )
  })
})

describe('the end before the end', () => {
  test.each([
    ['in_view', '2024-01-20'],
    ['applied', '2024-06-20'],
    ['cell_voted', '2024-08-12'],
    ['decided', '2024-09-22'],
  ] as const)('an applicant dies after %s: closed, no clock runs, nothing warns', (after, on) => {
    const known = ACTS.slice(0, ACTS.findIndex(({ kind }) => kind === after) + 1)
    const answer = answerOf([...known, act('died', on, {})], '2024-12-01')
    expect(answer.closed).toEqual({ reason: 'died', on })
    expect(answer.deadlines.filter(({ stoppedOn }) => stoppedOn === undefined)).toEqual([])
    expect(answer.member.standing).toBe('none')
  })

  test.each(['applied', 'cell_voted', 'decided', 'decision_received'] as const)(
    'Charter Điều 4: the application may be withdrawn after %s',
    (after) => {
      const known = ACTS.slice(0, ACTS.findIndex(({ kind }) => kind === after) + 1)
      const last = known.at(-1)?.happenedOn ?? MEETING
      expect(code(known, act('withdrawn', last, {}), last)).toBeUndefined()
    },
  )

  test('withdrawn: how long the dossier is kept is unset (U), and the case says so', () => {
    const acts = [...READY, act('withdrawn', '2024-08-07', {})]
    expect(answerOf(acts).warnings.join()).toMatch(/chưa đặt thời hạn lưu hồ sơ/)
    const settings = { withdrawn_dossier_kept: { value: 24, document: 'QĐ 9-QĐ/TU' } }
    expect(answerOf(acts, MEETING, { settings }).warnings).toEqual([])
  })

  test.each([
    ['2026-08-06', 'CHUA-DU-DIEU-KIEN'],
    ['2026-08-07', undefined],
  ] as const)(
    'HD 35-HD/VPTW (term set by the province): a withdrawn dossier of 24 months is destroyed on %s: %s',
    (on, refusal) => {
      const acts = [...READY, act('withdrawn', '2024-08-07', {})]
      const settings = { withdrawn_dossier_kept: { value: 24, document: 'QĐ 9-QĐ/TU' } }
      const destroyed = act('dossier_destroyed', on, { paper: { number: '4-BB/ĐU', date: on } })
      expect(code(acts, destroyed, on, { settings })).toBe(refusal)
      expect(code(acts, destroyed, on)).toBe('CHUA-DU-DIEU-KIEN')
      expect(code(READY, destroyed, on, { settings })).toBe('VIEC-DA-QUA')
    },
  )

  test('after the ceremony it is no application any more', () => {
    expect(code(ACTS, act('withdrawn', '2024-11-01', {}), '2024-11-01')).toBe('VIEC-DA-QUA')
  })
})

describe('corrections (§6.2.4: basis and approver; nothing is lost)', () => {
  const cell = ACTS.find(({ kind }) => kind === 'cell_voted')
  const mended = (happenedOn: PlainDate, inFavour: number, id: number, recordedAt: string) =>
    act(
      'corrected',
      '2024-12-01',
      {
        act: cell?.id ?? 0,
        happenedOn,
        payload: { ...cell?.payload, tally: tally(inFavour, 20 - inFavour) },
        basis: 'Biên bản họp chi bộ',
        approvedBy: 'Bí thư Đảng ủy',
      },
      { id, recordedAt },
    )

  test('the fold before and after each, in the order of recording', () => {
    const acts = [
      ...ACTS,
      mended('2024-08-12', 18, 9002, '2024-12-02T08:00:00Z'),
      mended('2024-08-09', 13, 9001, '2024-12-01T08:00:00Z'),
    ]
    const effects = correctionEffects(caseOf(acts, '2024-12-20'))
    const told = effects.map(({ correction, before, after }) => [
      correction,
      before.votes[0]?.on,
      before.votes[0]?.inFavour,
      after.votes[0]?.on,
      after.votes[0]?.inFavour,
    ])
    expect(told).toEqual([
      [9001, '2024-08-09', 18, '2024-08-09', 13],
      [9002, '2024-08-09', 13, '2024-08-12', 18],
    ])
  })

  test('a mended ceremony moves the end of probation with it', () => {
    const ceremony = ACTS.find(({ kind }) => kind === 'ceremony_held')
    const correction = act('corrected', '2024-12-01', {
      act: ceremony?.id ?? 0,
      happenedOn: '2024-10-11',
      payload: ceremony?.payload,
      basis: 'Biên bản lễ kết nạp',
      approvedBy: 'Bí thư Đảng ủy',
    })
    const [effect] = correctionEffects(caseOf([...ACTS, correction], '2024-12-20'))
    const end = (answer: NonNullable<typeof effect>['before']) =>
      answer.deadlines.find(({ key }) => key === 'probation')?.end
    expect(effect && [end(effect.before), end(effect.after)]).toEqual(['2025-10-04', '2025-10-11'])
  })
})
