import { z } from 'zod'
import { idInPath, idSchema, route, textSchema, writeKey } from '../contract/common.ts'
import { MOST_SCAN_BYTES } from './scan-types.ts'

export const scansContract = {
  list: route
    .route({
      method: 'GET',
      path: '/cases/{case}/scans',
      summary: 'Bản chụp giấy tờ kèm các việc của một hồ sơ',
      tags: ['scans'],
    })
    .input(z.object({ case: idInPath }))
    .output(
      z.object({
        /** Whether the asker handles this dossier: attaches, opens and takes away scans. */
        handles: z.boolean(),
        scans: z.array(
          z.object({
            id: idSchema,
            act: idSchema,
            name: z.string(),
            size: z.number().int(),
            by: z.string(),
            at: z.string(),
            /** Taken away, with the reason. */
            withdrawn: z.string().nullable(),
          }),
        ),
      }),
    ),
  attach: route
    .route({
      method: 'POST',
      path: '/cases/{case}/acts/{act}/scans',
      summary: 'Gắn bản chụp (PDF, JPEG, PNG) vào một việc của hồ sơ',
      tags: ['scans'],
    })
    .input(
      z.object({
        case: idInPath,
        act: idInPath,
        file: z.file().min(1).max(MOST_SCAN_BYTES),
        ...writeKey,
      }),
    )
    .output(z.object({ scan: idSchema })),
  open: route
    .route({
      method: 'POST',
      path: '/cases/{case}/scans/{id}/open',
      summary: 'Mở một bản chụp; việc mở được ghi nhật ký',
      tags: ['scans'],
    })
    .input(z.object({ case: idInPath, id: idInPath, ...writeKey }))
    .output(z.file()),
  withdraw: route
    .route({
      method: 'POST',
      path: '/cases/{case}/scans/{id}/withdraw',
      summary: 'Bỏ một bản chụp gắn nhầm, kèm lý do',
      tags: ['scans'],
    })
    .input(z.object({ case: idInPath, id: idInPath, reason: textSchema(300), ...writeKey }))
    .output(z.object({ withdrawn: z.boolean() })),
}
