import type { Me } from '@ptdv/core/access/contract'
import type { Capability } from '@ptdv/core/access/roles'
import { createContext, useContext } from 'react'

/** Name of the search parameter that holds the date one looks at; absent is today. */
export const AS_OF = 'ngay'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in and for which organisation they act. Only inside the frame. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the frame')
  return me
}

export function useMay(capability: Capability): boolean {
  return useMe().capabilities.includes(capability)
}
