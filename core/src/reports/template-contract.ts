import { z } from 'zod'
import { documentSchema } from '../documents/template-kinds.ts'
import { dateSchema, idSchema, route, writeKey } from '../contract/common.ts'

/** A Word template without pictures is a hundredth of it. */
const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024

const document = documentSchema.default('yearly_report')

export const templateContract = {
  listTemplates: route
    .route({
      method: 'GET',
      path: '/report-templates',
      summary: 'Các mẫu Word của một loại giấy tờ, mẫu đang dùng',
      tags: ['reports'],
    })
    .input(z.object({ document }))
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
  listInForce: route
    .route({
      method: 'GET',
      path: '/report-templates/in-force',
      summary: 'Mẫu Word của mình đang có hiệu lực, theo loại giấy tờ',
      tags: ['reports'],
    })
    .output(z.array(z.object({ document: documentSchema, name: z.string(), from: dateSchema }))),
  replaceTemplate: route
    .route({
      method: 'POST',
      path: '/report-templates',
      summary: 'Thay mẫu Word của một loại giấy tờ từ một ngày',
      tags: ['reports'],
    })
    .input(
      z.object({
        document,
        file: z.file().min(1).max(MOST_TEMPLATE_BYTES),
        from: dateSchema,
        ...writeKey,
      }),
    )
    .output(z.object({ id: idSchema })),
  downloadTemplate: route
    .route({
      method: 'GET',
      path: '/report-templates/{id}',
      summary: 'Tải một mẫu Word về để sửa; 0 là mẫu có sẵn',
      tags: ['reports'],
    })
    .input(z.object({ id: z.coerce.number().int().min(0), document }))
    .output(z.file()),
}
