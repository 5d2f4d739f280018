import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { RPCHandler } from '@orpc/server/fastify'
import Fastify, { type FastifyInstance } from 'fastify'
import type { House } from '../database/house.ts'
import { answerFaults, answerUnreadable } from './answer-faults.ts'
import type { RequestContext } from './api.ts'
import { bodyProblem } from './body-problem.ts'
import { router } from './router.ts'

const WEB = path.join(import.meta.dirname, '../../../web/dist')

/** No page may reach the internet; nothing may frame us. */
const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The whole server as a Fastify instance, not yet listening: tests inject into it. */
export async function buildServer(
  house: House,
  options: { readonly logLevel?: string } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: options.logLevel ?? 'info',
      serializers: {
        req: (request) => ({ method: request.method, path: request.url.split('?')[0] }),
      },
    },
    genReqId: () => randomUUID(),
    trustProxy: process.env['PTDV_TRUST_PROXY'] ?? false,
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', CONTENT_POLICY)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  // A list for each: the handlers' own plugins put theirs into it.
  const interceptors = () => ({
    interceptors: [answerUnreadable(app.log)],
    clientInterceptors: [answerFaults(app.log)],
  })
  // The browser calls by the contract's names; other programs by the documented paths. Both reach the same router.
  const byName = new RPCHandler<RequestContext>(router, interceptors())
  const byPath = new OpenAPIHandler<RequestContext>(router, interceptors())
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  app.all('/api/*', async (request, reply) => {
    // A page of another site may not write with our cookie.
    const origin = request.headers.origin
    if (
      request.method !== 'GET' &&
      origin !== undefined &&
      new URL(origin).host !== request.headers.host
    ) {
      return reply
        .status(403)
        .send({ code: 'KHAC-NGUON', message: 'Yêu cầu đến từ một trang khác nên không được nhận.' })
    }
    const problem = bodyProblem(request)
    if (problem !== null) return reply.status(problem.status).send(problem.body)
    const context: RequestContext = {
      house,
      headers: new Headers(
        Object.entries(request.headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as [string, string]] : [],
        ),
      ),
      requestId: request.id,
      address: request.ip,
      setCookies: (cookies) => void reply.header('set-cookie', [...cookies]),
    }
    const { matched } = request.url.startsWith('/api/rpc/')
      ? await byName.handle(request, reply, { prefix: '/api/rpc', context })
      : await byPath.handle(request, reply, { prefix: '/api', context })
    if (!matched)
      return reply.status(404).send({ code: 'KHONG-CO-DUONG', message: 'Không có đường dẫn này.' })
  })
  if (existsSync(WEB)) {
    await app.register(fastifyStatic, {
      root: WEB,
      maxAge: '1h',
      immutable: false,
      index: false,
      wildcard: true,
    })
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET' && !request.url.startsWith('/api/')
        ? reply
            .header('cache-control', 'no-cache')
            .type('text/html; charset=utf-8')
            .sendFile('index.html', { maxAge: 0, cacheControl: false })
        : reply.status(404).send({ code: 'KHONG-CO-DUONG', message: 'Không có đường dẫn này.' }),
    )
    app.get('/', (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .sendFile('index.html', { maxAge: 0, cacheControl: false }),
    )
  }
  return app
}
