import { useId } from 'react'

interface NumberStepperProps {
  readonly label: string
  readonly value: number
  readonly max?: number
  readonly onValue: (value: number) => void
}

/** A whole number from 0: minus, the number itself (typed too), plus. */
export function NumberStepper({ label, value, max = 9999, onValue }: NumberStepperProps) {
  const id = useId()
  const set = (next: number) => onValue(Math.min(max, Math.max(0, next)))
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className="stepper">
        <button
          type="button"
          aria-label={`${label}: bớt 1`}
          disabled={value <= 0}
          onClick={() => set(value - 1)}
        >
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            set(value + (event.key === 'ArrowUp' ? 1 : -1))
          }}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '')
            set(digits === '' ? 0 : Number(digits))
          }}
        />
        <button
          type="button"
          aria-label={`${label}: thêm 1`}
          disabled={value >= max}
          onClick={() => set(value + 1)}
        >
          +
        </button>
      </span>
    </>
  )
}
