import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  paperSchema,
  personRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { TRANSFER_FORM_CODES } from '../papers/transfer-forms.ts'
import { newPersonSchema } from '../people/contract.ts'
import { badgesContract } from './badges-contract.ts'
import { MEMBER_ACT_KINDS } from './act-kinds.ts'
import type { MemberAct, MemberActKind } from './acts.ts'
import type { MemberAnswer } from './fold-member.ts'
import type { MemberInput } from './member-history.ts'
import { TEMPORARY_BECAUSE, type TemporaryBecause } from './temporary-payloads.ts'
import { TRANSFER_BECAUSE, type TransferBecause } from './transfer-payloads.ts'

const memberActKind = z.enum(MEMBER_ACT_KINDS as [MemberActKind, ...MemberActKind[]])

const because = z.enum(Object.keys(TRANSFER_BECAUSE) as [TransferBecause, ...TransferBecause[]])

/** in: to us or below us. out: from us or below us. */
export const transfersFilters = {
  side: z.enum(['in', 'out']).default('in'),
  state: z.enum(['open', 'over']).default('open'),
}

/** open: the paper is on its way. there: received, and not back. over: back, or never gone. */
export const temporaryFilters = {
  side: z.enum(['in', 'out']).default('in'),
  state: z.enum(['open', 'there', 'over']).default('open'),
}

/** What became of one line of several. */
const answered = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), value: z.object({ act: idSchema }) }),
  z.object({ done: z.literal(false), code: z.string(), sentence: z.string() }),
])

const transferLine = z.object({
  /** The act that introduced. */
  id: idSchema,
  person: idSchema,
  /** Of an applicant who moves; null for a member. */
  case: idSchema.nullable(),
  name: z.string(),
  birth: z.string(),
  standing: z.enum(['applicant', 'probationary', 'official']),
  fromId: idSchema,
  fromName: z.string(),
  introducerName: z.string(),
  toId: idSchema.nullable(),
  /** Where a dissolved place of arrival goes on today. */
  toHome: idSchema.nullable(),
  toName: z.string(),
  /** Else a committee, which says in which cell. */
  toIsCell: z.boolean(),
  because,
  introducedOn: dateSchema,
  paper: z.string(),
  dueOn: dateSchema.nullable(),
  endedOn: dateSchema.nullable(),
  outcome: z.enum(['received', 'returned', 'withdrawn']).nullable(),
  receivedName: z.string().nullable(),
  reason: z.string().nullable(),
})

const temporaryLine = z.object({
  /** The act that introduced. */
  id: idSchema,
  person: idSchema,
  name: z.string(),
  birth: z.string(),
  standing: z.enum(['probationary', 'official']),
  fromId: idSchema,
  fromName: z.string(),
  introducerName: z.string(),
  toId: idSchema.nullable(),
  /** Where a dissolved place of arrival goes on today. */
  toHome: idSchema.nullable(),
  toName: z.string(),
  /** Else a committee, which says in which cell. */
  toIsCell: z.boolean(),
  because: z.enum(Object.keys(TEMPORARY_BECAUSE) as [TemporaryBecause, ...TemporaryBecause[]]),
  paper: z.string(),
  introducedOn: dateSchema,
  dueOn: dateSchema.nullable(),
  /** Whether the province has confirmed that term for temporary transfers. */
  dueConfirmed: z.boolean(),
  from: dateSchema,
  until: dateSchema,
  receivedOn: dateSchema.nullable(),
  receivedName: z.string().nullable(),
  endedOn: dateSchema.nullable(),
  outcome: z.enum(['returned', 'declined', 'withdrawn', 'ended']).nullable(),
  reason: z.string().nullable(),
})

/** The list's own filters; a page adds where it goes on. */
export const membersFilters = {
  id: idInPath,
  text: z.string().max(100).optional(),
  standing: z.enum(['probationary', 'official']).optional(),
  /** Only whoever is temporarily elsewhere. */
  stay: z.enum(['elsewhere']).optional(),
}

export const membershipContract = {
  ...badgesContract,
  listMembers: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/members',
      summary: 'Đảng viên của một tổ chức, theo tên gọi trước',
      tags: ['membership'],
    })
    .input(z.object({ ...membersFilters, after: z.string().max(300).optional() }))
    .output(
      z.object({
        members: z.array(
          z.object({
            person: personRef,
            birth: z.string(),
            cell: organisationRef,
            standing: z.enum(['probationary', 'official']),
            office: z.string().nullable(),
            ceremonyOn: dateSchema.nullable(),
            officialOn: dateSchema.nullable(),
            /** The number of the card, or the one of before where no other is known. */
            card: z.string().nullable(),
            case: idSchema.nullable(),
            /** Temporarily; place and day are null where only the list said so. */
            elsewhere: z
              .object({ place: z.string().nullable(), until: dateSchema.nullable() })
              .nullable(),
          }),
        ),
        next: z.string().nullable(),
        total: z.number().int(),
        totalIsExact: z.boolean(),
      }),
    ),
  getMember: route
    .route({
      method: 'GET',
      path: '/members/{person}',
      summary: 'Một đảng viên: tư cách, nơi sinh hoạt, các việc đã ghi, việc làm được lúc này',
      tags: ['membership'],
    })
    .input(z.object({ person: idInPath, asOf: dateSchema.optional() }))
    .output(
      z.object({
        person: z.object({
          id: idSchema,
          name: z.string(),
          birth: z.string(),
          sex: z.enum(['male', 'female']).nullable(),
          identityTail: z.string().nullable(),
          occupation: z.string().nullable(),
          residence: z.string().nullable(),
        }),
        office: z.string().nullable(),
        version: z.number().int(),
        /** On today's tree; null where the member's cell is no longer and nothing follows it. */
        cell: organisationRef.nullable(),
        base: organisationRef.nullable(),
        superior: organisationRef.nullable(),
        acts: z.array(z.custom<MemberAct & { recordedBy: string; onBehalfOf: string | null }>()),
        /** With the acts and the calendar, all the fold is asked with: the screen asks the same rules as the server. */
        input: z.custom<Omit<MemberInput, 'acts' | 'calendar'>>(),
        answer: z.custom<MemberAnswer>(),
        /** The person's cases of admission. */
        cases: z.array(
          z.object({ id: idSchema, openedOn: dateSchema, closedOn: dateSchema.nullable() }),
        ),
        /** Which kinds the asker's mandate may record. */
        mayRecord: z.array(memberActKind),
        /** Of which kinds the asker may mend what was recorded. */
        mayCorrect: z.array(memberActKind),
      }),
    ),
  recordMemberAct: route
    .route({
      method: 'POST',
      path: '/members/{person}/acts',
      summary: 'Ghi một việc của đảng viên',
      tags: ['membership'],
    })
    .input(
      z.object({
        person: idInPath,
        kind: memberActKind,
        happenedOn: dateSchema,
        payload: z.record(z.string(), z.unknown()),
        /** How many acts of the member the sender saw. */
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema, version: z.number().int() })),
  listTransfers: route
    .route({
      method: 'GET',
      path: '/transfers',
      summary:
        'Chuyển sinh hoạt đảng: đang chờ tiếp nhận, hoặc đã xong; thấy ở cả nơi đi và nơi đến',
      tags: ['membership'],
    })
    .input(z.object(transfersFilters))
    .output(z.array(transferLine)),
  introduceMany: route
    .route({
      method: 'POST',
      path: '/transfers',
      summary: 'Giới thiệu nhiều đảng viên một lần; mỗi người được trả lời riêng',
      tags: ['membership'],
    })
    .input(
      z.object({
        because,
        triggeredOn: dateSchema,
        happenedOn: dateSchema,
        lines: z
          .array(
            z.object({
              person: idSchema,
              to: idSchema.nullable(),
              toName: textSchema(200),
              /** Of this member's paper. */
              number: textSchema(60),
            }),
          )
          .min(1)
          .max(200),
        ...writeKey,
      }),
    )
    .output(z.array(answered)),
  receiveTransfers: route
    .route({
      method: 'POST',
      path: '/transfers/receipts',
      summary: 'Tiếp nhận một hoặc nhiều người; mỗi người được trả lời riêng',
      tags: ['membership'],
    })
    .input(
      z.object({
        happenedOn: dateSchema,
        lines: z
          .array(z.object({ transfer: idSchema, cell: idSchema }))
          .min(1)
          .max(200),
        ...writeKey,
      }),
    )
    .output(z.array(answered)),
  returnTransfer: route
    .route({
      method: 'POST',
      path: '/transfers/{transfer}/return',
      summary: 'Trả lại giấy giới thiệu cho nơi đi',
      tags: ['membership'],
    })
    .input(
      z.object({
        transfer: idInPath,
        happenedOn: dateSchema,
        reason: textSchema(500),
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema })),
  listTemporary: route
    .route({
      method: 'GET',
      path: '/temporary-transfers',
      summary:
        'Sinh hoạt đảng tạm thời: chờ tiếp nhận, đang ở nơi tạm thời, hoặc đã xong; thấy ở cả hai nơi',
      tags: ['membership'],
    })
    .input(z.object(temporaryFilters))
    .output(z.array(temporaryLine)),
  receiveTemporary: route
    .route({
      method: 'POST',
      path: '/temporary-transfers/receipts',
      summary: 'Tiếp nhận sinh hoạt tạm thời một hoặc nhiều người; mỗi người được trả lời riêng',
      tags: ['membership'],
    })
    .input(
      z.object({
        happenedOn: dateSchema,
        lines: z
          .array(z.object({ transfer: idSchema, cell: idSchema }))
          .min(1)
          .max(200),
        ...writeKey,
      }),
    )
    .output(z.array(answered)),
  declineTemporary: route
    .route({
      method: 'POST',
      path: '/temporary-transfers/{transfer}/return',
      summary: 'Trả lại giấy giới thiệu sinh hoạt tạm thời cho nơi đi',
      tags: ['membership'],
    })
    .input(
      z.object({
        transfer: idInPath,
        happenedOn: dateSchema,
        reason: textSchema(500),
        ...writeKey,
      }),
    )
    .output(z.object({ act: idSchema })),
  receiveArrival: route
    .route({
      method: 'POST',
      path: '/members/arrivals',
      summary: 'Tiếp nhận đảng viên từ ngoài tỉnh',
      tags: ['membership'],
    })
    .input(
      z.object({
        cell: idSchema,
        person: newPersonSchema,
        /** An existing record found as a twin, instead of a new one. */
        existingPerson: idSchema.nullable(),
        twinsSeen: z.boolean(),
        happenedOn: dateSchema,
        fromName: textSchema(200),
        paper: paperSchema,
        decidedOn: dateSchema.nullable(),
        ceremonyOn: dateSchema,
        officialOn: dateSchema.nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ person: idSchema, act: idSchema })),
  printSheet: route
    .route({
      method: 'POST',
      path: '/members/{person}/sheet',
      summary: 'In phiếu đảng viên (mẫu 2-HSĐV) ra tệp Word; việc in được ghi nhật ký',
      tags: ['membership'],
    })
    .input(z.object({ person: idInPath, ...writeKey }))
    .output(z.file()),
  printTransfer: route
    .route({
      method: 'POST',
      path: '/members/{person}/papers',
      summary: 'In giấy giới thiệu sinh hoạt đảng ra tệp Word; việc in được ghi nhật ký',
      tags: ['membership'],
    })
    .input(z.object({ person: idInPath, form: z.enum(TRANSFER_FORM_CODES), ...writeKey }))
    .output(z.file()),
}
