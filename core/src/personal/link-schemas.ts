import { z } from 'zod'
import { dateSchema } from '../contract/common.ts'

/** Opened by the link's own token, then by its cookie; no account stands behind. */
export const ownLink = { token: z.string().max(200) }

/** The newest link as who handed it out sees it; null where there was none. */
export const linkState = z
  .object({
    createdOn: dateSchema,
    createdBy: z.string(),
    expiresOn: dateSchema,
    isLive: z.boolean(),
    openedAt: z.string().nullable(),
  })
  .nullable()

/** Told once: the address to send, and the code to tell by another way. */
export const handedOver = z.object({ path: z.string(), code: z.string(), expiresOn: dateSchema })
