import { vettingRequests } from '@ptdv/core/admission/case-reading'
import type { VettingOfMany } from '@ptdv/core/admission/contract'
import { actsInOrder, historyOf } from '@ptdv/core/admission/read-acts'
import { relationOf, type RelativeKey } from '@ptdv/core/admission/relatives'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../database/unit-of-work.ts'
import { assertDesk } from './desk.ts'
import { takeCase, type CaseInHand } from './load-cases.ts'
import { appendToCase } from './record-act.ts'
import { answerCase } from './settle-case.ts'

interface Line {
  readonly case: number
  readonly person: string
  readonly recorded: boolean
  /** Why not, where it was not. */
  readonly sentence: string | null
}

/**
 * Asks one place about several people, by one letter or one each. Each dossier answers for itself: what the rules refuse
 * is named, the others are recorded, one act a case. The same letter to the same place is never asked twice.
 * @throws Missing when a case lies outside the asker's part of the tree; Refusal KHONG-DUNG-CAP when none is ours to ask
 */
export async function askVetting(unit: Unit, input: VettingOfMany): Promise<{ lines: Line[] }> {
  const lines: Line[] = []
  const elsewhere: Refusal[] = []
  // In the order of their numbers: two who ask about the same people wait for each other and never in a ring.
  for (const { case: id, number } of input.cases.toSorted((a, b) => a.case - b.case)) {
    const held = await takeCase(unit, id)
    await sql`savepoint each_case`.execute(unit.db)
    const refusal = await askOf(unit, held, input, number ?? input.number).then(
      () => null,
      (failure: unknown) => {
        if (failure instanceof Refusal) return failure
        throw failure
      },
    )
    // A refused dossier leaves nothing behind; the others stand.
    await (
      refusal === null ? sql`release savepoint each_case` : sql`rollback to savepoint each_case`
    ).execute(unit.db)
    if (refusal?.code === 'KHONG-DUNG-CAP') elsewhere.push(refusal)
    lines.push({
      case: id,
      person: held.person.name,
      recorded: refusal === null,
      sentence: refusal?.sentence ?? null,
    })
  }
  const [first] = elsewhere
  if (first !== undefined && elsewhere.length === lines.length) throw first
  const place = (id: number) => input.cases.findIndex((each) => each.case === id)
  return { lines: lines.toSorted((a, b) => place(a.case) - place(b.case)) }
}

async function askOf(
  unit: Unit,
  held: CaseInHand,
  input: VettingOfMany,
  number: string | null,
): Promise<void> {
  assertDesk(unit, 'vetting_asked', held)
  if (number === null) {
    throw new Refusal('THIEU-SO-CONG-VAN', 'Chưa có số công văn. Nhập số rồi gửi lại.', 'paper')
  }
  const paper = { number, date: input.happenedOn }
  assertNotAsked(unit, held, input, number)
  const covers = coveredBy(unit, held, input)
  await appendToCase(unit, held, {
    kind: 'vetting_asked',
    happenedOn: input.happenedOn,
    payload: {
      request: input.request,
      organisation: input.organisation,
      organisationName: input.organisationName,
      about: input.about,
      paper,
      ...(covers.length > 0 && { covers }),
      ...(input.foreign && { channel: 'foreign_affairs' }),
    },
  })
}

/** Sent once more with another key, from another tab: the letter's number tells. */
function assertNotAsked(
  unit: Unit,
  { acts }: CaseInHand,
  { organisation, organisationName }: VettingOfMany,
  number: string,
): void {
  const same = vettingRequests(historyOf(actsInOrder(acts, unit.today))).some(
    ({ asked: { payload } }) =>
      payload.paper.number === number &&
      payload.organisation === organisation &&
      payload.organisationName === organisationName,
  )
  if (same) {
    throw new Refusal(
      'THAM-TRA-DA-HOI',
      `Công văn ${number} đã ghi hỏi ${organisationName}. Hỏi thêm thì dùng số khác.`,
      'paper',
    )
  }
}

/** Those of the chosen relations whom this dossier declares and must ask about. */
function coveredBy(
  unit: Unit,
  held: CaseInHand,
  { relations }: VettingOfMany,
): readonly RelativeKey[] {
  return answerCase(unit, held).vetting.flatMap(({ key, must }) =>
    key !== 'applicant' && must !== 'no' && relations.includes(relationOf(key)) ? [key] : [],
  )
}
