import { z } from 'zod'
import { idInPath, idSchema, route } from '../contract/common.ts'
import { MOST_FILE_BYTES } from './limits.ts'

export const filesContract = {
  upload: route
    .route({
      method: 'POST',
      path: '/files',
      summary: 'Đưa một tệp lên',
      tags: ['files'],
    })
    .input(z.object({ file: z.file().min(1).max(MOST_FILE_BYTES) }))
    .output(z.object({ file: idSchema, name: z.string(), size: z.number().int() })),
  download: route
    .route({
      method: 'GET',
      path: '/files/{id}',
      summary: 'Tải một tệp về',
      tags: ['files'],
    })
    .input(z.object({ id: idInPath }))
    .output(z.file()),
}
