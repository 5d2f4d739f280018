import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A part of a zip, its content asked for when its turn comes. */
export interface ZipPart {
  readonly name: string
  readonly content: () => Readable | Promise<Readable>
}

/**
 * A zip as a stream, part after part. A part that fails breaks the stream off with its error; who
 * stops reading stops the parts.
 */
export function streamZip(parts: readonly ZipPart[]): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  let current: Readable | undefined
  out.once('close', () => current?.destroy())
  zip.on('error', fail)
  zip.outputStream.pipe(out)
  for (const { name, content } of parts) {
    zip.addReadStreamLazy(name, (start) => {
      Promise.resolve()
        .then(content)
        .then((source) => {
          source.on('error', fail)
          current = source
          start(null, source)
        })
        .catch(fail)
    })
  }
  zip.end()
  return out
}
