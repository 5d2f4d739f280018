import { asItsCell, linkEnded, type Visit } from './visit.ts'

/** The birth date as the cell has it: the second secret. @throws Refusal DUONG-DAN-HET where the cell has the person no more */
export async function ownBirth(visit: Visit): Promise<string> {
  const { db, link } = visit
  const row = await asItsCell(visit, () =>
    link.caseId === null
      ? db.selectFrom('person').select('birth').where('id', '=', link.personId).executeTakeFirst()
      : db
          .selectFrom('admission_case as c')
          .innerJoin('person as p', 'p.id', 'c.person_id')
          .select('p.birth')
          .where('c.id', '=', link.caseId)
          .executeTakeFirst(),
  )
  if (row === undefined) throw linkEnded()
  return row.birth
}
