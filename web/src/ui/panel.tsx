import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { usePanelSlot } from '../frame/panel-slot.tsx'
import { IconButton } from './icon-button.tsx'

interface PanelProps {
  /** Where the figure comes from: “Huyện ủy Yên Mỹ, năm 2024”. */
  readonly over: string
  readonly title: string
  /** What the panel holds, for who cannot see it. */
  readonly label?: string
  readonly onClose: () => void
  /** Under the title: base and dates, chips. */
  readonly head?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/**
 * The list behind a figure. Docks at the right and never covers the page; the menu shrinks to a rail.
 * On a phone it takes the screen. Focus goes to its title and returns to the figure on closing.
 */
export function Panel({ over, title, onClose, head, foot, children, ...props }: PanelProps) {
  const { label = 'Danh sách sau con số' } = props
  const slot = usePanelSlot()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      // A commune on the map is a link within a drawing.
      const focusable = opener instanceof HTMLElement || opener instanceof SVGElement
      if (focusable && opener.isConnected) opener.focus()
    }
  }, [slot])
  if (!slot) return null
  return createPortal(
    <aside
      className="panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div>
        <div className="ph">
          <div className="ph-title">
            <div>
              <p className="muted">{over}</p>
              <h2 ref={heading} tabIndex={-1}>
                {title}
              </h2>
            </div>
            <IconButton icon="close" label="Đóng" onClick={onClose} />
          </div>
          {head}
        </div>
        <div className="pl">{children}</div>
        {foot && <div className="pf">{foot}</div>}
      </div>
    </aside>,
    slot,
  )
}
