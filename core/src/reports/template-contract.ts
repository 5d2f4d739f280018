import { z } from 'zod'
import { dateSchema, idSchema, route, writeKey } from '../contract/common.ts'

/** A Word template without pictures is a hundredth of it. */
const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024

export const templateContract = {
  listTemplates: route
    .route({
      method: 'GET',
      path: '/report-templates',
      summary: 'Các mẫu Word của báo cáo năm, mẫu đang dùng',
      tags: ['reports'],
    })
    .output(
      z.object({
        versions: z.array(
          z.object({
            id: idSchema,
            name: z.string(),
            from: dateSchema,
            setBy: z.string(),
            setOn: dateSchema,
          }),
        ),
        /** The version in force today; null: the one that comes with the product. */
        inForce: idSchema.nullable(),
      }),
    ),
  replaceTemplate: route
    .route({
      method: 'POST',
      path: '/report-templates',
      summary: 'Thay mẫu Word của báo cáo năm từ một ngày',
      tags: ['reports'],
    })
    .input(
      z.object({ file: z.file().min(1).max(MOST_TEMPLATE_BYTES), from: dateSchema, ...writeKey }),
    )
    .output(z.object({ id: idSchema })),
  downloadTemplate: route
    .route({
      method: 'GET',
      path: '/report-templates/{id}',
      summary: 'Tải một mẫu Word về để sửa; 0 là mẫu có sẵn',
      tags: ['reports'],
    })
    .input(z.object({ id: z.coerce.number().int().min(0) }))
    .output(z.file()),
}
