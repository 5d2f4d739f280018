import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import type { MemberValues } from '@ptdv/core/imports/kinds/member-columns'
import type { MemberActOf } from '@ptdv/core/membership/acts'
import type { Card } from '@ptdv/core/membership/card-payloads'
import { checkCardNoted } from '@ptdv/core/membership/check-card'
import { NOBODY } from '@ptdv/core/membership/member-state'
import { Refusal } from '@ptdv/core/refusal'
import { sql } from 'kysely'
import type { Unit } from '../../database/unit-of-work.ts'

/** What a row tells of its member's card; null where it tells of none. */
export function cardOf({ card, oldCard, cardOn, cardPlace }: MemberValues): Card | null {
  const number = card?.number ?? null
  const oldNumber = oldCard ?? card?.oldNumber ?? null
  if (number === null && oldNumber === null) return null
  return { number, oldNumber, issuedOn: cardOn, place: cardPlace }
}

/** Who is asked about, and what they bear. */
export interface Bearer {
  readonly number: number
  readonly person: number | null
  readonly card: Card | null
}

/** Numbers that others of the sheet or of the province bear, by row: no two members of a province bear one. */
export async function findBorneNumbers(
  unit: Unit,
  bearers: readonly Bearer[],
): Promise<ReadonlyMap<number, Finding>> {
  const found = new Map<number, Finding>()
  const first = new Map<string, number>()
  const wanted = bearers.flatMap(({ card }) => card?.number ?? [])
  const { rows } = await sql<{ number: string; person: number | null; name: string | null }>`
    select held.card_number as number, held.person_id as person, p.full_name as name
    from find_card_holders(${wanted}::text[]) held left join person p on p.id = held.person_id`.execute(
    unit.db,
  )
  const held = new Map(rows.map((row) => [row.number, row]))
  for (const { number, person, card } of bearers) {
    if (card?.number == null) continue
    const earlier = first.get(card.number)
    const holder = held.get(card.number)
    if (earlier !== undefined) {
      found.set(number, borne(card.number, `ở dòng ${earlier}`))
    } else if (holder !== undefined && (holder.person === null || holder.person !== person)) {
      found.set(
        number,
        borne(card.number, `đã ghi cho ${holder.name ?? 'một đảng viên ở nơi khác trong tỉnh'}`),
      )
    }
    if (earlier === undefined) first.set(card.number, number)
  }
  return found
}

function borne(number: string, where: string): Finding {
  return {
    code: 'SO-THE-DA-CO',
    column: 'card',
    sentence: `Số thẻ ${number} ${where}. Xem lại thẻ; chưa rõ thì để trống ô này.`,
    severity: 'error',
  }
}

/** Whether the card may be noted as the row tells it; the rules' own answer, at the column that it is about. */
export function checkCard(
  card: Card,
  { joinedOn, officialOn }: Pick<MemberValues, 'joinedOn' | 'officialOn'>,
  since: PlainDate,
): Finding | null {
  if (officialOn === null) {
    return {
      code: 'THE-CUA-DANG-VIEN-DU-BI',
      column: 'card',
      sentence:
        'Đảng viên dự bị chưa được phát thẻ: thẻ ở dòng này không ghi. Nếu đã chính thức thì ghi ngày chính thức.',
      severity: 'warning',
    }
  }
  try {
    const act = { payload: card, happenedOn: since } as MemberActOf<'card_noted'>
    checkCardNoted(act, { ...NOBODY, ceremonyOn: joinedOn })
    return null
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const column = COLUMN_OF[refusal.field ?? ''] ?? 'card'
    return { code: refusal.code, column, sentence: refusal.sentence, severity: 'error' }
  }
}

const COLUMN_OF: Readonly<Record<string, string>> = { oldNumber: 'oldCard', issuedOn: 'cardOn' }
