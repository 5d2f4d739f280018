import type { Finding } from '@ptdv/core/imports/finding'
import { nameKey } from '@ptdv/core/text/fold'
import { sql } from 'kysely'
import type { Passage } from '../../admission/load-cases.ts'
import type { Unit } from '../../database/unit-of-work.ts'

interface Member {
  readonly person: number
  readonly name: string
  readonly key: string
  readonly cell: number
  /** Organisations above the cell, itself included. */
  readonly line: readonly number[]
}

export interface Helpers {
  /** The official members of the base organisation by these names, or why they are not known. */
  find(
    names: readonly string[],
    passage: Passage,
  ):
    | { readonly helpers: readonly { readonly person: number; readonly name: string }[] }
    | { readonly findings: readonly Finding[] }
}

/** Only official members help (Charter Điều 4), and those of the same base organisation; a namesake in the cell itself is meant first. */
export async function findHelpers(unit: Unit, names: readonly string[]): Promise<Helpers> {
  const keys = [...new Set(names.map(nameKey))]
  const members =
    keys.length === 0
      ? []
      : (
          await sql<Member>`
    select p.id as person, p.full_name as name, p.name_key as key, m.organisation_id as cell,
      (select json_agg(t.ancestor_id) from organisation_today t where t.organisation_id = m.organisation_id) as line
    from person p join membership m on m.person_id = p.id and m.ended_on is null and m.standing = 'official'
    where p.name_key = any (${keys}::text[]) order by p.id`.execute(unit.db)
        ).rows
  const byKey = Map.groupBy(members, ({ key }) => key)
  return {
    find(wanted, passage) {
      const findings: Finding[] = []
      const helpers: { person: number; name: string }[] = []
      for (const name of wanted) {
        const near = (byKey.get(nameKey(name)) ?? []).filter(({ line }) =>
          line.includes(passage.base.id),
        )
        const own = near.filter(({ cell }) => cell === passage.cell.id)
        const meant = own.length > 0 ? own : near
        if (meant.length === 1) helpers.push({ person: meant[0]!.person, name: meant[0]!.name })
        else findings.push(notOne(name, meant.length, passage))
      }
      return findings.length > 0 ? { findings } : { helpers }
    },
  }
}

function notOne(name: string, found: number, { cell, base }: Passage): Finding {
  const sentence =
    found === 0
      ? `Không có đảng viên chính thức ${name} trong danh sách của ${base.name}: người này vẫn được ghi, việc phân công giúp đỡ thì ghi sau.`
      : `${cell.name} có ${found} đảng viên tên ${name}: người này vẫn được ghi, việc phân công giúp đỡ thì ghi sau trong hồ sơ.`
  return { code: 'NGUOI-GIUP-DO-CHUA-RO', column: 'helpers', sentence, severity: 'warning' }
}
