import { IconButton } from '../ui/icon-button.tsx'
import { OrganisationField, type ChosenOrganisation } from './organisation-field.tsx'

interface OrganisationsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: readonly ChosenOrganisation[]
  readonly onValue: (organisations: readonly ChosenOrganisation[]) => void
  readonly error: string | null
}

/** Several organisations: each one found by name joins the list and can be taken out again. */
export function OrganisationsField(props: OrganisationsFieldProps) {
  const { value, onValue, ...field } = props
  return (
    <div className="full">
      {/* Begun anew with each choice, so that it stands empty for the next one. */}
      <OrganisationField
        {...field}
        key={value.length}
        autoFocus={value.length > 0}
        value={null}
        onValue={(chosen) => {
          if (chosen && !value.some(({ id }) => id === chosen.id)) onValue([...value, chosen])
        }}
      />
      {value.length > 0 && (
        <ul className="chosen" aria-label={`${props.label}: đã chọn`}>
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton
                icon="close"
                label={`Bỏ ${name}`}
                onClick={() => onValue(value.filter((each) => each.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
