import { z } from 'zod'
import { STEPS, type StepKey } from '../admission/steps.ts'
import { dateSchema, idInPath, route, textSchema, writeKey } from '../contract/common.ts'
import { handedOver, linkState, ownLink } from './link-schemas.ts'
import { lifeHistorySchema, partKeySchema, partSchema } from './life-history.ts'

const stepKeySchema = z.enum(STEPS.map(({ key }) => key) as [StepKey, ...StepKey[]])

export const personalContract = {
  getLink: route
    .route({
      method: 'GET',
      path: '/cases/{case}/personal-link',
      summary: 'Đường dẫn cá nhân của người xin vào Đảng và những gì người đó đã gửi',
      tags: ['personal'],
    })
    .input(z.object({ case: idInPath }))
    .output(
      z.object({
        link: linkState,
        /** The newest life history that was handed in. */
        handedInOn: dateSchema.nullable(),
        withdrawalAskedOn: dateSchema.nullable(),
      }),
    ),
  createLink: route
    .route({
      method: 'POST',
      path: '/cases/{case}/personal-link',
      summary: 'Lập đường dẫn cá nhân; đường dẫn cũ hết dùng được',
      tags: ['personal'],
    })
    .input(z.object({ case: idInPath, ...writeKey }))
    .output(handedOver),
  revokeLink: route
    .route({
      method: 'POST',
      path: '/cases/{case}/personal-link/revoke',
      summary: 'Thu hồi đường dẫn cá nhân',
      tags: ['personal'],
    })
    .input(z.object({ case: idInPath, ...writeKey }))
    .output(z.object({ revoked: z.boolean() })),
  readLifeHistory: route
    .route({
      method: 'POST',
      path: '/cases/{case}/life-history',
      summary: 'Mở lý lịch đã nộp qua đường dẫn cá nhân; việc mở được ghi nhật ký',
      tags: ['personal'],
    })
    .input(z.object({ case: idInPath, ...writeKey }))
    .output(
      z.object({
        name: z.string(),
        handedInOn: dateSchema,
        history: lifeHistorySchema,
      }),
    ),
  open: route
    .route({
      method: 'POST',
      path: '/personal/open',
      summary: 'Mở đường dẫn cá nhân bằng ngày sinh và mã',
      tags: ['personal'],
    })
    .input(z.object({ ...ownLink, birth: textSchema(20), code: textSchema(12) }))
    .output(z.object({ opened: z.boolean() })),
  leave: route
    .route({
      method: 'POST',
      path: '/personal/leave',
      summary: 'Rời trang cá nhân trên máy này',
      tags: ['personal'],
    })
    .output(z.object({ left: z.boolean() })),
  mine: route
    .route({
      method: 'GET',
      path: '/personal/mine',
      summary: 'Hồ sơ của tôi: đang ở bước nào, lý lịch đã khai đến đâu',
      tags: ['personal'],
    })
    .input(z.object(ownLink))
    .output(
      z.object({
        name: z.string(),
        cell: z.string(),
        helpers: z.array(z.string()),
        today: dateSchema,
        expiresOn: dateSchema,
        steps: z.array(
          z.object({
            key: stepKeySchema,
            label: z.string(),
            state: z.enum(['done', 'now', 'todo']),
            on: dateSchema.nullable(),
          }),
        ),
        closed: z.boolean(),
        history: lifeHistorySchema,
        version: z.number().int(),
        savedAt: z.string().nullable(),
        handedInOn: dateSchema.nullable(),
        withdrawalAskedOn: dateSchema.nullable(),
      }),
    ),
  savePart: route
    .route({
      method: 'PUT',
      path: '/personal/life-history/{part}',
      summary: 'Lưu nháp một phần của lý lịch',
      tags: ['personal'],
    })
    .input(
      z.object({
        ...ownLink,
        part: partKeySchema,
        declared: partSchema,
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ version: z.number().int(), savedAt: z.string() })),
  handIn: route
    .route({
      method: 'POST',
      path: '/personal/life-history/hand-in',
      summary: 'Nộp lý lịch cho chi bộ',
      tags: ['personal'],
    })
    .input(z.object({ ...ownLink, version: z.number().int().min(1), ...writeKey }))
    .output(z.object({ handedInOn: dateSchema })),
  withdraw: route
    .route({
      method: 'POST',
      path: '/personal/withdraw',
      summary: 'Đề nghị rút đơn; bản nháp lý lịch bị xóa',
      tags: ['personal'],
    })
    .input(z.object({ ...ownLink, ...writeKey }))
    .output(z.object({ askedOn: dateSchema })),
}
