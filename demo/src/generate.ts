import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { accountsOf } from './accounts.ts'
import { asOf } from './as-of.ts'
import { statedTypes } from './base-types.ts'
import type { CaseRoom } from './case-acts.ts'
import { daysUpTo } from './case-days.ts'
import { EMPTY_BATCH, type DemoBatch, type DemoCase, type DemoData } from './demo-data.ts'
import { fillCells, type FilledCells } from './fill-cells.ts'
import { growTree } from './grow-tree.ts'
import { withCardsAndBadges } from './members-life/cards-and-badges.ts'
import { toldLives } from './members-life/told-lives.ts'
import { numbering, type Numbering } from './numbering.ts'
import { openCases } from './open-cases.ts'
import { planProvince, type CommitteePlan } from './plan.ts'
import { randomFrom } from './random.ts'
import { provincesOf, type ProvinceScale, type Scale } from './scales.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { soldiersOf } from './soldiers/soldiers-of.ts'
import { storyCases } from './story-cases.ts'
import { isStoryCell, STORY_COMMITTEE } from './story.ts'
import { surveyReports, surveyRounds, type SurveyRoundOf } from './surveys.ts'
import { committeeTargets, provinceTargets, targetRequests } from './targets.ts'
import type { Base, Committee, Tree } from './tree.ts'
import { writeCase } from './write-case.ts'

export interface GenerateOptions {
  /** The demo's today, from 1/1/2023; nothing later is told. */
  readonly today?: PlainDate
  readonly scenario?: Scenario
}

/** Everything of a small scale at once; the same every time. */
export function generate(scale: Scale, options: GenerateOptions = {}): DemoData {
  const batches = [...generateBatches(scale, options)]
  const all = <K extends keyof DemoBatch>(key: K) =>
    batches.flatMap((batch) => batch[key] as readonly unknown[]) as unknown as DemoBatch[K]
  return {
    organisationActs: all('organisationActs'),
    people: all('people'),
    memberships: all('memberships'),
    cases: all('cases'),
    surveyRounds: all('surveyRounds'),
    surveyReports: all('surveyReports'),
    provinceTargets: all('provinceTargets'),
    targetAssignments: all('targetAssignments'),
    targetRequests: all('targetRequests'),
    baseTypes: all('baseTypes'),
    soldiers: all('soldiers'),
    militiaPosts: all('militiaPosts'),
    meetings: all('meetings'),
    comments: all('comments'),
    accounts: all('accounts'),
  }
}

/**
 * The same in batches, one for each tree and one for each committee under a province (up to about
 * ten thousand people), last the soldiers of the first province, so that the nation never lies in memory. A batch refers only to earlier ones.
 */
export function* generateBatches(
  scale: Scale,
  { today, scenario = '2024' }: GenerateOptions = {},
): Generator<DemoBatch> {
  const numbers = numbering()
  const { end } = SCENARIOS[scenario].story
  for (const province of provincesOf(scale, scenario)) {
    for (const batch of provinceBatches(province, numbers)) {
      yield today === undefined || today >= end ? batch : asOf(batch, today)
    }
  }
}

function* provinceBatches(scale: ProvinceScale, numbers: Numbering): Generator<DemoBatch> {
  const tree = growTree(scale, numbers)
  const plans = planProvince(scale)
  const rounds = surveyRounds(
    tree,
    numbers,
    scale.story.pictures
      ? tree.committees.find(({ figures }) => figures.key === STORY_COMMITTEE)
      : undefined,
  )
  const membersAtStart = { 2023: membersBefore2023(plans), 2024: scale.figures.membersOn1Jan2024 }
  const { targets, assignments } = provinceTargets(tree, scale.figures, numbers, membersAtStart)
  yield {
    ...EMPTY_BATCH,
    organisationActs: tree.acts,
    surveyRounds: rounds.map(({ round }) => round),
    provinceTargets: targets,
    targetAssignments: assignments,
    targetRequests: targetRequests(tree, numbers),
    accounts: scale.first ? accountsOf(tree) : [],
  }
  const vettingPlaces = tree.committees.flatMap(({ bases }) =>
    bases.filter(({ commune }) => commune !== null),
  )
  for (const [index, committee] of tree.committees.entries()) {
    yield committeeBatch({
      scale,
      tree,
      committee,
      plan: plans[index]!,
      rounds,
      vettingPlaces,
      numbers,
    })
  }
  if (scale.first) yield soldiersOf(scale, tree, numbers)
}

interface CommitteeRoom {
  readonly scale: ProvinceScale
  readonly tree: Tree
  readonly committee: Committee
  readonly plan: CommitteePlan
  readonly rounds: readonly SurveyRoundOf[]
  readonly vettingPlaces: readonly Base[]
  readonly numbers: Numbering
}

function committeeBatch({
  scale,
  committee,
  plan,
  rounds,
  vettingPlaces,
  numbers,
}: CommitteeRoom): DemoBatch {
  const seed = `${scale.seed}/${committee.figures.key}`
  const filled = fillCells(committee, plan, numbers, randomFrom(`${seed}/people`), scale.story)
  const random = randomFrom(`${seed}/cases`)
  const room = { numbers, random, story: scale.story, committee, vettingPlaces }
  const admitted = admittedCases(room, filled)
  const roster =
    scale.first && scale.story.pictures
      ? filled.rosters.find(({ cell }) => isStoryCell(cell))
      : undefined
  const story = roster === undefined ? { cases: [], people: [] } : storyCases({ ...room, roster })
  const memberships = scale.first
    ? withCardsAndBadges(filled, committee, scale.story.end, numbers)
    : filled.memberships
  const told =
    roster === undefined ? { memberships } : toldLives(memberships, filled, committee, numbers)
  const open = openCases(room, filled, plan.openCases - story.cases.length, scale.story)
  return {
    ...EMPTY_BATCH,
    people: [...filled.people, ...story.people, ...open.people],
    ...told,
    cases: [...admitted, ...story.cases, ...open.cases],
    surveyReports: surveyReports(committee, rounds, numbers, seed),
    targetAssignments: committeeTargets(committee, numbers, seed),
    baseTypes: statedTypes(committee, numbers),
  }
}

/** Decisions are numbered through a year in the order of their days. */
function admittedCases(
  room: Omit<CaseRoom, 'roster' | 'person'>,
  { admitted }: FilledCells,
): DemoCase[] {
  const inOrder = admitted.toSorted((a, b) => a.admission.decidedOn - b.admission.decidedOn)
  return inOrder.map(({ roster, person, admission }, index) => {
    const { source, decidedOn, receivedOn, ceremonyOn } = admission
    const ending = {
      outcome: 'admitted',
      on: decidedOn,
      number: 101 + index,
      receivedOn,
      ceremonyOn,
    } as const
    return writeCase(
      { ...room, roster, person },
      { source, days: daysUpTo(room.random, 'decision', decidedOn), ending },
    )
  })
}

function membersBefore2023(plans: readonly CommitteePlan[]): number {
  return plans.reduce(
    (sum, { registered, admittedBeforeCases }) => sum + registered + admittedBeforeCases.length,
    0,
  )
}
