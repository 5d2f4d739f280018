import { nameOn } from './tree-on.ts'
import type { ActOf, OrganisationAct, OrganisationId } from './acts.ts'
import type { Organisation, Tree } from './tree.ts'

const AND = new Intl.ListFormat('vi', { type: 'conjunction' })
const OR = new Intl.ListFormat('vi', { type: 'disjunction' })

/** “A, B và C” */
export function allInWords(names: readonly string[]): string {
  return AND.format(names)
}

/** “A, B hoặc C” */
export function anyInWords(names: readonly string[]): string {
  return OR.format(names)
}

/** Party usage tells apart what the tree does not. */
const MERGER_WORDS = {
  /** Into one that was there before. */
  absorbed: { verb: 'sáp nhập', into: 'vào', received: 'Nhận sáp nhập' },
  /** Several into one founded for it. */
  united: { verb: 'hợp nhất', into: 'thành', received: 'Hợp nhất từ' },
  /** One into one founded for it: raised to another kind, or carried on under a new decision. */
  carriedOn: { verb: 'chuyển', into: 'thành', received: 'Tiếp nối' },
} as const

export function mergerWords(tree: Tree, { organisations, into, effectiveOn }: ActOf<'merged'>) {
  if (tree.organisations.get(into)?.life.from !== effectiveOn) return MERGER_WORDS.absorbed
  return organisations.length > 1 ? MERGER_WORDS.united : MERGER_WORDS.carriedOn
}

/** What the act does, as the object of a sentence: “giải thể Chi bộ thôn Đông”. */
export function describeAct(tree: Tree, act: OrganisationAct): string {
  const name = (id: OrganisationId) => nameOn(tree, id, act.effectiveOn)
  switch (act.kind) {
    case 'founded':
      return `thành lập ${act.name}`
    case 'renamed':
      return `đổi tên thành ${act.name}`
    case 'moved':
      return `chuyển ${name(act.organisation)} về trực thuộc ${name(act.parent)}`
    case 'dissolved':
      return `giải thể ${name(act.organisation)}`
    case 'merged': {
      const { verb, into } = mergerWords(tree, act)
      return `${verb} ${allInWords(act.organisations.map(name))} ${into} ${name(act.into)}`
    }
    case 'split':
      return `chia tách ${name(act.organisation)} thành ${allInWords(act.into.map(name))}`
    default:
      return act satisfies never
  }
}

/** How it ended, as a predicate: “sáp nhập vào Đảng bộ xã Đại Đồng”; '' while it has not. */
export function describeEnd(tree: Tree, organisation: Organisation): string {
  const [first] = organisation.successors
  if (!first) return ''
  const names = organisation.successors.map((next) => nameOn(tree, next.organisation, next.on))
  switch (first.by.kind) {
    case 'merged': {
      const { verb, into } = mergerWords(tree, first.by)
      return `${verb} ${into} ${names[0]}`
    }
    case 'split':
      return `chia tách thành ${allInWords(names)}`
    default:
      return 'giải thể'
  }
}
