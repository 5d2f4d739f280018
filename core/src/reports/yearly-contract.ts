import { z } from 'zod'
import {
  basisSchema,
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  route,
  textSchema,
  writeKey,
  yearInPath,
} from '../contract/common.ts'
import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/kinds.ts'
import { AUTHORITIES, type AuthorityKey } from './document-form.ts'
import { REMARK_PLACES } from './report-document.ts'
import { REPORT_ACTS, REPORT_STATE_KEYS, type ReportActKind } from './report-state.ts'

const kindSchema = z.enum(
  Object.keys(ORGANISATION_KINDS) as [OrganisationKind, ...OrganisationKind[]],
)
const stateSchema = z.enum(REPORT_STATE_KEYS)
const count = z.number().int().nullable()

const dataSchema = z.object({
  organisation: organisationRef.extend({ kind: kindSchema }),
  year: z.number().int(),
  cutOff: dateSchema,
  basis: basisSchema,
  children: z.array(organisationRef.extend({ shortName: z.string() })).readonly(),
  round: z.object({ name: z.string(), asOf: dateSchema }).nullable(),
  figures: z.record(z.string(), count),
})

export const remarksSchema = z.partialRecord(z.enum(REMARK_PLACES), z.string().max(10_000))

const line = z.string().trim().max(200)
export const reportPaperSchema = z.object({
  number: z.string().trim().max(20),
  date: dateSchema.nullable(),
  place: line,
  authority: z.enum(Object.keys(AUTHORITIES) as [AuthorityKey, ...AuthorityKey[]]),
  inTheNameOf: line,
  position: line,
  signer: line,
  recipients: z.array(line).max(30).readonly(),
})

/** Where the report of one organisation stands. */
const placedState = z.object({
  organisation: organisationRef,
  state: stateSchema,
  cutOff: dateSchema.nullable(),
})

/** Of a year and an organisation; as frozen, unless the figures of now are asked for or nothing is frozen. */
const reportQuery = {
  year: yearInPath,
  organisation: z.coerce.number().int().positive(),
  basis: basisSchema.default('then'),
  shown: z.enum(['frozen', 'now']).default('frozen'),
  /** For figures of now; absent: the year's last day, or today. */
  cutOff: dateSchema.optional(),
}
const step = { version: z.number().int().min(0), ...writeKey }
const stepped = z.object({ id: idSchema, version: z.number().int() })

export const yearlyReportContract = {
  listReports: route
    .route({
      method: 'GET',
      path: '/reports/{year}',
      summary: 'Báo cáo năm của tổ chức mình và các tổ chức trực thuộc: đến bước nào',
      tags: ['reports'],
    })
    .input(z.object({ year: yearInPath }))
    .output(z.object({ own: placedState, children: z.array(placedState) })),
  getReport: route
    .route({
      method: 'GET',
      path: '/reports/{year}/{organisation}',
      summary: 'Báo cáo năm: số đã chốt hoặc số hôm nay, và phần đã khác đi',
      tags: ['reports'],
    })
    .input(z.object(reportQuery))
    .output(
      z.object({
        /** null while nothing was done with it yet. */
        id: idSchema.nullable(),
        state: stateSchema,
        version: z.number().int(),
        data: dataSchema,
        shown: z.enum(['frozen', 'now']),
        freeze: z
          .object({
            act: idSchema,
            cutOff: dateSchema,
            at: z.string(),
            by: z.string(),
            hash: z.string(),
          })
          .nullable(),
        /** What is counted otherwise now than when frozen, with what was recorded meanwhile. */
        differences: z.array(
          z.object({
            figure: z.string(),
            was: count,
            now: count,
            why: z
              .array(z.object({ on: dateSchema, recordedOn: dateSchema, words: z.string() }))
              .readonly(),
          }),
        ),
        remarks: remarksSchema,
        paper: reportPaperSchema,
        above: organisationRef.nullable(),
        line: z.array(placedState),
        children: z.array(placedState),
        history: z.array(
          z.object({
            kind: z.enum(Object.keys(REPORT_ACTS) as [ReportActKind, ...ReportActKind[]]),
            at: z.string(),
            by: z.string(),
            organisationName: z.string(),
            onBehalfOf: z.string().nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  freezeReport: route
    .route({
      method: 'POST',
      path: '/reports/{year}/freezes',
      summary: 'Chốt số liệu báo cáo năm tại một ngày, có mã kiểm',
      tags: ['reports'],
    })
    .input(z.object({ year: yearInPath, cutOff: dateSchema, ...step }))
    .output(stepped.extend({ act: idSchema, hash: z.string() })),
  wordReport: route
    .route({
      method: 'PUT',
      path: '/reports/{year}/words',
      summary: 'Ghi lời văn của mình, số và ngày văn bản, nơi nhận, người ký',
      tags: ['reports'],
    })
    .input(
      z.object({ year: yearInPath, remarks: remarksSchema, paper: reportPaperSchema, ...step }),
    )
    .output(stepped),
  submitReport: route
    .route({
      method: 'POST',
      path: '/reports/{year}/submission',
      summary: 'Gửi báo cáo lên cấp trên',
      tags: ['reports'],
    })
    .input(z.object({ year: yearInPath, ...step }))
    .output(stepped),
  answerReport: route
    .route({
      method: 'POST',
      path: '/report/{id}/answer',
      summary: 'Duyệt hoặc trả lại báo cáo của tổ chức trực thuộc',
      tags: ['reports'],
    })
    .input(
      z.object({
        id: idInPath,
        answer: z.enum(['approved', 'returned']),
        /** Required when it is returned. */
        reason: textSchema(1_000).nullable(),
        ...step,
      }),
    )
    .output(stepped),
  verifyReport: route
    .route({
      method: 'GET',
      path: '/report/{id}/verification',
      summary: 'Tính lại số đã chốt từ sổ như lúc chốt và đối chiếu mã kiểm',
      tags: ['reports'],
    })
    .input(z.object({ id: idInPath }))
    .output(
      z.object({
        hash: z.string(),
        /** What is kept still carries its hash. */
        intact: z.boolean(),
        /** The ledger of that time gives the same figures again. */
        reproduced: z.boolean(),
      }),
    ),
  downloadReport: route
    .route({
      method: 'GET',
      path: '/reports/{year}/{organisation}/word',
      summary: 'Báo cáo năm theo thể thức văn bản của Đảng (.docx)',
      tags: ['reports'],
    })
    .input(z.object(reportQuery))
    .output(z.file()),
}
