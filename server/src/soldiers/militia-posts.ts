import { can } from '@ptdv/core/access/roles'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { Refusal } from '@ptdv/core/refusal'
import { assertDone } from '@ptdv/core/soldiers/check-soldier-act'
import { isHamletCell } from '@ptdv/core/soldiers/hamlets'
import { appendAct } from '../audit/append-act.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { Missing } from '../http/missing.ts'
import {
  getHome,
  getVisibleOrganisation,
  type VisibleOrganisation,
} from '../organisations/get-visible-organisation.ts'

export interface PostToBegin {
  readonly cell: number
  readonly holder: string
  readonly happenedOn: PlainDate
}

/**
 * The secretary of a hamlet's youth cell is its militia leader too (clause 2.4-g).
 * @throws Refusal KHONG-DUNG-CAP, KHONG-PHAI-THON, DA-CO-NGUOI-KIEM
 */
export async function beginMilitiaPost(
  unit: Unit,
  { cell, holder, happenedOn }: PostToBegin,
): Promise<{ id: number }> {
  assertDone(happenedOn, unit.today)
  const hamlet = await getVisibleOrganisation(unit, cell)
  assertAbove(unit, hamlet)
  const { holdsMembers } = ORGANISATION_KINDS[hamlet.kind]
  if (!holdsMembers || hamlet.endedOn !== null || !isHamletCell(hamlet.name)) {
    throw new Refusal(
      'KHONG-PHAI-THON',
      `${hamlet.name} không phải chi bộ thôn, bản, tổ dân phố đang hoạt động. Chọn chi bộ của thôn nơi có mô hình.`,
      'cell',
    )
  }
  const held = await unit.db
    .selectFrom('militia_post')
    .where('organisation_id', '=', cell)
    .where('ended_on', 'is', null)
    .select(['holder', 'since'])
    .executeTakeFirst()
  if (held !== undefined) {
    throw new Refusal(
      'DA-CO-NGUOI-KIEM',
      `${hamlet.name} đã có ${held.holder} kiêm từ ngày ${formatDate(held.since)}. Ghi thôi kiêm trước, rồi ghi người mới.`,
      'holder',
    )
  }
  const id = await appendAct(unit, {
    subject: 'militia_post',
    subjectId: cell,
    kind: 'begun',
    homeId: cell,
    happenedOn,
    payload: { holder },
  })
  await unit.db
    .insertInto('militia_post')
    .values({ act_id: id, organisation_id: cell, holder, since: happenedOn, ended_on: null })
    .execute()
  return { id }
}

/** @throws Missing; Refusal KHONG-DUNG-CAP, DA-THOI-KIEM, NGAY-SAI-THU-TU */
export async function endMilitiaPost(
  unit: Unit,
  { id, happenedOn }: { readonly id: number; readonly happenedOn: PlainDate },
): Promise<{ id: number }> {
  assertDone(happenedOn, unit.today)
  const post = await unit.db
    .selectFrom('militia_post')
    .where('act_id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (post === undefined) throw new Missing()
  assertAbove(unit, await getHome(unit, post.organisation_id))
  if (post.ended_on !== null) {
    throw new Refusal(
      'DA-THOI-KIEM',
      `${post.holder} đã thôi kiêm ngày ${formatDate(post.ended_on)}.`,
    )
  }
  if (happenedOn < post.since) {
    throw new Refusal(
      'NGAY-SAI-THU-TU',
      `${post.holder} kiêm từ ngày ${formatDate(post.since)}. Nhập ngày thôi kiêm từ ngày ấy trở đi.`,
      'happenedOn',
    )
  }
  await appendAct(unit, {
    subject: 'militia_post',
    subjectId: post.organisation_id,
    kind: 'ended',
    homeId: post.organisation_id,
    happenedOn,
    payload: { begun: id },
  })
  await unit.db
    .updateTable('militia_post')
    .set({ ended_on: happenedOn })
    .where('act_id', '=', id)
    .execute()
  return { id }
}

/** Who may keep the register of the posts: the committee of the place, and those above it. */
export function mayRecordPosts({ asker }: Unit): boolean {
  return can(asker.role, 'soldiers.receive')
}

/** The register is the committee's, not the hamlet's own. @throws Refusal KHONG-DUNG-CAP */
function assertAbove({ asker }: Unit, hamlet: VisibleOrganisation): void {
  if (hamlet.id !== asker.organisationId || ORGANISATION_KINDS[hamlet.kind].base) return
  throw new Refusal(
    'KHONG-DUNG-CAP',
    'Việc này do đảng ủy cấp trên của chi bộ thôn ghi. Nhờ nơi đó ghi, hoặc đổi tổ chức đang làm việc ở góc trên nếu đồng chí có nhiệm vụ ở đó.',
  )
}
