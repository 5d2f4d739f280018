import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
  writeKey,
} from '../contract/common.ts'
import { TRANSFER_FORM_CODES } from '../papers/transfer-forms.ts'
import { MEMBER_ACT_KINDS } from './act-kinds.ts'
import type { MemberAct, MemberActKind } from './acts.ts'
import { badgesContract } from './badges-contract.ts'
import type { MemberAnswer } from './fold-member.ts'
import type { MemberInput } from './member-history.ts'
import { movesContract } from './moves-contract.ts'

const memberActKind = z.enum(MEMBER_ACT_KINDS as [MemberActKind, ...MemberActKind[]])

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
  ...movesContract,
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
