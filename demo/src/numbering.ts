/** The next number of each kind; one numbering runs through all batches of a demo. */
export interface Numbering {
  readonly organisation: () => number
  readonly person: () => number
  readonly admissionCase: () => number
  /** Acts of every subject share one numbering, as in the database. */
  readonly act: () => number
  readonly round: () => number
  readonly request: () => number
  readonly soldier: () => number
  readonly meeting: () => number
  /** The running part of citizen numbers, by century-and-sex digit and year of birth. */
  readonly citizen: (digitAndYear: string) => number
}

export function numbering(): Numbering {
  const citizens = new Map<string, number>()
  return {
    organisation: counter(),
    person: counter(),
    admissionCase: counter(),
    act: counter(),
    round: counter(),
    request: counter(),
    soldier: counter(),
    meeting: counter(),
    citizen: (digitAndYear) => {
      const number = (citizens.get(digitAndYear) ?? 0) + 1
      citizens.set(digitAndYear, number)
      return number
    },
  }
}

function counter(): () => number {
  let last = 0
  return () => ++last
}
