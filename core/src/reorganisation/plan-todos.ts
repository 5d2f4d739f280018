import type { OrganisationId } from '../organisations/acts.ts'
import { ORGANISATION_KINDS } from '../organisations/kinds.ts'
import { getOrganisation, type Tree } from '../organisations/tree.ts'
import { childrenOn, homeOn, lineOn, nameOn, parentOn } from '../organisations/tree-on.ts'
import { fold } from '../text/fold.ts'
import { allInWords } from '../organisations/describe-act.ts'
import type { TriedPlan } from './check-plan.ts'
import { byHome, endedIn, heirOf } from './heirs.ts'
import type { Plan } from './plan.ts'
import type { PlanFacts } from './plan-facts.ts'
import { TODO_KINDS, type TodoKind } from './todo-kinds.ts'

/** Something of the plan that only a person can decide. */
export interface PlanTodo {
  /** `kind:organisation`, with a third part where the organisation alone does not tell. */
  readonly key: string
  readonly kind: TodoKind
  /** The organisation it is about. */
  readonly organisation: OrganisationId
  readonly sentence: string
  /** The values that may be decided; their labels stand in TODO_KINDS. */
  readonly choices: readonly string[]
  /** As decided in the plan, by its key or for all of its kind; null while open. */
  readonly chosen: string | null
}

interface Undecided extends Omit<PlanTodo, 'key' | 'chosen' | 'choices'> {
  readonly which?: string | number
  readonly choices?: readonly string[]
}

/** All that the plan leaves to a person, whether decided in it or open, in a fixed order. */
export function planTodos(tried: TriedPlan, plan: Plan, facts: PlanFacts): PlanTodo[] {
  const ended = endedIn(tried, plan)
  const found: Undecided[] = [
    ...ended.flatMap((id) => [
      ...shares(tried, plan, id),
      ...people(tried, plan, facts, id),
      ...mandates(tried, plan, facts, id),
    ]),
    ...settings(tried, plan, facts, ended),
    ...targets(tried, plan, facts, ended),
    ...deciders(tried, plan, facts),
    ...sameNames(tried, plan),
  ]
  return found.map(({ which, choices, ...todo }) => {
    const key = [todo.kind, todo.organisation, ...(which === undefined ? [] : [which])].join(':')
    const open = choices ?? Object.keys(TODO_KINDS[todo.kind].choices)
    const decided = plan.decisions[key] ?? plan.decisions[todo.kind]
    const chosen = decided !== undefined && open.includes(decided) ? decided : null
    return { ...todo, key, choices: open, chosen }
  })
}

/** A to-do's key with planned numbers put through `real`, as renumbered does for changes. */
export function renumberedKey(
  key: string,
  real: (organisation: OrganisationId) => OrganisationId,
): string {
  const [kind, ...numbers] = key.split(':')
  return [kind, ...numbers.map((part) => (/^-\d+$/.test(part) ? real(Number(part)) : part))].join(
    ':',
  )
}

/** What lay under a split organisation goes to its principal part, unless the plan moves it to another. */
function shares({ before, after }: TriedPlan, plan: Plan, id: OrganisationId): Undecided[] {
  const { successors } = getOrganisation(after, id)
  const principal = successors.find((next) => next.principal)
  if (successors.length < 2 || principal === undefined) return []
  const named = new Set(
    plan.changes.flatMap((change) => (change.kind === 'moved' ? [change.organisation] : [])),
  )
  const passing = childrenOn(before, id, plan.effectiveOn).filter(
    (child) =>
      !named.has(child) && parentOn(after, child, plan.effectiveOn) === principal.organisation,
  )
  if (passing.length === 0) return []
  const name = (of: OrganisationId) => nameOn(after, of, plan.effectiveOn)
  return [
    {
      kind: 'shares',
      organisation: id,
      sentence: `${name(id)} chia thành ${allInWords(successors.map((next) => name(next.organisation)))}: ${passing.length} tổ chức trực thuộc đang về cả ${name(principal.organisation)}. Chuyển từng tổ chức về đúng phần, hoặc giữ như vậy.`,
    },
  ]
}

/** Members and cases lie in a cell. Where it splits, a person shares them out; where nothing that holds members follows it, a person says which cell takes them. */
function people(
  { after }: TriedPlan,
  plan: Plan,
  facts: PlanFacts,
  id: OrganisationId,
): Undecided[] {
  const counts = facts.counts.get(id)
  if (counts === undefined || counts.members + counts.cases === 0) return []
  const { successors } = getOrganisation(after, id)
  const home = homeOn(after, id, plan.effectiveOn)
  const name = (of: OrganisationId) => nameOn(after, of, plan.effectiveOn)
  const whom = `${counts.members} đảng viên và ${counts.cases} hồ sơ đang xét`
  if (home === null) return []
  if (!ORGANISATION_KINDS[getOrganisation(after, home).kind].holdsMembers) {
    return [
      {
        kind: 'placeless',
        organisation: id,
        sentence: `${name(id)} còn ${whom} mà ${name(home)} không phải chi bộ. Ghi sáp nhập ${name(id)} vào một chi bộ thay cho giải thể.`,
      },
    ]
  }
  if (successors.length < 2) return []
  return [
    {
      kind: 'people',
      organisation: id,
      sentence: `${name(id)} chia tách: ${whom} đang về cả ${name(home)}. Ghi chuyển sinh hoạt cho người thuộc phần khác, hoặc giữ như vậy.`,
    },
  ]
}

/** Officers of what ends: their mandates end, or pass on to the successor; never to one that lay above, which would widen them. */
function mandates(
  { before, after }: TriedPlan,
  plan: Plan,
  facts: PlanFacts,
  id: OrganisationId,
): Undecided[] {
  const holders = facts.mandates.get(id) ?? []
  if (holders.length === 0) return []
  const on = plan.effectiveOn
  const next = heirOf({ before, after }, id, on)
  const question =
    next === null
      ? 'Nhiệm vụ của các đồng chí này kết thúc cùng tổ chức'
      : `Kết thúc, hay chuyển tiếp sang ${nameOn(after, next, on)}`
  return [
    {
      kind: 'mandates',
      organisation: id,
      sentence: `${nameOn(after, id, on)} có ${holders.length} nhiệm vụ: ${firstOf(holders)}. ${question}?`,
      choices: next === null ? ['end'] : Object.keys(TODO_KINDS.mandates.choices),
    },
  ]
}

/** Unions carry over where the merged ones agree; delegation is a decision about one committee and is asked for anew. */
function settings(
  tried: TriedPlan,
  plan: Plan,
  facts: PlanFacts,
  ended: readonly OrganisationId[],
): Undecided[] {
  const { after } = tried
  const on = plan.effectiveOn
  return [...byHome(tried, on, ended)].flatMap(([home, from]) => {
    const known = from.flatMap((id) => facts.settings.get(id) ?? [])
    if (known.length === 0 || facts.settings.has(home)) return []
    const name = nameOn(after, home, on)
    const names = firstOf(from.map((id) => nameOn(after, id, on)))
    const found: Undecided[] = []
    if (known.some(({ delegated }) => delegated)) {
      found.push({
        kind: 'delegated',
        organisation: home,
        sentence: `Trong ${names} có nơi đang được ủy quyền quyết định kết nạp. ${name} có được ủy quyền không?`,
      })
    }
    for (const kind of ['youth_union', 'trade_union'] as const) {
      if (new Set(known.map((one) => one[kind])).size < 2) continue
      found.push({
        kind,
        organisation: home,
        sentence: `${names} khác nhau về tổ chức ${TODO_KINDS[kind].what} trong đơn vị. ${name} có không?`,
      })
    }
    return found
  })
}

/** Lines assigned to what ends add up at the successor until it is assigned its own. */
function targets(
  tried: TriedPlan,
  plan: Plan,
  facts: PlanFacts,
  ended: readonly OrganisationId[],
): Undecided[] {
  const assigned = ended.filter((id) => facts.assigned.has(id))
  const on = plan.effectiveOn
  return [...byHome(tried, on, assigned)].map(([home, from]) => ({
    kind: 'targets',
    organisation: home,
    sentence: `${nameOn(tried.after, home, on)} mang tổng chỉ tiêu năm ${on.slice(0, 4)} của ${firstOf(from.map((id) => nameOn(tried.after, id, on)))}. Giao lại chỉ tiêu nếu cần.`,
  }))
}

/** Cases in progress go on where their cell lies; another body may decide them from then on. */
function deciders({ before, after }: TriedPlan, plan: Plan, facts: PlanFacts): Undecided[] {
  const on = plan.effectiveOn
  const passing = new Map<string, { from: OrganisationId; to: OrganisationId; cases: number }>()
  for (const [organisation, { cases }] of facts.counts) {
    if (cases === 0 || !before.organisations.has(organisation)) continue
    const [from, to] = [deciderOf(before, organisation, plan), deciderOf(after, organisation, plan)]
    if (from === null || to === null || from === to) continue
    const key = `${from}:${to}`
    passing.set(key, { from, to, cases: (passing.get(key)?.cases ?? 0) + cases })
  }
  return [...passing.values()].map(({ from, to, cases }) => ({
    kind: 'decider',
    organisation: to,
    which: from,
    sentence: `${cases} hồ sơ đang xét do ${nameOn(after, from, on)} quyết định, nay do ${nameOn(after, to, on)}. Bàn giao hồ sơ giấy.`,
  }))
}

/** Two under one parent that nobody can tell apart by name, one of which the plan brought there. */
function sameNames({ before, after }: TriedPlan, plan: Plan): Undecided[] {
  const on = plan.effectiveOn
  const parents = new Set<OrganisationId>()
  for (const change of plan.changes) {
    for (const parent of parentsChangedBy(after, change, plan)) parents.add(parent)
  }
  return [...parents].flatMap((parent) => {
    const byName = Map.groupBy(childrenOn(after, parent, on), (child) =>
      fold(nameOn(after, child, on)),
    )
    return [...byName.values()]
      .filter(
        (alike) =>
          alike.length > 1 && alike.some((child) => isNewcomer(before, after, child, parent, plan)),
      )
      .map((alike): Undecided => ({
        kind: 'names',
        organisation: parent,
        which: Math.min(...alike),
        sentence: `${alike.length} tổ chức trực thuộc ${nameOn(after, parent, on)} cùng tên “${nameOn(after, alike[0]!, on)}”. Đổi tên cho khỏi lẫn, hoặc giữ nguyên.`,
      }))
  })
}

function parentsChangedBy(
  after: Tree,
  change: Plan['changes'][number],
  plan: Plan,
): OrganisationId[] {
  const alive = (id: OrganisationId) => {
    const home = after.organisations.has(id) ? homeOn(after, id, plan.effectiveOn) : null
    return home === null ? [] : [home]
  }
  switch (change.kind) {
    case 'founded':
      return change.parent === null ? [] : alive(change.parent)
    case 'moved':
      return alive(change.parent)
    case 'renamed':
      return alive(change.organisation).flatMap((id) => parentOn(after, id, plan.effectiveOn) ?? [])
    case 'dissolved':
      return []
    case 'merged':
      return alive(change.into)
    case 'split':
      return alive(change.principal)
    default:
      return change satisfies never
  }
}

function isNewcomer(
  before: Tree,
  after: Tree,
  child: OrganisationId,
  parent: OrganisationId,
  plan: Plan,
): boolean {
  if (!before.organisations.has(child)) return true
  const on = plan.effectiveOn
  return (
    parentOn(before, child, on) !== parent || nameOn(before, child, on) !== nameOn(after, child, on)
  )
}

function deciderOf(
  tree: Tree,
  organisation: OrganisationId,
  { effectiveOn }: Plan,
): OrganisationId | null {
  const home = homeOn(tree, organisation, effectiveOn)
  if (home === null) return null
  const line = lineOn(tree, home, effectiveOn)
  return (
    line.find((id) => ORGANISATION_KINDS[getOrganisation(tree, id).kind].decidesAdmission) ?? null
  )
}

/** At most three, then how many more. */
function firstOf(names: readonly string[]): string {
  const rest = names.length - 3
  return allInWords(rest > 0 ? [...names.slice(0, 3), `${rest} nơi khác`] : names)
}
