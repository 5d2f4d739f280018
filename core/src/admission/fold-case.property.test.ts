import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { Refusal } from '../refusal.ts'
import type { AdmissionAct } from './acts.ts'
import { checkAdmissionAct } from './check-act.ts'
import { foldCase } from './fold-case.ts'
import { act, caseOf, ordinaryActs, recognitionActs, ROLL, tally } from './ordinary-case.ts'
import type { Act } from './read-acts.ts'

const TODAY: PlainDate = '2026-06-30'

/** Also what the ordinary path has not: returns, withdrawals, second requests, later papers. */
const EXTRA: readonly AdmissionAct[] = [
  act('cell_voted', '2024-09-04', {
    roll: ROLL,
    tally: tally(12, 8),
    paper: { number: '6', date: '2024-09-04' },
  }),
  act('base_voted', '2024-09-10', {
    committeeSize: 15,
    tally: tally(15),
    paper: { number: '33', date: '2024-09-10' },
  }),
  act('returned', '2024-08-20', { reason: 'Thiếu chữ ký' }),
  act('returned', '2024-09-01', { reason: 'Thiếu số phiếu' }),
  act('withdrawn', '2024-09-30', {}),
  act('dossier_destroyed', '2026-10-01', { paper: { number: '4', date: '2026-10-01' } }),
  act('taken_off_list', '2024-07-01', { reason: 'Chuyển đi' }),
  act('vetting_asked', '2024-07-20', {
    request: 'que-cha',
    organisation: null,
    organisationName: 'Đảng ủy xã An Vĩ',
    about: 'nơi quê cha',
    paper: { number: '9', date: '2024-07-20' },
  }),
  act('life_history_handed_in', '2024-07-30', {}),
  act('life_history_certified', '2024-08-06', { outcome: 'clear' }),
  act('introduced_by_member', '2024-08-03', {
    person: 102,
    name: 'Hoàng Văn Tiến',
    togetherSince: '2023-09-01',
  }),
  act('special_case_noted', '2024-02-02', { matter: 'religious' }),
  act('special_paper_received', '2024-08-01', {
    matter: 'religious',
    by: 'Ban Tổ chức',
    paper: { number: '5', date: '2024-08-01' },
  }),
  act('introducer_stood_down', '2024-08-04', {
    person: 101,
    name: 'Nguyễn Đình Khánh',
    because: 'left',
  }),
  act('moved', '2024-09-01', {
    to: null,
    toName: 'Chi bộ khác',
    certificate: { number: '3', date: '2024-09-01' },
    dossierSent: false,
  }),
  act('decision_extended', '2024-09-05', { workingDays: 30, reason: 'Chờ xác minh' }),
  act('late_ceremony_consented', '2024-11-20', { by: 'Đảng ủy' }),
  act('recognition_cell_voted', '2025-10-07', {
    roll: ROLL,
    tally: tally(10, 10),
    paper: { number: '7', date: '2025-10-07' },
  }),
  act('removal_cell_voted', '2025-03-07', {
    roll: ROLL,
    tally: tally(10, 10),
    paper: { number: '8', date: '2025-03-07' },
  }),
  act('recognition_decided', '2025-10-30', {
    outcome: 'removed',
    bodySize: 11,
    tally: tally(11),
    paper: { number: '9', date: '2025-10-30' },
  }),
  act('membership_cancelled', '2025-12-01', {
    what: 'recognition',
    ground: 'wrong_procedure',
    canceller: 'issuer',
    reason: 'Sai thủ tục',
    paper: { number: '10', date: '2025-12-01' },
  }),
  act('died', '2025-02-01', {}),
]

const ADMITTED = ordinaryActs()
const ORDINARY = [...ADMITTED, ...recognitionActs()]
const ALL = [...ORDINARY, ...EXTRA]

const fate = (keep: number, drop: number, shift: number) =>
  fc.oneof(
    { weight: keep, arbitrary: fc.constant(0) },
    { weight: drop, arbitrary: fc.constant(null) },
    { weight: shift, arbitrary: fc.integer({ min: -40, max: 500 }) },
  )

/** Acts of a case that somebody enters, some on other days, some never, in order or in none. */
const entries = fc
  .tuple(
    fc.tuple(...ORDINARY.map(() => fate(94, 2, 4)), ...EXTRA.map(() => fate(12, 84, 4))),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.array(fc.nat(), { minLength: ALL.length, maxLength: ALL.length }),
      },
    ),
  )
  .map(([shifts, places]) => {
    const drawn = ALL.flatMap((it, index) => {
      const shift = shifts[index]
      if (shift === null || shift === undefined) return []
      return [{ act: { ...it, happenedOn: addDays(it.happenedOn, shift) }, place: places?.[index] }]
    })
    return drawn
      .toSorted(
        (a, b) => (a.place ?? 0) - (b.place ?? 0) || (a.act.happenedOn < b.act.happenedOn ? -1 : 1),
      )
      .map(({ act }) => act)
  })

const PROBATION_EXTRA = EXTRA.filter(({ happenedOn }) => happenedOn > '2024-12-31')

/** Acts from an ordinary ceremony on, many of them missing or on other days. */
const probations = fc
  .tuple(
    // All of it earlier or later: the twelve months must be over whatever else is there.
    fc.integer({ min: -15, max: 40 }),
    fc.tuple(
      ...recognitionActs().map(() => fate(88, 6, 6)),
      ...PROBATION_EXTRA.map(() => fate(10, 85, 5)),
    ),
  )
  .map(([all, shifts]) =>
    [...recognitionActs(), ...PROBATION_EXTRA]
      .flatMap((it, index) => {
        const shift = shifts[index]
        if (shift === null || shift === undefined) return []
        // A certificate cannot be recorded before its own date.
        const moved = it.kind === 'new_member_course_passed' ? shift : all + shift
        return [{ ...it, happenedOn: addDays(it.happenedOn, moved) }]
      })
      .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1)),
  )

/** What is let through when each is offered in turn. */
function accepted(
  offered: readonly AdmissionAct[],
  before: readonly AdmissionAct[] = [],
): readonly AdmissionAct[] {
  const kept: AdmissionAct[] = [...before]
  for (const candidate of offered) {
    try {
      checkAdmissionAct(caseOf(kept, TODAY), candidate)
      kept.push(candidate)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
    }
  }
  return kept
}

const of = <K extends AdmissionAct['kind']>(acts: readonly AdmissionAct[], kind: K) =>
  acts
    .filter((it): it is Act<K> => it.kind === kind)
    .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1))

/** The rules written a second time, plainly and by themselves, for a case that reached a ceremony. */
function oracle(acts: readonly AdmissionAct[]): readonly string[] {
  const ceremony = of(acts, 'ceremony_held')[0]
  if (ceremony === undefined) return []
  const received = of(acts, 'decision_received')[0]
  const decided = of(acts, 'decided')[0]
  const base = of(acts, 'base_voted').at(-1)
  const cell = of(acts, 'cell_voted').at(-1)
  const wrong: string[] = []
  const must = (holds: boolean | undefined, name: string) => holds || wrong.push(name)

  must(received && received.happenedOn <= ceremony.happenedOn, 'received')
  must(decided && received && decided.happenedOn <= received.happenedOn, 'decided')
  must(decided?.payload.outcome === 'admitted', 'admitted')
  must(base && decided && base.happenedOn <= decided.happenedOn, 'base vote')
  must(cell && base && cell.happenedOn <= base.happenedOn, 'cell vote')
  if (cell === undefined) return wrong
  const by = (kind: AdmissionAct['kind']) =>
    of(acts, kind).filter(({ happenedOn }) => happenedOn <= cell.happenedOn)
  for (const kind of [
    'in_view',
    'helper_assigned',
    'applied',
    'life_history_handed_in',
    'introduced_by_union',
    'opinions_gathered',
    'vetting_asked',
  ] as const) {
    must(by(kind).length > 0, kind)
  }
  const certificates = of(acts, 'course_passed').filter(
    ({ happenedOn }) => happenedOn <= cell.happenedOn,
  )
  must(
    certificates.some(({ payload }) => cell.happenedOn < addMonths(payload.certificate.date, 60)),
    'certificate',
  )
  const introducers = of(acts, 'introduced_by_member').filter(
    ({ happenedOn }) => happenedOn <= cell.happenedOn,
  )
  must(
    introducers.some(
      ({ payload, happenedOn }) => addMonths(payload.togetherSince, 12) <= happenedOn,
    ),
    'introducer',
  )
  const certified = of(acts, 'life_history_certified').findLast(
    ({ happenedOn }) => happenedOn <= cell.happenedOn,
  )
  must(certified?.payload.outcome === 'clear', 'certified')
  for (const { payload, happenedOn } of of(acts, 'vetting_asked')) {
    const answer = of(acts, 'vetting_answered').find((it) => it.payload.request === payload.request)
    must(
      answer &&
        happenedOn <= answer.happenedOn &&
        certified &&
        answer.happenedOn <= certified.happenedOn,
      payload.request,
    )
  }
  const applied = of(acts, 'applied')[0]
  const handedIn = of(acts, 'life_history_handed_in')[0]
  must(applied && handedIn && applied.happenedOn <= handedIn.happenedOn, 'application first')
  must(of(acts, 'withdrawn').length + of(acts, 'taken_off_list').length === 0, 'open')
  return wrong
}

/** The same for a case that reached official membership: what must lie behind it, plainly. */
function recognitionOracle(acts: readonly AdmissionAct[]): readonly string[] {
  if (foldCase(caseOf(acts, TODAY)).member.standing !== 'official') return []
  const wrong = [...oracle(acts)]
  const must = (holds: boolean | undefined, name: string) => holds || wrong.push(name)
  const ceremony = of(acts, 'ceremony_held')[0]
  const decided = of(acts, 'recognition_decided').at(-1)
  const base = of(acts, 'recognition_base_voted').at(-1)
  const cell = of(acts, 'recognition_cell_voted').at(-1)
  must(decided?.payload.outcome === 'recognised', 'recognised')
  must(decided && 2 * decided.payload.tally.inFavour > decided.payload.bodySize, 'half')
  must(base && 3 * base.payload.tally.inFavour >= 2 * base.payload.committeeSize, 'base')
  must(cell && 3 * cell.payload.tally.inFavour >= 2 * cell.payload.roll.length, 'cell')
  must(base && decided && base.happenedOn <= decided.happenedOn, 'base before decision')
  must(cell && base && cell.happenedOn <= base.happenedOn, 'cell before base')
  if (cell === undefined || ceremony === undefined) return wrong
  must(addMonths(ceremony.happenedOn, 12) <= cell.happenedOn, 'twelve months')
  for (const kind of [
    'new_member_course_passed',
    'self_reviewed',
    'helper_commented',
    'probation_opinions_gathered',
  ] as const) {
    must(
      of(acts, kind).some(({ happenedOn }) => happenedOn <= cell.happenedOn),
      kind,
    )
  }
  must(of(acts, 'died').length === 0, 'alive')
  return wrong
}

describe('whatever is entered, in whatever order', () => {
  test('[2.1-g] no accepted acts reach a ceremony with a condition missing', () => {
    let ceremonies = 0
    fc.assert(
      fc.property(entries, (offered) => {
        const acts = accepted(offered)
        if (acts.some(({ kind }) => kind === 'ceremony_held')) ceremonies += 1
        expect(oracle(acts)).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(ceremonies).toBeGreaterThan(20)
  })

  test('Điều lệ Đảng, Điều 5: no accepted acts reach official membership with a condition missing', () => {
    let officials = 0
    fc.assert(
      fc.property(probations, (offered) => {
        const acts = accepted(offered, ADMITTED)
        if (foldCase(caseOf(acts, TODAY)).member.standing === 'official') officials += 1
        expect(recognitionOracle(acts)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(officials).toBeGreaterThan(15)
  })

  test('accepted acts warn of nothing: the guard and the fold judge alike', () => {
    fc.assert(
      fc.property(entries, (offered) => {
        const lacking = foldCase(caseOf(accepted(offered), TODAY)).warnings.filter((it) =>
          / ngày \d\d\/\d\d\/\d{4} khi /.test(it),
        )
        expect(lacking).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('the fold does not depend on the order of recording', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (acts, random) => {
        const shuffled = acts
          .map((it) => ({ it, at: random.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ it }) => it)
        expect(foldCase(caseOf(shuffled, TODAY))).toEqual(foldCase(caseOf(acts, TODAY)))
      }),
      { numRuns: 150 },
    )
  })

  test('a later act never changes what was true before', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 800 }), (acts, days) => {
        const then = addDays('2024-01-01', days)
        const known = acts.filter(({ happenedOn }) => happenedOn <= then)
        expect(foldCase(caseOf(acts, then))).toEqual(foldCase(caseOf(known, then)))
      }),
      { numRuns: 150 },
    )
  })

  test('what next allows, the guard lets through on the same day', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: ALL.length - 1 }), (offered, pick) => {
        const candidate = ALL[pick]
        if (candidate === undefined) return
        const acts = accepted(offered)
        const input = caseOf(acts, candidate.happenedOn)
        const allowed =
          foldCase(input).next.find(({ kind }) => kind === candidate.kind)?.allowed ?? false
        const gateRefused = ((): boolean => {
          try {
            checkAdmissionAct(input, candidate)
            return false
          } catch (problem) {
            if (!(problem instanceof Refusal)) throw problem
            return ['CHUA-DU-DIEU-KIEN', 'HO-SO-DA-DONG', 'VIEC-DA-GHI', 'VIEC-DA-QUA'].includes(
              problem.code,
            )
          }
        })()
        expect(gateRefused).toBe(!allowed)
      }),
      { numRuns: 200 },
    )
  })
})
