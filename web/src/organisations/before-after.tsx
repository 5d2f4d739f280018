import type { ChosenOrganisation } from './organisation-field.tsx'

interface BeforeAfterProps {
  readonly before: readonly ChosenOrganisation[]
  readonly after: readonly ChosenOrganisation[]
}

/** The organisations a merger or a split begins with and those it leaves, side by side. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  return (
    <div className="full before-after">
      <Side title="Trước" organisations={before} />
      <Side title="Sau" organisations={after} />
    </div>
  )
}

function Side(props: { title: string; organisations: readonly ChosenOrganisation[] }) {
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        {props.organisations.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  )
}
