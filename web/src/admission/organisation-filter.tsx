import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { ComboBox } from '../ui/combo-box.tsx'

interface OrganisationFilterProps {
  readonly value: number | null
  readonly onValue: (organisation: number | null) => void
}

/** Narrows to one organisation below: its direct children are at hand, others are found by name. */
export function OrganisationFilter({ value, onValue }: OrganisationFilterProps) {
  const here = useMe().acting?.organisation.id ?? 0
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const own = useQuery(api.organisations.get.queryOptions({ input: { id: here } }))
  const isCell = own.data ? ORGANISATION_KINDS[own.data.node.kind].holdsMembers : true
  const children = useQuery(
    api.organisations.listChildren.queryOptions({ input: { id: here }, enabled: !isCell }),
  )
  const chosen = useQuery(
    api.organisations.get.queryOptions({ input: { id: value ?? 0 }, enabled: value !== null }),
  )
  const found = useQuery(
    api.organisations.search.queryOptions({
      input: { text },
      enabled: text.length >= 2,
      placeholderData: (earlier) => earlier,
    }),
  )
  if (isCell) return null
  const at = value !== null && chosen.data?.node.id === value ? chosen.data : undefined
  const isSearching = text.length >= 2 && text !== at?.node.name
  const hits = isSearching
    ? (found.data ?? []).map(({ id, name, under }) => ({ id, name, detail: under }))
    : (children.data ?? []).map(({ id, name }) => ({ id, name }))
  const line = at && { id: at.node.id, name: at.node.name }
  return (
    <ComboBox
      label="Tổ chức"
      choices={line && !hits.some(({ id }) => id === line.id) ? [line, ...hits] : hits}
      value={line?.id ?? null}
      onValue={onValue}
      onSearch={setTyped}
      placeholder="Mọi tổ chức"
      emptySentence="Không có tổ chức nào khớp chữ đã gõ."
    />
  )
}
