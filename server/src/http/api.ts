import { implement, ORPCError, os, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { can, type Capability } from '@ptdv/core/access/roles'
import { contract } from '@ptdv/core/contract/contract'
import { Conflict, Refusal } from '@ptdv/core/refusal'
import { findSignedIn, resolveAsker } from '../access/resolve-asker.ts'
import type { House } from '../database/house.ts'
import { Missing } from './missing.ts'
import type { WriteRequest } from '../database/unit-of-work.ts'

export interface RequestContext {
  readonly house: House
  readonly headers: Headers
  readonly requestId: string
  /** The client's address as the socket tells it. */
  readonly address: string
  readonly setCookies: (cookies: readonly string[]) => void
}

const base = os.$context<RequestContext>()

/** Refusals of the rules become the contract's four answers; everything else is a fault and is logged as one. */
const answerRefusals = base.middleware(async ({ next }) => {
  try {
    return await next()
  } catch (error) {
    if (error instanceof Conflict) {
      throw new ORPCError('CONFLICT', {
        status: 409,
        message: error.sentence,
        data: { code: error.code, sentence: error.sentence, changes: [...error.changes] },
      })
    }
    if (error instanceof Missing) {
      throw new ORPCError('NOT_FOUND', {
        status: 404,
        message: error.sentence,
        data: { code: error.code, sentence: error.sentence },
      })
    }
    if (error instanceof Refusal) {
      throw new ORPCError('REFUSED', {
        status: 422,
        message: error.sentence,
        data: {
          code: error.code,
          sentence: error.sentence,
          ...(error.field === undefined ? {} : { field: error.field }),
        },
      })
    }
    throw error
  }
})

/** Its type is named, because the compiler does not write out that of so many endpoints. */
export const api: ImplementerInternalWithMiddlewares<
  typeof contract,
  RequestContext & Record<never, never>,
  RequestContext
> = implement(contract).$context<RequestContext>().use(answerRefusals)

/** Lets through only who acts, today, under a mandate that has the capability. */
export function acting(capability: Capability) {
  return base.middleware(async ({ context, next }) => {
    const asker = await resolveAsker(context)
    if (asker === null) throw signedOut()
    if (!can(asker.role, capability)) throw new Missing()
    return next({ context: { asker } })
  })
}

/** Lets through whoever has a living session, also without a mandate or before the account is made safe. */
export const signedIn = base.middleware(async ({ context, next }) => {
  const account = await findSignedIn(context)
  if (account === null) throw signedOut()
  return next({ context: { account } })
})

function signedOut() {
  const sentence =
    'Phiên đăng nhập đã hết hoặc chưa đăng nhập. Đăng nhập lại; nội dung đang nhập vẫn giữ trên máy này.'
  return new ORPCError('SIGNED_OUT', {
    status: 401,
    message: sentence,
    data: { code: 'CHUA-DANG-NHAP', sentence },
  })
}

/** The write's identity for idempotency: the sender's key and the content without it. */
export function writeRequest(route: string, input: { readonly key: string }): WriteRequest {
  const { key, ...body } = input
  return { key, route, body }
}
