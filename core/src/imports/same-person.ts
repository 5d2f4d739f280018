import type { PartialDate } from '../calendar/plain-date.ts'
import { nameKey } from '../text/fold.ts'
import type { Finding } from './finding.ts'

/** Who a row is about. */
export interface RowPerson {
  readonly number: number
  readonly name: string
  readonly birth: PartialDate
  readonly citizenNumber: string | null
}

/** One person on two rows of a sheet: told on the later row, which names the earlier. */
export function samePersonTwice(people: readonly RowPerson[]): ReadonlyMap<number, Finding> {
  const found = new Map<number, Finding>()
  const byNumber = new Map<string, RowPerson>()
  const byName = new Map<string, RowPerson[]>()
  for (const person of people) {
    const { citizenNumber } = person
    const sameNumber = citizenNumber === null ? undefined : byNumber.get(citizenNumber)
    const key = nameKey(person.name)
    const namesakes = byName.get(key) ?? []
    const alike = namesakes.find((other) => isAlike(person, other))
    if (sameNumber) {
      found.set(person.number, {
        code: 'TRUNG-SO-DINH-DANH',
        column: 'citizenNumber',
        sentence: `Cùng số định danh với dòng ${sameNumber.number} (${sameNumber.name}). Sửa số, hoặc bỏ qua một trong hai dòng.`,
        severity: 'error',
      })
    } else if (alike) {
      found.set(person.number, {
        code: 'TRUNG-TRONG-BANG',
        column: 'fullName',
        sentence: `Cùng họ tên, ngày sinh với dòng ${alike.number}. Bỏ qua dòng này, hoặc xác nhận là người khác.`,
        severity: 'error',
      })
    }
    if (citizenNumber !== null && !sameNumber) byNumber.set(citizenNumber, person)
    byName.set(key, [...namesakes, person])
  }
  return found
}

/** The same birth as far as both are known, and not two different numbers. */
function isAlike(a: RowPerson, b: RowPerson): boolean {
  const bothNumbered = a.citizenNumber !== null && b.citizenNumber !== null
  if (bothNumbered && a.citizenNumber !== b.citizenNumber) return false
  return a.birth.startsWith(b.birth) || b.birth.startsWith(a.birth)
}
