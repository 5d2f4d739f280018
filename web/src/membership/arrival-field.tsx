import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { api } from '../api/client.ts'
import { OrganisationPicker } from '../ui/organisation-picker.tsx'

interface ArrivalFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  /** The chosen one's name, known before any search. */
  readonly name: string
  readonly onValue: (organisation: number | null, name: string) => void
  readonly error: string | null
}

/** Any cell or base organisation of the province, by part of its name: where somebody may go. */
export function ArrivalField(props: ArrivalFieldProps) {
  const { value, name } = props
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const found = useQuery(
    api.organisations.search.queryOptions({
      input: { text, among: 'arrivals' },
      // What stands in the field once one is chosen is its name, not a question.
      enabled: text.length >= 2 && (name === '' || !text.startsWith(name)),
      placeholderData: (earlier) => earlier,
    }),
  )
  const hits = (found.data ?? []).map(({ id, name, under }) => ({ id, name, path: under }))
  const known = value === null || hits.some(({ id }) => id === value)
  const organisations = known ? hits : [{ id: value, name, path: '' }, ...hits]
  return (
    <OrganisationPicker
      label={props.label}
      {...(props.hint && { hint: props.hint })}
      organisations={organisations}
      value={value}
      onValue={(id) => {
        const chosen = organisations.find((it) => it.id === id)
        props.onValue(id, chosen ? placedName(chosen.name, chosen.path || null) : '')
      }}
      onSearch={setTyped}
      error={props.error}
    />
  )
}
