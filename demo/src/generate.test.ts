import { checkAdmissionAct } from '@ptdv/core/admission/check-act'
import { foldCase } from '@ptdv/core/admission/fold-case'
import { VIETNAM_CALENDAR } from '@ptdv/core/calendar/holidays'
import { checkOrganisationAct } from '@ptdv/core/organisations/check-act'
import { foldTree } from '@ptdv/core/organisations/fold-tree'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { circumstancesIn } from './circumstances.testing.ts'
import type { DemoCase, DemoData } from './demo-data.ts'
import { generate, generateBatches } from './generate.ts'
import { STORY_END } from './plan.ts'
import { COMMITTEES, totalOf } from './sample-figures.ts'
import { sumOf } from './share-out.ts'
import { STORY_MEMBERS } from './story.ts'

const tiny = generate('tiny')
const province = generate('province')

/** Every act of the case, offered to core one after another as the server would. */
function expectAccepted(data: DemoData, cases: readonly DemoCase[]): void {
  const circumstancesOf = circumstancesIn(data)
  const refused: string[] = []
  for (const one of cases) {
    const circumstances = circumstancesOf(one)
    for (const [index, act] of one.acts.entries()) {
      const input = {
        acts: one.acts.slice(0, index),
        circumstances,
        calendar: VIETNAM_CALENDAR,
        today: STORY_END,
      }
      try {
        checkAdmissionAct(input, act)
      } catch (error) {
        refused.push(`case ${one.id}, ${act.kind} on ${act.happenedOn}: ${String(error)}`)
      }
    }
  }
  expect(refused).toEqual([])
}

function membersOn(data: DemoData, day: string): number {
  return data.memberships.filter(
    ({ inCellSince, ended }) => inCellSince <= day && (ended === null || ended.on > day),
  ).length
}

function decisions(data: DemoData, from: string, to: string) {
  return data.cases.flatMap(({ source, acts }) =>
    acts
      .filter(
        ({ kind, happenedOn }) => kind === 'decided' && from <= happenedOn && happenedOn <= to,
      )
      .map((act) => ({ source, act })),
  )
}

describe('the same every time', () => {
  test('two runs of the tiny scale give the same bytes', () => {
    expect(hash(generate('tiny'))).toBe(hash(tiny))
  })
  test('so do the first district of the province and of eighty', () => {
    const [tree, district] = generateBatches('province_x80').take(2)
    expect(hash(tree!.organisationActs)).toBe(hash(province.organisationActs))
    expect(hash(district!.people)).toBe(hash(province.people.slice(0, district!.people.length)))
  })
})

describe('the tree', () => {
  test('has the 10 districts, 161 communes and about 4,000 cells of old Hưng Yên', () => {
    const founded = province.organisationActs.filter((act) => act.kind === 'founded')
    expect(
      founded.filter(({ organisationKind }) => organisationKind === 'district_committee'),
    ).toHaveLength(10)
    const codes = founded
      .filter(
        ({ organisationKind, code }) => organisationKind === 'base_committee' && code !== null,
      )
      .map(({ code }) => code)
    expect(new Set(codes).size).toBe(161)
    const cells = founded.filter(
      ({ organisationKind }) => organisationKind === 'cell' || organisationKind === 'base_cell',
    )
    expect(cells.length).toBeGreaterThan(3_800)
    expect(cells.length).toBeLessThan(4_200)
  })
  test('every act of the tiny tree is one that core lets a person record', () => {
    for (const [index, act] of tiny.organisationActs.entries()) {
      const before = foldTree(tiny.organisationActs.slice(0, index))
      expect(() => checkOrganisationAct(before, act)).not.toThrow()
    }
  })
})

describe('members', () => {
  test('[0.1] 70,314 on 28/8/2023, of whom over 3,100 were admitted this term', () => {
    expect(membersOn(province, '2023-08-28')).toBe(70_314)
    const withoutCase = province.memberships.filter(
      ({ decidedOn, acts }) => decidedOn >= '2020-10-01' && acts[0]?.kind === 'registered',
    )
    expect(withoutCase.length + decisions(province, '2023-01-01', '2023-08-28').length).toBe(3_148)
  })
  test('71,268 at the start of 2024', () => {
    expect(membersOn(province, '2023-12-31')).toBe(71_268)
  })
  test('no cell has fewer than three official members (Điều lệ Đảng, Điều 24.1)', () => {
    for (const data of [tiny, province]) {
      const officials = new Map<number, number>(data.memberships.map(({ cell }) => [cell, 0]))
      for (const { cell, standing, ended } of data.memberships) {
        if (standing === 'official' && ended === null) officials.set(cell, officials.get(cell)! + 1)
      }
      expect(Math.min(...officials.values())).toBeGreaterThanOrEqual(3)
    }
  })
  test('people are marked synthetic, named in NFC, and numbered from 000, each once', () => {
    const numbers = new Set<string>()
    for (const { fullName, citizenNumber, synthetic } of province.people) {
      expect(synthetic).toBe(true)
      expect(fullName).toBe(fullName.normalize('NFC'))
      expect(citizenNumber).toMatch(/^000\d{9}$/)
      numbers.add(citizenNumber)
    }
    expect(numbers.size).toBe(province.people.length)
  })
  test('the cell of the pictures has its 22 official members, the secretary first', () => {
    const cellOfThePictures = province.accounts.find(
      ({ role }) => role === 'cell_officer',
    )!.organisation
    const officials = province.memberships.filter(
      ({ cell, standing, ended }) =>
        cell === cellOfThePictures && standing === 'official' && ended === null,
    )
    const names = new Map(province.people.map(({ id, fullName }) => [id, fullName]))
    expect(officials.map(({ person }) => names.get(person))).toEqual(
      STORY_MEMBERS.map(({ name }) => name),
    )
    expect(officials.map(({ office }) => office).slice(0, 2)).toEqual(['Bí thư', 'Phó Bí thư'])
  })
})

describe('admissions', () => {
  test('2,139 in 2023, 1,401 of them by 15 October; 1,482 by 15/10/2024', () => {
    expect(decisions(province, '2023-01-01', '2023-12-31')).toHaveLength(2_139)
    expect(decisions(province, '2023-01-01', '2023-10-15')).toHaveLength(1_401)
    expect(decisions(province, '2024-01-01', '2024-10-15')).toHaveLength(1_482)
  })
  test('2024 by source and by month', () => {
    const made = decisions(province, '2024-01-01', STORY_END)
    expect([1, 2, 3, 4, 5].map((id) => made.filter(({ source }) => source === id).length)).toEqual([
      471, 176, 164, 552, 119,
    ])
    const months = Array.from(
      { length: 10 },
      (_, index) => `2024-${String(index + 1).padStart(2, '0')}`,
    )
    expect(
      months.map((month) => made.filter(({ act }) => act.happenedOn.startsWith(month)).length),
    ).toEqual([39, 100, 106, 118, 233, 152, 146, 193, 280, 115])
  })
  test('2024 by committee', () => {
    const made = decisions(province, '2024-01-01', STORY_END).map(({ act }) => act.organisationName)
    for (const { name, admitted2024 } of COMMITTEES) {
      expect(made.filter((decider) => decider === name)).toHaveLength(totalOf(admitted2024))
    }
  })
  test('core accepts every act of every case of the tiny scale', () => {
    expectAccepted(tiny, tiny.cases)
  })
  test('core accepts every act of a sample of the province', () => {
    expectAccepted(
      province,
      province.cases.filter(({ id }) => id % 9 === 0),
    )
  })
  test('people stand at every stage, some of them late', () => {
    const circumstancesOf = circumstancesIn(province)
    const open = province.cases.filter(
      ({ acts }) =>
        !acts.some(
          ({ kind }) =>
            kind === 'ceremony_held' || kind === 'taken_off_list' || kind === 'withdrawn',
        ),
    )
    expect(open.length).toBeGreaterThan(3_500)
    const answers = open
      .filter((_, index) => index % 4 === 0)
      .map((one) =>
        foldCase({
          acts: one.acts,
          circumstances: circumstancesOf(one),
          calendar: VIETNAM_CALENDAR,
          today: STORY_END,
        }),
      )
    expect(new Set(answers.map(({ stage }) => stage)).size).toBeGreaterThan(10)
    expect(answers.some(({ deadlines }) => deadlines.some(({ state }) => state === 'late'))).toBe(
      true,
    )
  })
})

describe('targets', () => {
  test('[1.1] the province gives exactly 2,112 and 2,173', () => {
    const given = province.targetAssignments.filter(
      ({ assigned }) => assigned.organisationName === 'Tỉnh ủy Hưng Yên',
    )
    expect(
      given.map(({ year, lines }) => [year, sumOf(lines.map(({ amount }) => amount))]),
    ).toEqual([
      [2023, 2_112],
      [2024, 2_173],
    ])
  })
  test('every base committee gives its cells what it was given; some districts leave a gap and say why', () => {
    const own = province.targetAssignments.filter(
      ({ year, version }) => year === 2024 && version === 1,
    )
    const given = new Map<number, number>()
    for (const { lines } of own)
      for (const { child, amount } of lines) given.set(child, (given.get(child) ?? 0) + amount)
    const gaps = own
      .filter(({ assigned }) => given.has(assigned.organisation))
      .map(({ assigned, lines, gapReason }) => ({
        gap: sumOf(lines.map(({ amount }) => amount)) - given.get(assigned.organisation)!,
        gapReason,
      }))
    expect(gaps.filter(({ gap, gapReason }) => (gap !== 0) !== (gapReason !== null))).toEqual([])
    expect(gaps.some(({ gap }) => gap !== 0)).toBe(true)
  })
  test('the survey of September 2024 finds 3,077 eligible people', () => {
    const round = province.surveyRounds.find(({ year }) => year === 2025)!
    const reports = province.surveyReports.filter((report) => report.round === round.id)
    expect(sumOf(reports.flatMap(({ counts }) => counts.map(({ eligible }) => eligible)))).toBe(
      3_077,
    )
    expect(reports.length).toBeLessThan(3_888)
  })
})

describe('an earlier today', () => {
  test('tells nothing that had not happened', () => {
    const early = generate('tiny', { today: '2023-12-31' })
    expect(
      early.cases.flatMap(({ acts }) => acts).filter(({ happenedOn }) => happenedOn > '2023-12-31'),
    ).toEqual([])
    expect(membersOn(early, '2023-12-31')).toBe(151)
  })
})

function hash(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex')
}
