import { contract } from '@ptdv/core/contract/contract'
import type { FastifyInstance } from 'fastify'

export interface Endpoint {
  /** slice.name, as in the contract. */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
  readonly path: string
}

interface Routed {
  readonly '~orpc': { readonly route: { readonly method?: string; readonly path?: string } }
}

/** Every endpoint of the contract. */
export function endpoints(): Endpoint[] {
  return Object.entries(contract).flatMap(([slice, part]) =>
    Object.entries(part as Record<string, Routed>).map(([name, procedure]) => {
      const { method, path } = procedure['~orpc'].route
      if (method === undefined || path === undefined)
        throw new Error(`${slice}.${name} has no route`)
      return { name: `${slice}.${name}`, method: method as Endpoint['method'], path }
    }),
  )
}

/** Calls over HTTP as the browser does: path parts from the input, the rest as query or body. */
export async function callEndpoint(
  app: FastifyInstance,
  { method, path }: Endpoint,
  input: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: string; code: string | undefined }> {
  const rest = new Map(Object.entries(input))
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest.get(name))
    rest.delete(name)
    return encodeURIComponent(value)
  })
  const { payload, contentType } = await bodyOf(Object.fromEntries(rest))
  const answer =
    method === 'GET'
      ? await app.inject({
          method,
          url: `/api${url}`,
          query: Object.fromEntries([...rest].map(([name, value]) => [name, String(value)])),
          headers,
        })
      : await app.inject({
          method,
          url: `/api${url}`,
          payload,
          headers: { 'content-type': contentType, ...headers },
        })
  return { status: answer.statusCode, body: answer.body, code: codeOf(answer.body) }
}

/** JSON, or a form where a file is among the content. */
async function bodyOf(content: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(content)
  if (!entries.some(([, value]) => value instanceof File)) {
    return { payload: JSON.stringify(content), contentType: 'application/json' }
  }
  const form = new FormData()
  for (const [name, value] of entries) {
    form.set(name, value instanceof File ? value : String(value))
  }
  const response = new Response(form)
  return {
    payload: Buffer.from(await response.arrayBuffer()),
    contentType: response.headers.get('content-type')!,
  }
}

function codeOf(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { data?: { code?: string } } | null)?.data?.code
  } catch {
    return undefined
  }
}
