import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { fileRefusal } from './file-refusals.ts'

export interface XmlHandlers {
  /** Names come without their prefix: x:row and row are the same. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML as it streams in. A document type is refused: a workbook has none, and entities are how
 * a small file becomes a large one.
 * @throws Refusal FILE-HONG
 */
export async function parseXml(
  stream: Readable,
  handlers: XmlHandlers,
  onBytes?: (bytes: number) => Promise<void> | undefined,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  })
  const broken = () => {
    throw fileRefusal('FILE-HONG')
  }
  parser.on('error', broken)
  parser.on('doctype', broken)
  if (handlers.open) {
    parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes))
  }
  if (handlers.close) parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)))
  if (handlers.text) {
    parser.on('text', (text) => handlers.text?.(text))
    parser.on('cdata', (text) => handlers.text?.(text))
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
    await onBytes?.(chunk.length)
  }
  parser.close()
}

/** XML parts are UTF-8, or UTF-16 with a mark. */
function encodingOf(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
