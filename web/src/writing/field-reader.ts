import type { Paper } from '@ptdv/core/admission/acts'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'
import { squeeze } from '@ptdv/core/text/fold'

export interface FieldProblem {
  readonly field: string
  readonly sentence: string
}

/**
 * Reads a form and notes every field still to be filled. What a missing field gives back is never
 * used: a reading with problems is not sent.
 */
export class FieldReader {
  readonly #problems: FieldProblem[] = []

  get problems(): readonly FieldProblem[] {
    return this.#problems
  }

  given<T>(field: string, value: T | null, ask: string): T {
    if (value === null) this.#problems.push({ field, sentence: ask })
    return value as T
  }

  text(field: string, typed: string, ask: string): string {
    const text = squeeze(typed)
    return this.given(field, text === '' ? null : text, ask)
  }

  /** What core reads from typed text; its refusal becomes the field's problem. */
  parsed<T>(field: string, parse: () => T): T {
    try {
      return parse()
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      return this.given<T>(field, null, refused.sentence)
    }
  }

  /** Papers and the acts they tell of bear one date, which the form asks for already. */
  paper(number: string, date: PlainDate | null, ask: string, field = 'paper'): Paper {
    return { number: this.text(`${field}.number`, number, ask), date: date as PlainDate }
  }
}

/** The paper behind an act that may have none: given with its number, left out without. */
export function paperIfAny(number: string, date: PlainDate | null): { paper?: Paper } {
  const text = squeeze(number)
  return text === '' || date === null ? {} : { paper: { number: text, date } }
}
