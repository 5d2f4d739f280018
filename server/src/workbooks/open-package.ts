import type { Readable } from 'node:stream'
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '@ptdv/core/refusal'
import { fileRefusal } from './file-refusals.ts'

const MOST_ENTRIES = 10_000
const MOST_BYTES_UNPACKED = 1024 ** 3
/** Below this size nothing is suspicious: a short part of spaces may well shrink a hundredfold. */
const RATIO_MATTERS_FROM = 16 * 1024 ** 2
/** Sheets of styles alone shrink about sixtyfold, a run of zeros a thousandfold. */
const MOST_RATIO = 250
const METHODS_OF_EXCEL: readonly number[] = [0, 8]

/** A workbook's zip whose directory has been looked through and found decent. */
export interface Package {
  has(part: string): boolean
  /** The names of all parts, as they stand in the zip. */
  parts(): readonly string[]
  /** The unpacked size as the directory says; reading more than that fails. */
  size(part: string): number
  /** @throws Refusal FILE-HONG when there is no such part */
  stream(part: string): Promise<Readable>
  close(): void
}

/**
 * Opens a zip after looking at its directory alone: how many entries, how large, how strongly
 * packed, whether encrypted, twice or outside.
 * @throws Refusal FILE-…
 */
export async function openPackage(source: Buffer | { readonly path: string }): Promise<Package> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
  const zip = await zipErrors(() =>
    Buffer.isBuffer(source)
      ? fromBufferPromise(source, options)
      : openPromise(source.path, options),
  )
  if (zip.entryCount > MOST_ENTRIES) throw fileRefusal('FILE-NEN-BAT-THUONG')
  const entries = new Map<string, Entry>()
  let packed = 0
  let unpacked = 0
  await zipErrors(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = partName(entry.fileName)
      packed += entry.compressedSize
      unpacked += entry.uncompressedSize
      // Entries that overlap are how one packed run of bytes is counted many times over.
      if (entries.has(name) || packed > zip.fileSize || unpacked > MOST_BYTES_UNPACKED) {
        throw fileRefusal('FILE-NEN-BAT-THUONG')
      }
      assertDecent(entry)
      entries.set(name, entry)
    }
  })
  return {
    parts: () => [...entries.values()].map(({ fileName }) => fileName),
    has: (part) => entries.has(partName(part)),
    size: (part) => entries.get(partName(part))?.uncompressedSize ?? 0,
    stream: (part) => streamOf(zip, entries.get(partName(part))),
    close: () => zip.close(),
  }
}

function assertDecent(entry: Entry): void {
  if (entry.isEncrypted()) throw fileRefusal('FILE-CO-MAT-KHAU')
  if (!METHODS_OF_EXCEL.includes(entry.compressionMethod)) throw fileRefusal('FILE-HONG')
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
  if (entry.uncompressedSize > RATIO_MATTERS_FROM && ratio > MOST_RATIO) {
    throw fileRefusal('FILE-NEN-BAT-THUONG')
  }
}

async function streamOf(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (entry === undefined) throw fileRefusal('FILE-HONG')
  return zip.openReadStreamPromise(entry)
}

/** Part names do not depend on case (ECMA-376 part 2, §6.2.2). */
function partName(name: string): string {
  return name.replace(/^\//, '').toLowerCase()
}

/** Names that lead out of the zip are an attack; whatever else the zip reader dislikes is damage. */
async function zipErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const outside =
      error instanceof Error && /absolute path|relative path|invalid characters/.test(error.message)
    throw fileRefusal(outside ? 'FILE-NEN-BAT-THUONG' : 'FILE-HONG')
  }
}
