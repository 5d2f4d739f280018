import { RadioGroup } from '../ui/radio-group.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useMe } from '../frame/me.ts'
import type { ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { PlaceField } from './place-field.tsx'
import { startOf, type Fate, type FateKind } from './plan-draft.ts'
import type { PartRow } from './use-part.ts'
import type { DraftInHand } from './use-plan-draft.ts'

const STAYS = 'stays'
const HOWS = {
  [STAYS]: 'Giữ nguyên',
  merged: 'Sáp nhập vào…',
  moved: 'Chuyển về…',
  renamed: 'Đổi tên thành…',
  split: 'Chia thành…',
  dissolved: 'Giải thể',
} as const satisfies Record<FateKind | typeof STAYS, string>

type How = keyof typeof HOWS
/** One's own organisation is moved, merged or ended by the level above. */
const OF_ONES_OWN: readonly How[] = [STAYS, 'renamed']

type SetFate = (fate: Fate | null, met?: readonly ChosenOrganisation[]) => void

interface FateFieldsProps {
  readonly row: PartRow
  readonly held: DraftInHand
  /** Other rows of the table, near at hand as places to go. */
  readonly places: readonly PartRow[]
}

/** What happens to one organisation, and where it goes. */
export function FateFields({ row, held, places }: FateFieldsProps) {
  const { acting } = useMe()
  const { draft, change } = held
  const fate = draft.fates[row.id]
  const hows = (Object.keys(HOWS) as How[]).filter(
    (how) => row.id !== acting?.organisation.id || OF_ONES_OWN.includes(how),
  )
  const set: SetFate = (next, met = []) => {
    const { [row.id]: _, ...others } = draft.fates
    change({ fates: next === null ? others : { ...others, [row.id]: next } }, [row, ...met])
  }
  return (
    <div className="fate">
      <Select<How>
        look="filter"
        aria-label={`Sắp xếp ${row.name}`}
        options={hows.map((value) => ({ value, label: HOWS[value] }))}
        value={fate?.how ?? STAYS}
        onValue={(how: How) => set(how === STAYS ? null : startOf(how))}
      />
      {fate && <Details {...{ row, held, places, fate, set }} />}
    </div>
  )
}

function Details(props: FateFieldsProps & { fate: Fate; set: SetFate }) {
  const { row, held, fate, set } = props
  const near = [
    ...held.draft.founds.map(({ organisation, name }) => ({ id: organisation, name })),
    ...props.places.filter(({ id }) => id !== row.id).map(({ id, name }) => ({ id, name })),
  ]
  const place = {
    places: near,
    nameOf: (id: number) => near.find((one) => one.id === id)?.name ?? held.nameOf(id),
  }
  switch (fate.how) {
    case 'merged':
      return (
        <PlaceField
          {...place}
          label={`${row.name} sáp nhập vào`}
          value={fate.into}
          onValue={(into, met) => set({ how: 'merged', into }, met)}
        />
      )
    case 'moved':
      return (
        <PlaceField
          {...place}
          label={`Cấp trên mới của ${row.name}`}
          value={fate.parent}
          onValue={(parent, met) => set({ how: 'moved', parent }, met)}
        />
      )
    case 'renamed':
      return (
        <TextField
          label={`Tên mới của ${row.name}`}
          max={160}
          value={fate.name}
          onValue={(name) => set({ how: 'renamed', name })}
        />
      )
    case 'split':
      return <SplitFields {...{ held, fate, set }} />
    case 'dissolved':
      return null
  }
}

/** The parts are organisations that the plan founds; one of them is the principal part. */
function SplitFields({
  held,
  fate,
  set,
}: {
  held: DraftInHand
  fate: Extract<Fate, { how: 'split' }>
  set: SetFate
}) {
  const { founds } = held.draft
  if (founds.length < 2) {
    return <p className="muted">Thêm các tổ chức mới ở trên trước, từ hai trở lên.</p>
  }
  const toggle = (part: number, isPart: boolean) => {
    const into = isPart ? [...fate.into, part] : fate.into.filter((id) => id !== part)
    const principal = into.includes(fate.principal ?? 0) ? fate.principal : (into[0] ?? null)
    set({ how: 'split', into, principal })
  }
  return (
    <>
      {founds.map(({ organisation, name }) => (
        <Checkbox
          key={organisation}
          checked={fate.into.includes(organisation)}
          onValue={(isPart) => toggle(organisation, isPart)}
        >
          {name}
        </Checkbox>
      ))}
      {fate.into.length > 1 && (
        <RadioGroup
          label="Phần chính"
          options={fate.into.map((id) => ({ value: String(id), label: held.nameOf(id) }))}
          value={fate.principal === null ? null : String(fate.principal)}
          onValue={(principal) => set({ ...fate, principal: Number(principal) })}
        />
      )}
    </>
  )
}
