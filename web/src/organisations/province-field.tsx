import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { placedName } from '@ptdv/core/organisations/placed-name'
import { api } from '../api/client.ts'
import { OrganisationPicker } from '../ui/organisation-picker.tsx'

/** Whom it may be, and how the chosen one is told afterwards. */
const AMONG = {
  /** Base organisations: whom one writes to. */
  bases: ({ name }: Hit) => name,
  /** Cells and base organisations: where somebody may go. Cells are many of one name, so their place goes along. */
  arrivals: ({ name, path }: Hit) => placedName(name, path || null),
}

interface Hit {
  readonly id: number
  readonly name: string
  readonly path: string
}

interface ProvinceFieldProps {
  readonly among: keyof typeof AMONG
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  /** The chosen one's name, known before any search. */
  readonly name: string
  readonly onValue: (organisation: number | null, name: string) => void
  readonly error: string | null
}

/** An organisation anywhere in the province, also outside one’s own part of the tree, by part of its name. */
export function ProvinceField(props: ProvinceFieldProps) {
  const { among, value, name } = props
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const found = useQuery(
    api.organisations.search.queryOptions({
      input: { text, among },
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
        props.onValue(id, chosen ? AMONG[among](chosen) : '')
      }}
      onSearch={setTyped}
      error={props.error}
    />
  )
}
