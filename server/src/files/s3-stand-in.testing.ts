import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Settings } from './s3-settings.ts'

/** How the next requests are answered, one after the other: a status instead of the truth, or no answer at all. */
export type Trouble = number | 'silence' | 'half'

export interface StandIn {
  readonly settings: S3Settings
  readonly objects: Map<string, { bytes: Buffer; changed: Date }>
  readonly troubles: Trouble[]
  readonly asked: string[]
  close(): Promise<void>
}

const KEY = 'khoa-thu'
const SECRET = 'bi-mat-thu'
/** Small, so that a listing has more than one page. */
const PAGE = 2

/** A small S3: one bucket in memory. It works out the signature of every request for itself. */
export async function startStandIn(): Promise<StandIn> {
  const objects: StandIn['objects'] = new Map()
  const troubles: Trouble[] = []
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request)
      const address = new URL(request.url!, `http://${request.headers.host}`)
      asked.push(`${request.method} ${address.pathname}`)
      const trouble = troubles.shift()
      if (trouble === 'silence') return
      if (trouble === 'half') {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('nửa')
        return response.destroy()
      }
      if (typeof trouble === 'number') return response.writeHead(trouble).end()
      if (!isSigned(request, address, body)) {
        return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
      }
      const [, bucket, key] = address.pathname.split('/')
      if (bucket !== 'ho-so') {
        return response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>')
      }
      if (!key) return response.writeHead(200).end(listing(objects, address))
      if (request.method === 'PUT') {
        objects.set(key, { bytes: body, changed: new Date() })
        return response.writeHead(200).end()
      }
      if (request.method === 'DELETE') {
        objects.delete(key)
        return response.writeHead(204).end()
      }
      const found = objects.get(key)
      return found === undefined
        ? response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
        : response.writeHead(200).end(found.bytes)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'ho-so',
      region: 'vn-1',
      key: KEY,
      secret: SECRET,
      pathStyle: true,
    },
    objects,
    troubles,
    asked,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function listing(objects: StandIn['objects'], address: URL): string {
  const after = address.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].toSorted().filter((key) => key > after)
  const page = keys.slice(0, PAGE)
  const rows = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${objects.get(key)!.changed.toISOString()}</LastModified></Contents>`,
  )
  const next =
    keys.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${rows.join('')}${next}</ListBucketResult>`
}

/** Signature version 4, from the text of the standard: not by the library under test. */
function isSigned(request: IncomingMessage, address: URL, body: Buffer): boolean {
  const given = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]+)/.exec(
    request.headers.authorization ?? '',
  )
  if (!given) return false
  const [, credential, signedHeaders, signature] = given as unknown as string[]
  const [key, day, region, service, kind] = credential!.split('/')
  const stated = request.headers['x-amz-content-sha256'] as string
  if (key !== KEY || (stated !== 'UNSIGNED-PAYLOAD' && stated !== sha256(body))) return false
  const query = [...address.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join('&')
  const headers = signedHeaders!
    .split(';')
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
    .join('')
  const canonical = [request.method, address.pathname, query, headers, signedHeaders, stated]
  const toSign = [
    'AWS4-HMAC-SHA256',
    request.headers['x-amz-date'],
    `${day}/${region}/${service}/${kind}`,
    sha256(Buffer.from(canonical.join('\n'))),
  ].join('\n')
  const signing = [day!, region!, service!, kind!].reduce<Buffer | string>(
    (made, part) => createHmac('sha256', made).update(part).digest(),
    `AWS4${SECRET}`,
  )
  return createHmac('sha256', signing).update(toSign).digest('hex') === signature
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
