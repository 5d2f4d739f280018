import { nameOn } from './tree-on.ts'
import type { OrganisationAct, OrganisationId } from './acts.ts'
import type { Organisation, Tree } from './tree.ts'

const AND = new Intl.ListFormat('vi', { type: 'conjunction' })

/** “A, B và C” */
export function listInWords(names: readonly string[]): string {
  return AND.format(names)
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
    case 'merged':
      return `sáp nhập ${listInWords(act.organisations.map(name))} vào ${name(act.into)}`
    case 'split':
      return `chia tách ${name(act.organisation)} thành ${listInWords(act.into.map(name))}`
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
    case 'merged':
      return isFoundedByMerger(tree, first.organisation, first.by)
        ? `hợp nhất thành ${names[0]}`
        : `sáp nhập vào ${names[0]}`
    case 'split':
      return `chia tách thành ${listInWords(names)}`
    default:
      return 'giải thể'
  }
}

/** Party usage: two make a new one (hợp nhất), or one goes into another that was there (sáp nhập). */
export function isFoundedByMerger(
  tree: Tree,
  into: OrganisationId,
  merger: OrganisationAct,
): boolean {
  return tree.organisations.get(into)?.life.from === merger.effectiveOn
}
