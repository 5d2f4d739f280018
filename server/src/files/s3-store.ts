import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { SaxesParser } from 'saxes'
import { FILE_KEY, FileGone, StoreFailed, type FileStore } from './file-store.ts'
import type { S3Settings } from './s3-settings.ts'

/** How long one try may take, and after which pauses it is tried again. Milliseconds. */
export interface Patience {
  readonly timeout: number
  readonly pauses: readonly number[]
}

const PATIENCE: Patience = { timeout: 30_000, pauses: [200, 1_000] }
/** Answers after which trying again may help. */
const PASSING: readonly number[] = [408, 429, 500, 502, 503, 504]

/** Files in a bucket of S3-compatible storage. A key names a whole object or none: uploads are signed as one piece. */
export function s3Store(settings: S3Settings, patience: Patience = PATIENCE): FileStore {
  const { endpoint, bucket, region, key: accessKeyId, secret: secretAccessKey } = settings
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 })
  const root = settings.pathStyle
    ? `${endpoint}/${bucket}`
    : endpoint.replace('://', `://${bucket}.`)

  const once = async (method: string, address: string, body?: Uint8Array): Promise<Response> => {
    const signed = await signer.sign(address, {
      method,
      ...(body && { body: new Uint8Array(body) }),
    })
    const answer = await fetch(signed, { signal: AbortSignal.timeout(patience.timeout) })
    // Read to the end within the same time: a body that breaks off is a failed try.
    const bytes = await answer.arrayBuffer()
    return new Response(answer.status === 204 ? null : bytes, { status: answer.status })
  }
  const ask = async (method: string, address: string, body?: Uint8Array): Promise<Response> => {
    for (let tries = 0; ; tries += 1) {
      const again = patience.pauses[tries]
      const answer = await once(method, address, body).catch((failure: unknown) => failure)
      if (answer instanceof Response && !PASSING.includes(answer.status)) return answer
      if (again === undefined) {
        throw new StoreFailed(
          answer instanceof Response ? `status ${answer.status}` : nameOf(answer),
        )
      }
      await pause(again)
    }
  }
  const mustBeFine = (answer: Response) => {
    if (!answer.ok) throw new StoreFailed(`status ${answer.status}`)
    return answer
  }
  return {
    async put(key, bytes) {
      mustBeFine(await ask('PUT', `${root}/${key}`, bytes))
    },
    async get(key) {
      const answer = await ask('GET', `${root}/${key}`)
      // A bucket that is not there answers 404 too, and says so.
      if (answer.status === 404 && !(await answer.clone().text()).includes('NoSuchBucket')) {
        throw new FileGone(key)
      }
      return Buffer.from(await mustBeFine(answer).arrayBuffer())
    },
    async remove(key) {
      const answer = await ask('DELETE', `${root}/${key}`)
      if (answer.status !== 404) mustBeFine(answer)
    },
    async keysBefore(moment) {
      const old: string[] = []
      for (let token: string | null = ''; token !== null;) {
        const more: string = token === '' ? '' : `&continuation-token=${encodeURIComponent(token)}`
        const answer = mustBeFine(await ask('GET', `${root}/?list-type=2${more}`))
        const page = readListing(await answer.text())
        old.push(
          ...page.objects
            .filter(({ key, changed }) => FILE_KEY.test(key) && changed < moment)
            .map(({ key }) => key),
        )
        token = page.next
      }
      return old
    },
  }
}

interface Listing {
  readonly objects: readonly { readonly key: string; readonly changed: Date }[]
  readonly next: string | null
}

/** ListObjectsV2: its Contents, and where the next page begins. */
function readListing(xml: string): Listing {
  const objects: { key: string; changed: Date }[] = []
  let next: string | null = null
  let key = ''
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', () => {
    text = ''
  })
  parser.on('text', (part) => {
    text += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'Key') key = text
    if (name === 'LastModified') objects.push({ key, changed: new Date(text) })
    if (name === 'NextContinuationToken') next = text
    text = ''
  })
  parser.write(xml).close()
  return { objects, next }
}

function nameOf(failure: unknown): string {
  return failure instanceof Error ? failure.name : 'no answer'
}
