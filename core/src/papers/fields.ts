import { CASE_FIELDS } from './case-fields.ts'
import { DECLARED_FIELDS } from './declared-fields.ts'
import type { Fields } from './field.ts'
import { FRAME_FIELDS } from './frame-fields.ts'
import { PERSON_FIELDS } from './person-fields.ts'
import { SHEET_FIELDS } from './sheet-member.ts'
import { VOTE_FIELDS } from './vote-fields.ts'

/** All that a template of a form may ask for, by the name written in {{ }}; offices read these names. */
export const PAPER_FIELDS: Fields = {
  ...FRAME_FIELDS,
  ...PERSON_FIELDS,
  ...SHEET_FIELDS,
  ...CASE_FIELDS,
  ...VOTE_FIELDS,
  ...DECLARED_FIELDS,
}
