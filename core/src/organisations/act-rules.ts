import type { PlainDate } from '../calendar/plain-date.ts'
import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import { squeeze } from '../text/fold.ts'
import type { ActOf, OrganisationAct, OrganisationId } from './acts.ts'
import { allInWords, anyInWords, describeEnd } from './describe-act.ts'
import { mayContain, MAY_CONTAIN, ORGANISATION_KINDS, type OrganisationKind } from './kinds.ts'
import { aliveOn, childrenOn, homeOn, lineOn, nameOn, parentOn } from './tree-on.ts'
import { getOrganisation, type Tree } from './tree.ts'

/**
 * Whether the act fits the tree of its day, as the last act of that day. What was recorded for
 * later days is check-act.ts's to look at.
 * @throws Refusal
 */
export function checkOnItsDay(tree: Tree, act: OrganisationAct): void {
  switch (act.kind) {
    case 'founded':
      return checkFounded(tree, act)
    case 'renamed':
      return checkRenamed(tree, act)
    case 'moved':
      return checkMoved(tree, act)
    case 'dissolved':
      return checkDissolved(tree, act)
    case 'merged':
      return checkMerged(tree, act)
    case 'split':
      return checkSplit(tree, act)
    default:
      act satisfies never
  }
}

function checkFounded(tree: Tree, act: ActOf<'founded'>): void {
  const known = tree.organisations.get(act.organisation)
  if (known) {
    throw new Refusal(
      'TO-CHUC-DA-CO',
      `${nameOn(tree, known.id, act.effectiveOn)} đã được ghi thành lập ngày ${formatDate(known.life.from)}. Mở tổ chức ấy để ghi tiếp.`,
      'organisation',
    )
  }
  checkName(act.name)
  if (act.parent !== null) {
    checkAlive(tree, act.parent, act.effectiveOn, 'parent')
    checkKinds(tree, act.parent, act.organisationKind)
  } else if (act.organisationKind !== 'provincial_committee') {
    throw new Refusal('THIEU-CAP-TREN', `Chọn cấp trên trực tiếp của ${act.name}.`, 'parent')
  }
}

function checkRenamed(tree: Tree, act: ActOf<'renamed'>): void {
  checkAlive(tree, act.organisation, act.effectiveOn, 'organisation')
  checkName(act.name)
  const name = nameOn(tree, act.organisation, act.effectiveOn)
  if (squeeze(act.name) === squeeze(name)) {
    throw new Refusal('TEN-KHONG-DOI', `Tên đang là “${name}”. Nhập tên mới khác tên này.`, 'name')
  }
}

function checkMoved(tree: Tree, act: ActOf<'moved'>): void {
  const { organisation, parent, effectiveOn: on } = act
  checkAlive(tree, organisation, on, 'organisation')
  checkAlive(tree, parent, on, 'parent')
  const name = nameOn(tree, organisation, on)
  if (lineOn(tree, parent, on).includes(organisation)) {
    const reason =
      parent === organisation
        ? `${name} không thể trực thuộc chính mình.`
        : `${nameOn(tree, parent, on)} đang nằm dưới ${name}.`
    throw new Refusal('CHUYEN-VAO-CAP-DUOI', `${reason} Chọn cấp trên khác.`, 'parent')
  }
  if (parentOn(tree, organisation, on) === parent) {
    throw new Refusal(
      'DANG-TRUC-THUOC',
      `${name} đang trực thuộc ${nameOn(tree, parent, on)} rồi. Chọn cấp trên khác.`,
      'parent',
    )
  }
  checkKinds(tree, parent, getOrganisation(tree, organisation).kind)
}

function checkDissolved(tree: Tree, act: ActOf<'dissolved'>): void {
  const { organisation, effectiveOn: on } = act
  checkMayEnd(tree, organisation, on, 'organisation')
  const name = nameOn(tree, organisation, on)
  if (parentOn(tree, organisation, on) === null) {
    throw new Refusal(
      'TINH-UY-KHONG-GIAI-THE',
      `${name} không có cấp trên nên không giải thể được. Thành lập tỉnh ủy mới rồi ghi hợp nhất vào đó.`,
      'organisation',
    )
  }
  const children = childrenOn(tree, organisation, on)
  if (children.length > 0) {
    throw new Refusal(
      'CON-TO-CHUC-TRUC-THUOC',
      `${name} còn ${children.length} tổ chức trực thuộc: ${firstNames(tree, children, on)}. Chuyển, sáp nhập hoặc giải thể các tổ chức ấy trước.`,
      'organisation',
    )
  }
}

function checkMerged(tree: Tree, act: ActOf<'merged'>): void {
  const { organisations, into, effectiveOn: on } = act
  if (organisations.length === 0) {
    throw new Refusal(
      'THIEU-BEN-SAP-NHAP',
      'Chọn ít nhất một tổ chức để sáp nhập.',
      'organisations',
    )
  }
  checkNoneTwice(tree, organisations, on, 'organisations')
  for (const organisation of organisations) checkMayEnd(tree, organisation, on, 'organisations')
  checkAlive(tree, into, on, 'into')
  checkLivesOnOutside(tree, organisations, into, on)
  checkChildrenFit(tree, organisations, into, on)
}

function checkSplit(tree: Tree, act: ActOf<'split'>): void {
  const { organisation, into, principal, effectiveOn: on } = act
  checkMayEnd(tree, organisation, on, 'organisation')
  if (into.length < 2) {
    throw new Refusal(
      'CHIA-TACH-THIEU-PHAN',
      'Chọn từ hai tổ chức mới trở lên. Nếu chỉ có một, ghi sáp nhập vào tổ chức đó.',
      'into',
    )
  }
  checkNoneTwice(tree, into, on, 'into')
  if (!into.includes(principal)) {
    throw new Refusal(
      'PHAN-CHINH-NGOAI-CAC-PHAN',
      'Phần chính phải là một trong các tổ chức được tách ra. Chọn lại phần chính.',
      'principal',
    )
  }
  for (const part of into) {
    checkAlive(tree, part, on, 'into')
    checkLivesOnOutside(tree, [organisation], part, on)
  }
  checkChildrenFit(tree, [organisation], principal, on)
}

function checkName(name: string): void {
  if (squeeze(name) === '') throw new Refusal('TEN-TRONG', 'Nhập tên tổ chức.', 'name')
}

function checkAlive(tree: Tree, id: OrganisationId, on: PlainDate, field: string): void {
  const organisation = getOrganisation(tree, id)
  if (aliveOn(tree, id, on)) return
  const name = nameOn(tree, id, on)
  const { from, to } = organisation.life
  if (to === null || on < from) {
    throw new Refusal(
      'TO-CHUC-CHUA-THANH-LAP',
      `${name} thành lập ngày ${formatDate(from)}, ngày ${formatDate(on)} chưa có. Chọn ngày từ ${formatDate(from)} trở đi.`,
      field,
    )
  }
  const home = homeOn(tree, id, on)
  const mend = home === null ? 'Chọn tổ chức khác' : `Ghi cho ${nameOn(tree, home, on)}`
  throw new Refusal(
    'TO-CHUC-DA-KET-THUC',
    `${name} đã ${describeEnd(tree, organisation)} ngày ${formatDate(to)}. ${mend}, hoặc chọn ngày trước đó.`,
    field,
  )
}

/** A life of no day would be a successor in which nobody ever was. */
function checkMayEnd(tree: Tree, id: OrganisationId, on: PlainDate, field: string): void {
  checkAlive(tree, id, on, field)
  if (getOrganisation(tree, id).life.from === on) {
    throw new Refusal(
      'THANH-LAP-CUNG-NGAY',
      `${nameOn(tree, id, on)} thành lập đúng ngày ${formatDate(on)} nên không kết thúc trong ngày ấy được. Chọn ngày sau đó.`,
      'effectiveOn',
    )
  }
}

function checkKinds(tree: Tree, above: OrganisationId, kind: OrganisationKind): void {
  const aboveKind = getOrganisation(tree, above).kind
  if (mayContain(aboveKind, kind)) return
  const fitting = (Object.keys(MAY_CONTAIN) as OrganisationKind[]).filter((candidate) =>
    mayContain(candidate, kind),
  )
  const mend =
    fitting.length === 0
      ? `${ORGANISATION_KINDS[kind].name} không có cấp trên trong tỉnh.`
      : `Chọn cấp trên là ${anyInWords(fitting.map((candidate) => ORGANISATION_KINDS[candidate].name))}.`
  throw new Refusal(
    'SAI-LOAI-CAP-TREN',
    `${ORGANISATION_KINDS[kind].name} không trực thuộc ${ORGANISATION_KINDS[aboveKind].name} được. ${mend}`,
    'parent',
  )
}

function checkNoneTwice(
  tree: Tree,
  ids: readonly OrganisationId[],
  on: PlainDate,
  field: string,
): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice === undefined) return
  throw new Refusal(
    'TO-CHUC-LAP-LAI',
    `${nameOn(tree, twice, on)} được chọn hai lần. Bỏ bớt một lần.`,
    field,
  )
}

/** What ends cannot live on in itself, nor in something below it. */
function checkLivesOnOutside(
  tree: Tree,
  ended: readonly OrganisationId[],
  successor: OrganisationId,
  on: PlainDate,
): void {
  const above = lineOn(tree, successor, on).find((id) => ended.includes(id))
  if (above === undefined) return
  const name = nameOn(tree, successor, on)
  throw new Refusal(
    'KE-THUA-NAM-TRONG',
    above === successor
      ? `${name} vừa kết thúc vừa kế thừa chính mình. Chọn tổ chức kế thừa khác.`
      : `${name} đang nằm dưới ${nameOn(tree, above, on)}. Chuyển ${name} sang cấp trên khác trước.`,
    'into',
  )
}

function checkChildrenFit(
  tree: Tree,
  ended: readonly OrganisationId[],
  into: OrganisationId,
  on: PlainDate,
): void {
  const aboveKind = getOrganisation(tree, into).kind
  const misfits = ended
    .flatMap((organisation) => childrenOn(tree, organisation, on))
    .filter((child) => !ended.includes(child))
    .filter((child) => !mayContain(aboveKind, getOrganisation(tree, child).kind))
  if (misfits.length === 0) return
  throw new Refusal(
    'CAP-DUOI-KHONG-CHUYEN-SANG-DUOC',
    `${nameOn(tree, into, on)} (${ORGANISATION_KINDS[aboveKind].name}) không nhận được tổ chức trực thuộc: ${firstNames(tree, misfits, on)}. Chuyển hoặc sáp nhập các tổ chức ấy trước.`,
    'into',
  )
}

/** At most three by name, then how many more. */
function firstNames(tree: Tree, ids: readonly OrganisationId[], on: PlainDate): string {
  const names = ids.slice(0, 3).map((id) => nameOn(tree, id, on))
  const rest = ids.length - names.length
  return allInWords(rest > 0 ? [...names, `${rest} tổ chức khác`] : names)
}
