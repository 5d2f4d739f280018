import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Database } from '../database/schema.ts'
import type { IdentityKeys } from '../people/identity-keys.ts'
import { hashIdentity, sealIdentity } from '../people/identity-keys.ts'
import { fold, nameKey } from '@ptdv/core/text/fold'
import type { Insertable } from 'kysely'
import { PLACES } from '../testing/seed-tree.ts'

type Row<Table extends keyof Database> = Partial<Insertable<Database[Table]>>

/** Makes rows that no check finds, unless told what is to be wrong with them. Above row policies, as the owner. */
export function rowMaker(db: Db, keys: IdentityKeys) {
  let made = 0
  const id = async (query: ReturnType<typeof sql<{ id: number }>>) =>
    (await query.execute(db)).rows[0]!.id

  async function person({
    number,
    ...row
  }: Row<'person'> & { number?: string } = {}): Promise<number> {
    made += 1
    const name =
      row.full_name ?? `Lê Văn ${'ABCDEGHIKLMNOPQRSTUVXY'[made % 22]}${'aeiouy'[made % 6]} Thuận`
    const filled = {
      organisation_id: PLACES.cell,
      full_name: name,
      folded_name: fold(name),
      name_key: row.name_key ?? `${nameKey(name)} ${made}`,
      given_name: 'Thuận',
      rest_of_name: 'Lê Văn',
      birth: '1980-05-20',
      sex: 'male',
      ethnic_group: 1,
      synthetic: true,
      ...(number === undefined
        ? { identity_hash: Buffer.from(`hash ${made}`) }
        : {
            identity_hash: hashIdentity(keys, number),
            identity_cipher: sealIdentity(keys, number),
          }),
      ...row,
    }
    const { id: person } = await db
      .insertInto('person')
      .values(filled as Insertable<Database['person']>)
      .returning('id')
      .executeTakeFirstOrThrow()
    return person
  }

  async function member(
    row: Row<'membership'> & { person?: Parameters<typeof person>[0] } = {},
  ): Promise<number> {
    const { person: whose, ...register } = row
    const organisation = register.organisation_id ?? PLACES.cell
    const person_id = await person({ organisation_id: organisation, ...whose })
    await db
      .insertInto('membership')
      .values({
        person_id,
        organisation_id: organisation,
        standing: 'official',
        decided_on: '2012-01-10',
        ceremony_on: '2012-02-03',
        official_on: '2013-02-03',
        in_cell_since: '2012-02-03',
        office: null,
        ended_on: null,
        ended_reason: null,
        ...register,
      } as Insertable<Database['membership']>)
      .execute()
    return person_id
  }

  async function openCase(
    row: Row<'admission_case'> & { person?: Parameters<typeof person>[0] } = {},
  ): Promise<number> {
    const { person: whose, ...kept } = row
    const person_id = kept.person_id ?? (await person(whose))
    const { id: opened } = await db
      .insertInto('admission_case')
      .values({
        cell_id: PLACES.cell,
        source: 1,
        opened_on: '2024-09-01',
        stage: 'in_view',
        waits_for: 'cell',
        waits_organisation_id: PLACES.cell,
        due_on: null,
        due_key: null,
        closed_on: null,
        closed_reason: null,
        version: 0,
        ...kept,
        person_id,
      } as Insertable<Database['admission_case']>)
      .returning('id')
      .executeTakeFirstOrThrow()
    return opened
  }

  async function act(
    of: 'case' | 'membership',
    subject: number,
    kind: string,
    on: string,
    row: { organisation?: number; paper?: [string, string]; payload?: object } = {},
  ): Promise<number> {
    const place = row.organisation ?? PLACES.cell
    return id(sql<{ id: number }>`
      insert into act (subject, subject_id, kind, organisation_id, organisation_name, home_id, happened_on, effective_on,
        recorded_by_name, payload, paper_number, paper_date)
      values (${of}, ${subject}, ${kind}, ${place}, 'Chi bộ', ${PLACES.cell}, ${on}, ${on}, 'Thử',
        ${JSON.stringify(row.payload ?? {})}, ${row.paper?.[0] ?? null}, ${row.paper?.[1] ?? null}) returning id`)
  }

  /** A case with one act of the kind, so that a good one differs from a bad one by its date or paper alone. */
  async function caseWith(
    kind: string,
    on: string,
    row: Parameters<typeof act>[4] & { person?: Parameters<typeof person>[0] } = {},
  ): Promise<number> {
    const { person: whose, ...of } = row
    const opened = await openCase({ ...(whose && { person: whose }) })
    await act('case', opened, kind, on, of)
    return opened
  }

  async function organisation(row: {
    parent?: number
    kind?: string
    name?: string
    founded?: string
    ended?: string
    members?: number
  }): Promise<number> {
    const {
      parent = PLACES.base,
      kind = 'cell',
      name = `Chi bộ thôn Mới ${(made += 1)}`,
      founded = '2024-08-01',
    } = row
    const made_id = await id(sql<{ id: number }>`
      insert into organisation (id, kind, name, folded_name, founded_on, ended_on, parent_id)
      values (nextval('organisation_id'), ${kind}, ${name}, ${fold(name)}, ${founded}, ${row.ended ?? null}, ${parent})
      returning id`)
    await sql`insert into organisation_today (organisation_id, ancestor_id, principal)
      select ${made_id}::integer, ${made_id}::integer, true union all
      select ${made_id}::integer, t.ancestor_id, true from organisation_today t where t.organisation_id = ${parent}`.execute(
      db,
    )
    for (let each = 0; each < (row.members ?? 0); each += 1) {
      await member({ organisation_id: made_id, office: each === 0 ? 'Bí thư' : null })
    }
    return made_id
  }

  async function entry(
    kind: string,
    amount: number,
    of: { organisation?: number; act?: number } = {},
  ) {
    const number = of.act ?? (await act('membership', 0, 'registered', '2024-01-01'))
    await sql`insert into figure_entry (act_id, organisation_id, on_date, kind, amount)
      values (${number}, ${of.organisation ?? PLACES.cell}, '2024-01-01', ${kind}, ${amount})`.execute(
      db,
    )
    return number
  }

  return { db, person, member, openCase, act, caseWith, organisation, entry, id }
}

export type RowMaker = ReturnType<typeof rowMaker>
