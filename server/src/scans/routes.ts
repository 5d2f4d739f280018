import { read, write } from '../database/unit-of-work.ts'
import { openFile } from '../files/open-file.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { attachScan } from './attach-scan.ts'
import { listScans } from './list-scans.ts'
import { openScan } from './open-scan.ts'
import { withdrawScan } from './withdraw-scan.ts'

export const scansRoutes = {
  list: api.scans.list
    .use(acting('admission.read'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listScans(unit, input.case)),
    ),
  attach: api.scans.attach.use(acting('admission.read')).handler(async ({ context, input }) => {
    const { file, ...rest } = input
    const bytes = await file.bytes()
    // The content is told by name and size: a file is no JSON to be remembered.
    const told = { ...rest, name: file.name, size: file.size }
    const request = writeRequest('scans.attach', told)
    return write(context.house, context.asker, request, (unit) =>
      attachScan(unit, { case: input.case, act: input.act, name: file.name, bytes }),
    )
  }),
  open: api.scans.open.use(acting('admission.read')).handler(async ({ context, input }) => {
    const { file } = await write(
      context.house,
      context.asker,
      writeRequest('scans.open', input),
      (unit) => openScan(unit, input.case, input.id),
    )
    const { name, type, bytes } = await read(context.house, context.asker, (unit) =>
      openFile(unit, file, 'scan'),
    )
    return new File([new Uint8Array(bytes)], name, { type })
  }),
  withdraw: api.scans.withdraw
    .use(acting('admission.read'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('scans.withdraw', input), (unit) =>
        withdrawScan(unit, input),
      ),
    ),
}
