import { read, write } from '../database/unit-of-work.ts'
import { acting, api } from '../http/api.ts'
import { keepFile } from './keep-file.ts'
import { openFile } from './open-file.ts'

/** What was brought in to be read is kept as long as one may go back to it. */
const UPLOAD_DAYS = 30

export const filesRoutes = {
  upload: api.files.upload
    .use(acting('organisations.read'))
    .handler(async ({ context, input: { file } }) => {
      const bytes = await file.bytes()
      // Bringing the same file twice keeps two: nothing happens until one of them is used.
      const request = { key: context.requestId, route: 'files.upload', body: null }
      const kept = await write(context.house, context.asker, request, (unit) =>
        keepFile(unit, {
          name: file.name,
          type: file.type,
          bytes,
          purpose: 'upload',
          days: UPLOAD_DAYS,
        }),
      )
      return { ...kept, name: file.name, size: file.size }
    }),
  download: api.files.download
    .use(acting('organisations.read'))
    .handler(async ({ context, input }) => {
      const { name, type, bytes } = await read(context.house, context.asker, (unit) =>
        openFile(unit, input.id),
      )
      return new File([new Uint8Array(bytes)], name, { type })
    }),
}
