import { z } from 'zod'
import { idSchema, route, writeKey } from '../contract/common.ts'
import { EXPORT_KEYS, EXPORTS, type ExportKey, type FiltersOf } from './exports.ts'

/** What to export, by which filters. */
export type ExportRequest = {
  readonly [What in ExportKey]: { readonly what: What; readonly filters: FiltersOf<What> }
}[ExportKey]

const requests = EXPORT_KEYS.map((what) =>
  z.object({ what: z.literal(what), filters: EXPORTS[what].filters }),
)
type Requests = [(typeof requests)[number], ...typeof requests]

// One of the union by `what`; that each what has its own filters is said by the type above.
export const exportRequestSchema = z.discriminatedUnion(
  'what',
  requests as Requests,
) as unknown as z.ZodType<ExportRequest, ExportRequest>

export const exportsContract = {
  start: route
    .route({
      method: 'POST',
      path: '/exports',
      summary: 'Xuất một danh sách hoặc một bảng ra Excel, thành việc chạy sau màn hình',
      tags: ['exports'],
    })
    .input(exportRequestSchema.and(z.object(writeKey)))
    .output(z.object({ job: idSchema })),
}
