import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
  sourceSchema,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import type { ReadyNumbers } from '../papers/numbered-acts.ts'
import { newPersonSchema } from '../people/contract.ts'
import type { AdmissionAct, AdmissionActKind } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import type { Explanation } from './explain.ts'
import type { CaseAnswer } from './fold-case.ts'
import { PAYLOAD_SCHEMAS } from './payload-schemas.ts'
import { RELATIONS, type Relation } from './relatives.ts'
import type { Settings } from './rulebook.ts'
import { VOTE_MATTER_KEYS, type ProbationVotes } from './vote-matters.ts'
import { rulesContract } from './rules-contract.ts'

const actKindSchema = z.enum(
  Object.keys(PAYLOAD_SCHEMAS) as [AdmissionActKind, ...AdmissionActKind[]],
)

export const caseLineSchema = z.object({
  id: idSchema,
  person: personRef,
  birth: z.string(),
  cell: organisationRef,
  source: sourceSchema,
  stage: z.string(),
  stageLabel: z.string(),
  waitsFor: z.string(),
  dueOn: dateSchema.nullable(),
  openedOn: dateSchema,
  closedOn: dateSchema.nullable(),
})

const memberLine = z.object({
  person: personRef,
  standing: z.enum(['probationary', 'official']),
  office: z.string().nullable(),
  exempt: z.boolean(),
  temporarilyElsewhere: z.boolean(),
})

const matterSchema = z.enum(VOTE_MATTER_KEYS)

/** One person whom a meeting may vote on. */
const candidateSchema = z.object({
  case: idSchema,
  person: personRef,
  cell: organisationRef,
  version: z.number().int(),
  /** What may be voted, the next of the path first. */
  matters: z
    .array(
      z.object({
        kind: matterSchema,
        ready: z.boolean(),
        missing: z.array(z.string()),
        /** Taken for our paper on this person and not used yet: “05-NQ/CB”. */
        number: z.string().nullable(),
      }),
    )
    .min(1),
  /** Votes on this person that count, oldest first. */
  earlier: z.array(z.object({ kind: z.string(), on: dateSchema, sentence: z.string() })),
  probationVotes: z.custom<ProbationVotes>().nullable(),
  /** By which the body that decides decides. */
  threshold: z.enum(['two_thirds', 'more_than_half']),
})

/** Filters of the list of cases; a page adds where it goes on. */
export const casesFilters = {
  text: z.string().max(100).optional(),
  stage: z.string().max(60).optional(),
  source: z.coerce.number().int().min(1).max(5).optional(),
  organisation: z.coerce.number().int().positive().optional(),
  state: z.enum(['open', 'late', 'closed']).default('open'),
}
/** asked: of us. asking: by us. */
export const vettingFilters = {
  side: z.enum(['asked', 'asking']).default('asked'),
  open: z.coerce.boolean().default(true),
}

/** Dossiers of one letter, or of one sending. */
export const MOST_ASKED = 50

/** One place asked about several people. */
const vettingOfMany = z.object({
  cases: z
    .array(
      z.object({
        case: idSchema,
        /** The letter about this person, where each has one. */
        number: textSchema(60).nullable(),
      }),
    )
    .min(1)
    .max(MOST_ASKED)
    .refine((cases) => new Set(cases.map((each) => each.case)).size === cases.length),
  /** Names the request in each of the cases. */
  request: textSchema(40),
  happenedOn: dateSchema,
  organisation: idSchema.nullable(),
  organisationName: textSchema(160),
  about: textSchema(200),
  /** Of one letter about all. */
  number: textSchema(60).nullable(),
  /** Whom of the declared relatives it asks about, by relation. */
  relations: z.array(z.enum(Object.keys(RELATIONS) as [Relation, ...Relation[]])).max(20),
  /** Relatives abroad are asked about through the foreign affairs bodies. */
  foreign: z.boolean(),
})
export type VettingOfMany = z.output<typeof vettingOfMany>

export const admissionContract = {
  listCases: route
    .route({
      method: 'GET',
      path: '/cases',
      summary: 'Hồ sơ kết nạp trong phạm vi',
      tags: ['admission'],
    })
    .input(z.object({ ...casesFilters, after: z.string().max(200).optional() }))
    .output(
      z.object({
        cases: z.array(caseLineSchema),
        next: z.string().nullable(),
        total: z.number().int(),
        totalIsExact: z.boolean(),
      }),
    ),
  openCase: route
    .route({
      method: 'POST',
      path: '/cases',
      summary: 'Đưa người vào danh sách quần chúng ưu tú',
      tags: ['admission'],
    })
    .input(
      z.object({
        cell: idSchema,
        person: newPersonSchema,
        /** An existing record found as a twin, instead of a new one. */
        existingPerson: idSchema.nullable(),
        /** The asker saw the possible twins and says this is another person. */
        twinsSeen: z.boolean(),
        source: sourceSchema,
        happenedOn: dateSchema,
        ...writeKey,
      }),
    )
    .output(z.object({ case: idSchema })),
  getCase: route
    .route({
      method: 'GET',
      path: '/cases/{id}',
      summary: 'Một hồ sơ: đang ở đâu, thiếu gì, bước tiếp theo',
      tags: ['admission'],
    })
    .input(z.object({ id: idInPath, asOf: dateSchema.optional() }))
    .output(
      z.object({
        case: caseLineSchema,
        version: z.number().int(),
        person: z.object({
          id: idSchema,
          name: z.string(),
          birth: z.string(),
          sex: z.enum(['male', 'female']).nullable(),
          occupation: z.string().nullable(),
          residence: z.string().nullable(),
          schooling: z.string().nullable(),
          citizenNumberTail: z.string().nullable(),
          synthetic: z.boolean(),
        }),
        base: organisationRef.nullable(),
        decider: organisationRef.nullable(),
        circumstances: z.custom<Circumstances>(),
        /** What the province set: the screen asks the same rules as the server. */
        settings: z.custom<Settings>(),
        acts: z.array(z.custom<AdmissionAct & { recordedBy: string; onBehalfOf: string | null }>()),
        answer: z.custom<CaseAnswer>(),
        /** Which kinds the asker's mandate may record. */
        mayRecord: z.array(actKindSchema),
        /** Numbers we have taken for our papers in this case and not used yet, by the act. */
        numbers: z.custom<ReadyNumbers>(),
      }),
    ),
  recordAct: route
    .route({
      method: 'POST',
      path: '/cases/{id}/acts',
      summary: 'Ghi một việc của hồ sơ',
      tags: ['admission'],
    })
    .input(
      z.object({
        id: idInPath,
        kind: actKindSchema,
        happenedOn: dateSchema,
        payload: z.record(z.string(), z.unknown()),
        /** The version of the case the sender saw. */
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema, version: z.number().int(), stage: z.string() })),
  explain: route
    .route({
      method: 'POST',
      path: '/cases/explain',
      summary: 'Giải thích một hồ sơ viết trong tệp: còn thiếu gì, vì sao, đến hạn khi nào',
      tags: ['admission'],
    })
    .input(
      z.object({
        /** As docs/explain.md describes: circumstances, acts, settings. */
        file: z.unknown(),
        today: dateSchema.optional(),
      }),
    )
    .output(z.custom<Explanation>()),
  explainCase: route
    .route({
      method: 'GET',
      path: '/cases/{id}/explain',
      summary: 'Giải thích một hồ sơ đang có, kèm tệp để kiểm lại',
      tags: ['admission'],
    })
    .input(z.object({ id: idInPath, today: dateSchema.optional() }))
    .output(
      z.object({
        /** What `ptdv explain --acts` takes; it gives the same explanation. */
        file: z.object({
          circumstances: z.custom<Circumstances>(),
          acts: z.array(z.custom<AdmissionAct>()),
          settings: z.custom<Settings>(),
        }),
        explanation: z.custom<Explanation>(),
      }),
    ),
  voteSheet: route
    .route({
      method: 'GET',
      path: '/cells/{cell}/vote-sheet',
      summary: 'Biểu quyết: đảng viên của chi bộ và những người chờ xét',
      tags: ['admission'],
    })
    .input(z.object({ cell: idInPath }))
    .output(
      z.object({
        cell: organisationRef,
        members: z.array(memberLine),
        candidates: z.array(candidateSchema),
      }),
    ),
  committeeSheet: route
    .route({
      method: 'GET',
      path: '/committee-sheet',
      summary: 'Biểu quyết của cấp ủy đang làm việc: những người hồ sơ đã lên đến nơi',
      tags: ['admission'],
    })
    .output(z.object({ organisation: organisationRef, candidates: z.array(candidateSchema) })),
  vettingInbox: route
    .route({
      method: 'GET',
      path: '/vetting',
      summary: 'Yêu cầu thẩm tra gửi đến và gửi đi',
      tags: ['admission'],
    })
    .input(z.object(vettingFilters))
    .output(
      z.array(
        z.object({
          id: idSchema,
          case: idSchema.nullable(),
          from: z.string(),
          to: z.string(),
          personName: z.string(),
          personBirth: z.string(),
          about: z.string(),
          askedOn: dateSchema,
          paper: z.string(),
          answeredOn: dateSchema.nullable(),
        }),
      ),
    ),
  askVetting: route
    .route({
      method: 'POST',
      path: '/vetting',
      summary: 'Gửi thẩm tra nhiều hồ sơ cùng lúc; mỗi hồ sơ trả lời riêng',
      tags: ['admission'],
    })
    .input(vettingOfMany.extend(writeKey))
    .output(
      z.object({
        lines: z.array(
          z.object({
            case: idSchema,
            person: z.string(),
            recorded: z.boolean(),
            /** Why not, where it was not. */
            sentence: z.string().nullable(),
          }),
        ),
      }),
    ),
  answerVetting: route
    .route({
      method: 'POST',
      path: '/vetting/{id}/answer',
      summary: 'Trả lời thẩm tra: kết quả, số, ngày',
      tags: ['admission'],
    })
    .input(
      z.object({
        id: idInPath,
        happenedOn: dateSchema,
        outcome: z.enum(['clear', 'needs_supplement', 'refer_upward']),
        paper: z.object({ number: textSchema(60), date: dateSchema }),
        ...writeKey,
      }),
    )
    .output(z.object({ done: z.boolean() })),
  ...rulesContract,
}
