import { z } from 'zod'
import type { Confidence } from '../admission/rulebook.ts'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { FORM_CODES } from './forms.ts'
import type { Gap } from './fill-paper.ts'
import { GENERATION_KEYS } from './generation.ts'

/** Cases of one meeting. */
export const MOST_CASES = 30
/** PDF is made by another program; more at once would hold it too long. */
export const MOST_PDF = 50
/** More papers than this take longer than a person waits: they are made behind the screen. */
export const MOST_AT_ONCE = 40

export const formCodeSchema = z.enum(FORM_CODES)
export const generationSchema = z.enum(GENERATION_KEYS)
const casesSchema = z.array(idSchema).min(1).max(MOST_CASES)

/** What a person gives for the papers of a meeting; empty where not given. */
export const paperDetailsSchema = z.object({
  date: dateSchema.nullable(),
  place: z.string().trim().max(80),
  position: z.string().trim().max(80),
  signer: z.string().trim().max(80),
})

export const printSchema = z.object({
  cases: casesSchema,
  /** Named forms, or those of each case's next meeting. */
  forms: z.union([z.literal('meeting'), z.array(formCodeSchema).min(1).max(FORM_CODES.length)]),
  generation: generationSchema,
  details: paperDetailsSchema,
})
export type PrintRequest = z.output<typeof printSchema>

/** Types with running numbers of one's own. */
export const BOOK_TYPES = ['NQ', 'QĐ', 'BC'] as const
export type BookType = (typeof BOOK_TYPES)[number]
export const BOOK_TYPE_NAMES = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  BC: 'Báo cáo',
} as const satisfies Record<BookType, string>

/** Filters of the book of numbers; without a term the last one. */
export const numberBookFilters = {
  type: z.enum(BOOK_TYPES).default('NQ'),
  term: dateSchema.optional(),
}

export const papersContract = {
  numberBook: route
    .route({
      method: 'GET',
      path: '/papers/numbers',
      summary: 'Sổ văn bản: số đã lấy, đã dùng vào việc nào, số bỏ trống',
      tags: ['papers'],
    })
    .input(z.object(numberBookFilters))
    .output(
      z.object({
        organisation: organisationRef,
        types: z.array(z.enum(BOOK_TYPES)),
        type: z.enum(BOOK_TYPES),
        /** Newest first. */
        terms: z.array(dateSchema),
        term: dateSchema.nullable(),
        rows: z.array(
          z.object({
            number: z.number().int(),
            text: z.string(),
            case: idSchema.nullable(),
            person: z.string().nullable(),
            /** The paper it was taken for. */
            paper: z.string().nullable(),
            takenOn: dateSchema.nullable(),
            /** The act that bears it. */
            act: z.string().nullable(),
            actedOn: dateSchema.nullable(),
            reason: z.string().nullable(),
            state: z.enum(['used', 'waiting', 'skipped', 'explained']),
          }),
        ),
      }),
    ),
  noteNumber: route
    .route({
      method: 'POST',
      path: '/papers/numbers/note',
      summary: 'Ghi lý do một số không dùng; số ấy không cấp lại',
      tags: ['papers'],
    })
    .input(
      z.object({
        type: z.enum(BOOK_TYPES),
        term: dateSchema,
        number: z.number().int().min(1).max(99_999),
        reason: textSchema(300),
        ...writeKey,
      }),
    )
    .output(z.object({ done: z.boolean() })),
  list: route
    .route({
      method: 'GET',
      path: '/cases/{id}/papers',
      summary: 'Giấy tờ in được của một hồ sơ, chỗ còn thiếu, và giấy tờ của kỳ họp tới',
      tags: ['papers'],
    })
    .input(z.object({ id: idInPath, generation: generationSchema.optional() }))
    .output(
      z.object({
        person: personRef,
        generation: generationSchema,
        forms: z.array(
          z.object({
            code: formCodeSchema,
            name: z.string(),
            confidence: z.custom<Confidence>(),
            /** The province put in its own template; else the wording was composed and nobody signed it off. */
            ownWording: z.boolean(),
            /** Asked for by the next meeting. */
            meeting: z.boolean(),
            /** How many papers: one for each introducer. */
            papers: z.number().int(),
            gaps: z.array(z.custom<Gap>()),
            byHand: z.array(z.string()),
            /** Of ours to number, and not numbered yet. */
            unnumbered: z.boolean(),
          }),
        ),
        /** Who signs for the organisation one acts for, as the register has it. */
        signer: z.object({ name: z.string(), office: z.string() }).nullable(),
        /** When the committee's term began, as the organisation said; numbers run within it. */
        term: dateSchema.nullable(),
        pdf: z.boolean(),
      }),
    ),
  print: route
    .route({
      method: 'POST',
      path: '/papers/print',
      summary: 'In giấy tờ ra tệp Word; việc in được ghi nhật ký',
      tags: ['papers'],
    })
    .input(printSchema.extend(writeKey))
    .output(z.file()),
  printLater: route
    .route({
      method: 'POST',
      path: '/papers/print-later',
      summary: 'In nhiều giấy tờ, hoặc in ra PDF, thành việc chạy sau màn hình',
      tags: ['papers'],
    })
    .input(printSchema.extend({ as: z.enum(['word', 'pdf']), ...writeKey }))
    .output(z.object({ job: idSchema })),
  takeNumbers: route
    .route({
      method: 'POST',
      path: '/papers/numbers',
      summary: 'Lấy số văn bản cho giấy tờ của kỳ họp; số đã lấy không cấp lại',
      tags: ['papers'],
    })
    .input(
      z.object({
        cases: casesSchema,
        form: formCodeSchema,
        /** The first day of the committee's term. */
        term: dateSchema,
        /** The first number; without it the one after the last taken or recorded in the term. */
        first: z.number().int().min(1).max(99_999).optional(),
        ...writeKey,
      }),
    )
    .output(z.object({ numbers: z.array(z.object({ case: idSchema, number: z.number().int() })) })),
}
