import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { CaseFile } from '../../api/shapes.ts'
import { ComboBox } from '../../ui/combo-box.tsx'

/** A member as acts name one. */
export interface Member {
  readonly person: number
  readonly name: string
}

interface MemberFieldProps {
  readonly case: CaseFile
  readonly label: string
  readonly value: Member | null
  readonly onValue: (member: Member | null) => void
  readonly hint?: string
  readonly error: string | null
  /** Already chosen in another field. */
  readonly except?: readonly (Member | null)[]
}

/** One of the cell's official members, found by typing part of the name. */
export function MemberField({ case: file, value, onValue, except, ...rest }: MemberFieldProps) {
  const { cell } = file.case
  const sheet = useQuery(api.admission.voteSheet.queryOptions({ input: { cell: cell.id } }))
  const official = (sheet.data?.members ?? []).filter(({ standing }) => standing === 'official')
  const helpers = file.answer.people.helpers.map((helper) => helper.person)
  const choices = official
    .filter(({ person }) => !except?.some((taken) => taken?.person === person.id))
    .map(({ person, office }) => ({
      id: person.id,
      name: person.name,
      detail: [office, helpers.includes(person.id) ? 'đang giúp đỡ người này' : null]
        .filter((part) => part !== null)
        .join(', '),
    }))
  const known = value === null || choices.some(({ id }) => id === value.person)
  return (
    <ComboBox
      {...rest}
      error={rest.error ?? (sheet.error ? problemOf(sheet.error).sentence : null)}
      placeholder="Gõ tên đảng viên"
      choices={known ? choices : [{ id: value.person, name: value.name }, ...choices]}
      value={value?.person ?? null}
      onValue={(person) => {
        const chosen = official.find((member) => member.person.id === person)
        onValue(chosen ? { person: chosen.person.id, name: chosen.person.name } : null)
      }}
      emptySentence={
        sheet.isPending
          ? 'Đang tải danh sách đảng viên…'
          : `Không có đảng viên chính thức nào của ${cell.name} khớp chữ đã gõ.`
      }
    />
  )
}
