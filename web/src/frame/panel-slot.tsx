import { createContext, useContext } from 'react'

/** The place at the right of the frame where a Panel docks. */
export const PanelSlot = createContext<HTMLElement | null>(null)

export function usePanelSlot(): HTMLElement | null {
  return useContext(PanelSlot)
}
