import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import {
  chosenTwin,
  type ChosenTwin,
  type IdentityValues,
  type TwinChoice,
  type Wanted,
} from './identity.ts'

/** Where twins are looked for: a military office sees others than who keeps a register of people. */
const LOOK = { people: api.people.findTwins, soldiers: api.soldiers.findTwins }

/** Those already known who may be the wanted person; looked for when told to, gone when he changes. */
export function useTwins(
  values: IdentityValues,
  wanted: Wanted | null,
  among: keyof typeof LOOK = 'people',
) {
  const [asked, setAsked] = useState<Wanted | null>(null)
  const found = useQuery(LOOK[among].queryOptions({ input: asked ?? skipToken }))
  const isCurrent = asked !== null && JSON.stringify(asked) === JSON.stringify(wanted)
  const list = isCurrent ? (found.data ?? []) : []
  const choice = chosenTwin(values, wanted)
  const ask = () => {
    if (wanted !== null) setAsked(wanted)
  }
  return {
    list,
    choice,
    /** What was chosen, for exactly the person wanted now. */
    chosen: (choice: TwinChoice | null): ChosenTwin | null =>
      choice === null ? null : { wanted: JSON.stringify(wanted), choice },
    ask,
    /** Refused because of twins: they are shown, and the refusal goes its way. */
    askIfRefused: (failure: unknown): never => {
      if (problemOf(failure).code === 'CO-THE-TRUNG') ask()
      throw failure
    },
    /** Why nothing may be written yet. */
    reason:
      list.length > 0 && choice === null
        ? 'Chọn trong những người gần giống, hoặc bấm “Người khác”.'
        : null,
  }
}

export type Twins = ReturnType<typeof useTwins>
