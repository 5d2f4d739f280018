import type { PlainDate } from '../calendar/plain-date.ts'
import { fold } from '../text/fold.ts'
import type { ActOf, OrganisationAct, OrganisationId } from './acts.ts'
import { aliveOn, childrenOn, nameOn, parentOn } from './tree-on.ts'
import type { Tree } from './tree.ts'

/** Worth a second look before recording; never a reason to refuse. */
export interface Warning {
  readonly code: 'TRUNG-TEN' | 'HAI-TINH-UY'
  readonly sentence: string
}

/** What a person should look at twice in an act that checkOrganisationAct accepts. */
export function warningsFor(tree: Tree, act: OrganisationAct): Warning[] {
  const on = act.effectiveOn
  switch (act.kind) {
    case 'founded':
      return act.parent === null
        ? otherProvinces(tree, act)
        : sameNames(tree, act.parent, [act.name], on)
    case 'renamed': {
      const parent = parentOn(tree, act.organisation, on)
      return parent === null ? [] : sameNames(tree, parent, [act.name], on, [act.organisation])
    }
    case 'moved':
      return sameNames(tree, act.parent, [nameOn(tree, act.organisation, on)], on)
    case 'dissolved':
      return []
    case 'merged':
      return sameNames(
        tree,
        act.into,
        childrenNames(tree, act.organisations, on),
        on,
        act.organisations,
      )
    case 'split':
      return sameNames(tree, act.principal, childrenNames(tree, [act.organisation], on), on)
    default:
      return act satisfies never
  }
}

/** Newcomers whose name, without diacritics, is borne under the parent already or by another newcomer. */
function sameNames(
  tree: Tree,
  parent: OrganisationId,
  newcomers: readonly string[],
  on: PlainDate,
  leaving: readonly OrganisationId[] = [],
): Warning[] {
  const borne = new Map<string, string>()
  for (const child of childrenOn(tree, parent, on)) {
    if (leaving.includes(child)) continue
    const name = nameOn(tree, child, on)
    borne.set(fold(name), name)
  }
  const warnings: Warning[] = []
  for (const name of newcomers) {
    const other = borne.get(fold(name))
    if (other === undefined) borne.set(fold(name), name)
    else warnings.push(sameName(nameOn(tree, parent, on), name, other))
  }
  return warnings
}

function sameName(parent: string, name: string, other: string): Warning {
  return {
    code: 'TRUNG-TEN',
    sentence: `“${name}” trùng tên với “${other}” cũng trực thuộc ${parent}. Xem có ghi hai lần không; nếu là hai tổ chức, nên đặt tên khác nhau.`,
  }
}

function childrenNames(tree: Tree, ended: readonly OrganisationId[], on: PlainDate): string[] {
  return ended
    .flatMap((organisation) => childrenOn(tree, organisation, on))
    .filter((child) => !ended.includes(child))
    .map((child) => nameOn(tree, child, on))
}

/** Two provinces may stand side by side for a moment: while they become one. */
function otherProvinces(tree: Tree, act: ActOf<'founded'>): Warning[] {
  return [...tree.organisations.values()]
    .filter(({ id, kind }) => kind === 'provincial_committee' && aliveOn(tree, id, act.effectiveOn))
    .map(({ id }) => {
      const name = nameOn(tree, id, act.effectiveOn)
      return {
        code: 'HAI-TINH-UY',
        sentence: `Đang có ${name}. Nếu ${act.name} thay cho tỉnh ủy này, ghi hợp nhất ${name} vào ${act.name} cùng ngày.`,
      }
    })
}
