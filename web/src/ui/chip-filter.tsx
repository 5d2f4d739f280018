interface Chip<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly count: number
}

interface ChipFilterProps<Value extends string> {
  readonly label: string
  readonly chips: readonly Chip<Value>[]
  readonly value: Value
  readonly onValue: (value: Value) => void
}

export function ChipFilter<Value extends string>(props: ChipFilterProps<Value>) {
  return (
    <div className="chips" role="group" aria-label={props.label}>
      {props.chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={chip.value === props.value ? 'chip on' : 'chip'}
          aria-pressed={chip.value === props.value}
          onClick={() => props.onValue(chip.value)}
        >
          {chip.label} <b>{chip.count.toLocaleString('vi-VN')}</b>
        </button>
      ))}
    </div>
  )
}
