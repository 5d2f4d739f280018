import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { givenNameFirstKey } from '@ptdv/core/text/collation'
import { fold, nameKey } from '@ptdv/core/text/fold'
import type { Db } from '../database/connect.ts'

const NAMES = [
  'Lê Văn Thuận',
  'Nguyễn Đình Khánh',
  'Hoàng Văn Tiến',
  'Trịnh Thị Bích',
  'Đỗ Văn Lượng',
  'Ngô Văn Định',
  'Phạm Thị Hạnh',
  'Vũ Xuân Trường',
  'Đào Công Sự',
]

/** Members of a cell, official unless asked otherwise, since `since`. Returns their ids in the order of the names. */
export async function seedMembers(
  ownerDb: Db,
  cell: number,
  count: number,
  {
    standing = 'official',
    since = '2015-02-03',
  }: { standing?: 'official' | 'probationary'; since?: PlainDate } = {},
): Promise<{ person: number; name: string }[]> {
  const members: { person: number; name: string }[] = []
  for (let index = 0; index < count; index++) {
    const name = `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${String.fromCharCode(65 + (index % 26))}`}`
    const { given, rest } = givenNameFirstKey(name)
    const { id } = await ownerDb
      .insertInto('person')
      .values({
        organisation_id: cell,
        full_name: name,
        folded_name: fold(name),
        name_key: nameKey(name),
        given_name: given,
        rest_of_name: rest,
        birth: '1970-05-20',
        sex: null,
        identity_cipher: null,
        identity_hash: null,
        identity_tail: null,
        ethnic_group: 1,
        religion: null,
        schooling: 'upper_secondary',
        occupation: null,
        home: null,
        residence: null,
        phone: null,
        synthetic: true,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await ownerDb
      .insertInto('membership')
      .values({
        person_id: id,
        organisation_id: cell,
        standing,
        decided_on: since,
        ceremony_on: since,
        official_on: standing === 'official' ? since : null,
        in_cell_since: since,
        office: index === 0 ? 'Bí thư' : null,
        ended_on: null,
        ended_reason: null,
      })
      .execute()
    members.push({ person: id, name })
  }
  return members
}
