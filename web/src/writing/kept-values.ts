import { useState } from 'react'

const PREFIX = 'ptdv.nhap.'

/**
 * What is being typed, kept in this tab until it is written, so that a lost session or a reload
 * loses nothing. `name` tells apart accounts, cases and forms.
 */
export function useKept<T extends object>(
  name: string,
  start: () => T,
): { readonly kept: T; readonly keep: (next: T) => void; readonly forget: () => void } {
  const key = PREFIX + name
  const [kept, setKept] = useState(() => ({ ...start(), ...readKept<T>(key) }))
  return {
    kept,
    keep: (next) => {
      setKept(next)
      sessionStorage.setItem(key, JSON.stringify(next))
    },
    forget: () => {
      setKept(start())
      sessionStorage.removeItem(key)
    },
  }
}

/** Everything kept in this tab, for when the person signs out. */
export function forgetEverythingKept(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  }
}

function readKept<T>(key: string): Partial<T> {
  const text = sessionStorage.getItem(key)
  if (text === null) return {}
  try {
    return JSON.parse(text) as Partial<T>
  } catch {
    return {}
  }
}
