import { capitalised } from '@ptdv/core/text/numbers'
import type { BoardRow } from '../board-figures.ts'
import { communeWords } from './commune-words.ts'

/** What the commune under the pointer or the focus has reached; until then, how to use the map. */
export function CommuneReadout({ row }: { row: BoardRow | undefined }) {
  if (row === undefined) {
    return (
      <p className="map-now muted">
        Trỏ vào một xã để xem số liệu. Bằng bàn phím: các phím mũi tên sang xã bên cạnh, Enter mở
        danh sách, Esc ra khỏi bản đồ.
      </p>
    )
  }
  return (
    <p className="map-now">
      <b>{row.shortName}</b>
      <br />
      {capitalised(communeWords(row))}.
    </p>
  )
}
