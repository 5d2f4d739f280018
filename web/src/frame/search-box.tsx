import { useEffect, useRef, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from '../ui/icon.tsx'

export interface SearchHit {
  readonly key: string
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly detail: string
  readonly href: string
}

interface SearchBoxProps {
  /** Finds people and organisations, with or without diacritics. */
  readonly find: (text: string) => Promise<readonly SearchHit[]>
  readonly onFollow: (href: string) => void
}

const WAIT_MS = 250
const SHORTEST = 2

/** Search from anywhere: the key / brings it up. */
export function SearchBox({ find, onFollow }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<{ text: string; hits: readonly SearchHit[] } | null>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target
      if (target instanceof HTMLElement && target.matches('input, textarea, select')) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    const text = typed.trim()
    if (text.length < SHORTEST) return
    let current = true
    const timer = setTimeout(() => {
      find(text).then(
        (hits) => current && setAnswer({ text, hits }),
        () => current && setAnswer({ text, hits: [] }),
      )
    }, WAIT_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed, find])

  const isAnswered = answer !== null && answer.text === typed.trim()
  const hits = typed.trim().length < SHORTEST ? [] : (answer?.hits ?? [])
  return (
    <ComboBox
      className="find"
      items={hits.map((hit) => ({ ...hit, id: hit.key }))}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        const hit = hits.find((each) => each.key === key)
        if (!hit) return
        setTyped('')
        onFollow(hit.href)
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={typed.trim().length >= SHORTEST}
      menuTrigger="input"
    >
      <Label className="vh">Tìm người, tổ chức</Label>
      <Icon name="search" />
      <Input ref={input} placeholder="Tìm người, tổ chức" />
      <kbd aria-hidden="true">/</kbd>
      <Popover className="pop find-pop">
        <ListBox<SearchHit & { id: string }>
          className="choices"
          renderEmptyState={() => (
            <p className="muted none">
              {isAnswered ? 'Không thấy ai, không thấy tổ chức nào khớp.' : 'Đang tìm…'}
            </p>
          )}
        >
          {(hit) => (
            <ListBoxItem className="choice" textValue={hit.name}>
              <span>{hit.name}</span>
              <span className="muted">{hit.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
