import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '@ptdv/core/contract/contract'
import { actingMandate } from './acting-mandate.ts'

const link = new RPCLink({
  url: () => `${window.location.origin}/api/rpc`,
  headers: () => {
    const acting = actingMandate()
    if (acting === null) return {}
    return {
      'x-ptdv-mandate': String(acting.mandate),
      ...(acting.organisation && { 'x-ptdv-organisation': String(acting.organisation) }),
    }
  },
})

/** Calls the server by the contract; only its types are here, so no schema weighs on the page. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link)

/** The same calls as options for useQuery and useMutation. */
export const api = createTanstackQueryUtils(client)

/** One key per thing a person asks to be written; sending it again with the same key writes once. */
export function newWriteKey(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`
}
