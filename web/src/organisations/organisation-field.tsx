import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { matchesWithoutDiacritics } from '../ui/combo-box.tsx'
import { OrganisationPicker } from '../ui/organisation-picker.tsx'

export interface ChosenOrganisation {
  readonly id: number
  readonly name: string
}

interface OrganisationFieldProps {
  readonly label?: string
  readonly hint?: string
  readonly value: ChosenOrganisation | null
  readonly onValue: (organisation: ChosenOrganisation | null) => void
  readonly error: string | null
  readonly autoFocus?: boolean
  /** Others that stand ready and are found by what is typed, as those a plan is to found. */
  readonly besides?: readonly ChosenOrganisation[]
}

/** Any organisation within one's own part, by part of its name; one's own stands ready. */
export function OrganisationField(props: OrganisationFieldProps) {
  const { label = 'Tổ chức', hint, autoFocus = false, value, onValue, error, besides = [] } = props
  const { acting } = useMe()
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const isAsking = text.length >= 2 && text !== value?.name
  const found = useQuery(
    api.organisations.search.queryOptions({
      input: { text },
      enabled: isAsking,
      placeholderData: (earlier) => earlier,
    }),
  )
  const ready = besides
    .filter(({ name }) => !isAsking || matchesWithoutDiacritics(name, text))
    .map(({ id, name }) => ({ id, name, path: '' }))
  const searched = isAsking
    ? (found.data ?? [])
        .filter(({ endedOn }) => endedOn === null)
        .map(({ id, name, under }) => ({ id, name, path: under }))
    : acting
      ? [{ ...acting.organisation, path: '' }]
      : []
  const hits = [...ready, ...searched.filter(({ id }) => ready.every((one) => one.id !== id))]
  const known = value === null || hits.some(({ id }) => id === value.id)
  const organisations = known ? hits : [{ ...value, path: '' }, ...hits]
  return (
    <OrganisationPicker
      label={label}
      {...(hint && { hint })}
      autoFocus={autoFocus}
      organisations={organisations}
      value={value?.id ?? null}
      onValue={(chosen) => {
        const organisation = organisations.find(({ id }) => id === chosen)
        onValue(organisation ? { id: organisation.id, name: organisation.name } : null)
      }}
      onSearch={setTyped}
      error={error}
    />
  )
}
