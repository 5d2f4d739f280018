import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { Icon } from './icon.tsx'

const Announce = createContext<(sentence: string) => void>(() => {})

/** Says that something was done: seen at the foot of the page and heard by screen readers. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(Announce)
}

const SHOWN_FOR_MS = 8000

export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<{ sentence: string; at: number } | null>(null)
  const announce = useCallback(
    (sentence: string) => setMessage({ sentence, at: performance.now() }),
    [],
  )
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(null), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <Announce value={announce}>
      {children}
      <div className="toast-place" role="status" aria-live="polite">
        {message && (
          <p className="toast" key={message.at}>
            <Icon name="check" />
            {message.sentence}
          </p>
        )}
      </div>
    </Announce>
  )
}
