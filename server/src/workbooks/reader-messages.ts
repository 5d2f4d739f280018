import type { PackedRows } from './packed-rows.ts'
import type { Opened, ReadLimits } from './row-sink.ts'

/** What the reading thread is started with. */
export interface ReaderTask {
  readonly source: { readonly bytes: Uint8Array } | { readonly path: string }
  readonly sheet: string | undefined
  readonly limits: ReadLimits
}

/** What it says. After `opened` and `rows` it waits to be asked for more, by any message. */
export type FromReader =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'rows'; readonly rows: PackedRows; readonly share: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }
