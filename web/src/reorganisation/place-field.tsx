import { OrganisationField, type ChosenOrganisation } from '../organisations/organisation-field.tsx'

interface PlaceFieldProps {
  readonly label: string
  readonly value: number | null
  /** The second is what was chosen with its name, for those not among the places. */
  readonly onValue: (place: number | null, chosen: readonly ChosenOrganisation[]) => void
  /** Those nearest at hand: founded by the plan, shown in the table. */
  readonly places: readonly ChosenOrganisation[]
  readonly nameOf: (organisation: number) => string
  readonly error?: string | null
}

/** Where something goes: an organisation of the plan's own, one of the table, or any other by its name. */
export function PlaceField(props: PlaceFieldProps) {
  const { value } = props
  return (
    <OrganisationField
      label={props.label}
      besides={props.places}
      value={value === null ? null : { id: value, name: props.nameOf(value) }}
      onValue={(chosen) => props.onValue(chosen?.id ?? null, chosen ? [chosen] : [])}
      error={props.error ?? null}
    />
  )
}
