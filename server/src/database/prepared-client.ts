import { createHash } from 'node:crypto'
import pg from 'pg'

/** Statements kept prepared on each connection; a text beyond them is planned each time it is sent. */
const MOST_STATEMENTS = 400
/** A list written out by a bulk insert differs each time and is not worth keeping. */
const MOST_PARAMETERS = 60

const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known
  const name = `ptdv_${createHash('sha1').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return name
}

/**
 * Sends parameterised statements under a name, so that PostgreSQL plans each once per connection: with row policies
 * planning costs more than running. Kysely hands over text and values; that form alone is renamed.
 */
export class PreparedClient extends pg.Client {
  // The library's own signature has a dozen overloads; only the one Kysely uses is touched.
  override query: pg.Client['query'] = ((...args: unknown[]) => {
    const [text, values, ...rest] = args
    const name =
      typeof text === 'string' &&
      Array.isArray(values) &&
      values.length > 0 &&
      values.length <= MOST_PARAMETERS
        ? nameOf(text)
        : undefined
    const send = pg.Client.prototype.query as (...sent: unknown[]) => unknown
    return name === undefined
      ? send.apply(this, args)
      : send.call(this, { name, text, values }, ...rest)
  }) as pg.Client['query']
}
