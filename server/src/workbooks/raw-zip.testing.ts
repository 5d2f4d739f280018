import { crc32, deflateRawSync, constants } from 'node:zlib'

export interface RawEntry {
  readonly name: string
  readonly data: Buffer
  /** Set to lie. */
  readonly claimedSize?: number
  readonly encrypted?: boolean
  /** Bytes already packed; `data` is ignored then. */
  readonly packed?: Buffer
}

/** A zip written by hand, so that its directory can say what no decent program would. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, claimedSize, encrypted, packed } of entries) {
    const body = packed ?? deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 0x0801 : 0x0800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(body.length, 14)
    fields.writeUInt32LE(claimedSize ?? data.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), body])
    const behind = Buffer.alloc(14)
    behind.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, behind, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end])
}

/** `times` times the same bytes, packed without unpacking them all: what bombs are made of. */
export function packedRepeatedly(bytes: Buffer, times: number): Buffer {
  const block = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    ...Array.from({ length: times }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ])
}
