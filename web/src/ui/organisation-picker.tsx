import { ComboBox } from './combo-box.tsx'

export interface PickableOrganisation {
  readonly id: number
  readonly name: string
  /** Names above it, nearest first: “Đảng bộ xã Tân Dân, Huyện ủy Khoái Châu”. */
  readonly path: string
}

interface OrganisationPickerProps {
  readonly label: string
  readonly organisations: readonly PickableOrganisation[]
  readonly value: number | null
  readonly onValue: (organisation: number | null) => void
  readonly onSearch?: (text: string) => void
  readonly hint?: string
  readonly error?: string | null | undefined
  readonly autoFocus?: boolean
}

/** Choosing one organisation by typing part of its name, with or without diacritics. */
export function OrganisationPicker({ organisations, ...rest }: OrganisationPickerProps) {
  return (
    <ComboBox
      {...rest}
      choices={organisations.map(({ id, name, path }) => ({ id, name, detail: path }))}
      placeholder="Tên, có dấu hoặc không dấu"
      emptySentence="Không có tổ chức nào khớp chữ đã gõ."
    />
  )
}
