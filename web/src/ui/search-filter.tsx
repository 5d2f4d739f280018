import { useEffect, useState } from 'react'
import { TextInput } from './text-input.tsx'

interface SearchFilterProps {
  readonly label: string
  readonly placeholder: string
  /** What the list is narrowed to now. */
  readonly text: string
  readonly onText: (text: string) => void
}

const WAIT_MS = 350

/** Narrows a list by a name; waits until typing pauses before it asks the server. */
export function SearchFilter({ label, placeholder, text, onText }: SearchFilterProps) {
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  if (text !== shown) {
    setShown(text)
    setTyped(text)
  }
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => {
      setShown(typed.trim())
      onText(typed.trim())
    }, WAIT_MS)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      className="search-filter"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
