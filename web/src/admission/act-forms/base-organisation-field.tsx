import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { OrganisationPicker } from '../../ui/organisation-picker.tsx'

interface BaseOrganisationFieldProps {
  readonly label: string
  readonly value: number | null
  /** The chosen one's name, known before any search. */
  readonly name: string
  readonly onValue: (organisation: number | null, name: string) => void
  readonly error: string | null
}

/** Any base organisation of the province, by part of its name. */
export function BaseOrganisationField(props: BaseOrganisationFieldProps) {
  const { value, name } = props
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const found = useQuery(
    api.organisations.search.queryOptions({
      input: { text, among: 'bases' },
      // What stands in the field once one is chosen is its name, not a question.
      enabled: text.length >= 2 && (name === '' || !text.startsWith(name)),
      placeholderData: (earlier) => earlier,
    }),
  )
  const hits = (found.data ?? []).map(({ id, name, under }) => ({ id, name, path: under }))
  const known = value === null || hits.some(({ id }) => id === value)
  const organisations = known ? hits : [{ id: value, name, path: '' }, ...hits]
  return (
    <div className="full">
      <OrganisationPicker
        label={props.label}
        organisations={organisations}
        value={value}
        onValue={(id) => props.onValue(id, organisations.find((it) => it.id === id)?.name ?? '')}
        onSearch={setTyped}
        error={props.error}
      />
    </div>
  )
}
