import { sql } from 'kysely'
import { family } from '../check.ts'

const NAME = {
  how: 'Bấm “Bổ sung, đính chính” rồi gõ lại tên bằng bộ gõ tiếng Việt (Unicode dựng sẵn).',
  page: 'record',
} as const
const RENAME = { how: 'Ghi đổi tên tổ chức, gõ lại cho đúng.', page: 'organisation' } as const
const NATIONAL_WRITING = 'TCVN 6909:2001 (Unicode dựng sẵn)'

/** A tone of a closed syllable stands on its main vowel: Hoàng, Nguyễn; never Hòang, Ngũyên. */
const MISPLACED_TONE = '([òóỏõọ]a[a-z]|[òóỏõọ]ă|[ùúủũụ](y[a-z]|yê|â|ê|ô)|[ìíỉĩị]ê|[ừứửữự]ơ)'

export const TEXT_CHECKS = family('text', [
  {
    key: 'person_name_not_composed',
    severity: 'warning',
    subject: 'person',
    name: 'Họ tên gõ bằng Unicode tổ hợp',
    why: 'Chữ trông giống nhau nhưng máy coi là khác: tìm không ra, sắp xếp sai, in lệch dấu.',
    source: NATIONAL_WRITING,
    mend: NAME,
    find: () => sql`
      select p.organisation_id, p.id as subject_id, null::text as tells from person p where p.full_name is not nfc normalized`,
  },
  {
    key: 'person_name_spaces',
    severity: 'note',
    subject: 'person',
    name: 'Họ tên thừa khoảng trắng',
    why: 'Cùng một tên thành hai tên khi so danh sách Excel.',
    source: NATIONAL_WRITING,
    mend: NAME,
    find: () => sql`
      select p.organisation_id, p.id as subject_id, null::text as tells from person p
      where p.full_name ~ '^[[:space:]]|[[:space:]]$|[[:space:]]{2}'`,
  },
  {
    key: 'person_name_capitals',
    severity: 'note',
    subject: 'person',
    name: 'Họ tên viết hoa hoặc viết thường cả chữ',
    why: 'Giấy tờ tự viết hoa ở nơi cần; danh sách lẫn lộn thì khó đọc.',
    source: 'NĐ 30/2020/NĐ-CP, Phụ lục II (viết hoa tên người)',
    mend: NAME,
    find: () => sql`
      select p.organisation_id, p.id as subject_id, null::text as tells from person p
      where p.full_name = upper(p.full_name collate "vi-x-icu") or p.full_name = lower(p.full_name collate "vi-x-icu")`,
  },
  {
    key: 'person_name_tone',
    severity: 'note',
    subject: 'person',
    name: 'Dấu thanh đặt sai chữ trong họ tên',
    why: '“Hòang” và “Hoàng” là hai tên với máy; giấy tờ in ra sai tên.',
    source: 'Chính tả tiếng Việt (dấu thanh đặt ở âm chính)',
    mend: NAME,
    find: () => sql`
      select p.organisation_id, p.id as subject_id, null::text as tells from person p
      where lower(normalize(p.full_name, nfc) collate "vi-x-icu") ~ ${MISPLACED_TONE}`,
  },
  {
    key: 'person_name_signs',
    severity: 'warning',
    subject: 'person',
    name: 'Họ tên có chữ số, dấu lạ hoặc chỉ một chữ',
    why: 'Thường là nhập nhầm cột hoặc tên viết tắt; giấy tờ in ra sai tên.',
    source: 'HD 12-HD/BTCTW 2022, mẫu 2-KNĐ (họ tên khai sinh)',
    mend: NAME,
    find: () => sql`
      select p.organisation_id, p.id as subject_id, null::text as tells from person p
      where p.full_name ~ '[0-9_@#*/\\?!;,]' or p.full_name !~ ' '`,
  },
  {
    key: 'organisation_name_writing',
    severity: 'note',
    subject: 'organisation',
    name: 'Tên tổ chức thừa khoảng trắng, viết hoa cả chữ hoặc Unicode tổ hợp',
    why: 'Tên này in trên giấy tờ và là chữ để tìm tổ chức.',
    source: NATIONAL_WRITING,
    mend: RENAME,
    find: () => sql`
      select o.id as organisation_id, o.id as subject_id, null::text as tells from organisation o
      where o.ended_on is null and (o.name is not nfc normalized
        or o.name ~ '^[[:space:]]|[[:space:]]$|[[:space:]]{2}' or o.name = upper(o.name collate "vi-x-icu"))`,
  },
])
