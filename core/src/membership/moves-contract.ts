import { z } from 'zod'
import {
  answered,
  dateSchema,
  idInPath,
  idSchema,
  paperSchema,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { newPersonSchema } from '../people/contract.ts'
import { TEMPORARY_BECAUSE, type TemporaryBecause } from './temporary-payloads.ts'
import { TRANSFER_BECAUSE, type TransferBecause } from './transfer-payloads.ts'

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

/** What a line of either list of moves tells: who, from where, where to, by which paper. */
const moveLine = {
  /** The act that introduced. */
  id: idSchema,
  person: idSchema,
  name: z.string(),
  birth: z.string(),
  fromId: idSchema,
  fromName: z.string(),
  introducerName: z.string(),
  toId: idSchema.nullable(),
  /** Where a dissolved place of arrival goes on today. */
  toHome: idSchema.nullable(),
  toName: z.string(),
  /** Else a committee, which says in which cell. */
  toIsCell: z.boolean(),
  introducedOn: dateSchema,
  paper: z.string(),
  dueOn: dateSchema.nullable(),
  endedOn: dateSchema.nullable(),
  receivedName: z.string().nullable(),
  reason: z.string().nullable(),
}

const transferLine = z.object({
  ...moveLine,
  /** Of an applicant who moves; null for a member. */
  case: idSchema.nullable(),
  standing: z.enum(['applicant', 'probationary', 'official']),
  because,
  outcome: z.enum(['received', 'returned', 'withdrawn']).nullable(),
})

const temporaryLine = z.object({
  ...moveLine,
  standing: z.enum(['probationary', 'official']),
  because: z.enum(Object.keys(TEMPORARY_BECAUSE) as [TemporaryBecause, ...TemporaryBecause[]]),
  /** Whether the province has confirmed that term for temporary transfers. */
  dueConfirmed: z.boolean(),
  from: dateSchema,
  until: dateSchema,
  receivedOn: dateSchema.nullable(),
  outcome: z.enum(['returned', 'declined', 'withdrawn', 'ended']).nullable(),
})

/** One or many received on a day, each in a cell. */
const receipts = z.object({
  happenedOn: dateSchema,
  lines: z
    .array(z.object({ transfer: idSchema, cell: idSchema }))
    .min(1)
    .max(200),
  ...writeKey,
})

const sentBack = z.object({
  transfer: idInPath,
  happenedOn: dateSchema,
  reason: textSchema(500),
  ...writeKey,
})

/** Moves of members, for good or for a time, and who comes from outside the province. */
export const movesContract = {
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
    .input(receipts)
    .output(z.array(answered)),
  returnTransfer: route
    .route({
      method: 'POST',
      path: '/transfers/{transfer}/return',
      summary: 'Trả lại giấy giới thiệu cho nơi đi',
      tags: ['membership'],
    })
    .input(sentBack)
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
    .input(receipts)
    .output(z.array(answered)),
  declineTemporary: route
    .route({
      method: 'POST',
      path: '/temporary-transfers/{transfer}/return',
      summary: 'Trả lại giấy giới thiệu sinh hoạt tạm thời cho nơi đi',
      tags: ['membership'],
    })
    .input(sentBack)
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
}
