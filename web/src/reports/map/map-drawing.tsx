import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { AppLink } from '../../ui/app-link.tsx'
import type { BoardRow } from '../board-figures.ts'
import type { BoardLinks } from '../board-links.ts'
import { communeWords } from './commune-words.ts'
import { isDirection, neighbourTowards } from './neighbour-towards.ts'
import type { Boundaries, Shape } from './read-boundaries.ts'
import { targetShade } from './target-shade.ts'

interface MapDrawingProps {
  readonly label: string
  readonly boundaries: Boundaries
  /** The board's row of a commune; those without one are drawn but cannot be chosen. */
  readonly rowOf: (code: string) => BoardRow | undefined
  /** The commune pointed at or focused, here or in the table. */
  readonly active: string | null
  readonly onActive: (code: string | null) => void
  readonly onLeave: () => void
  readonly links: BoardLinks
}

/**
 * One stop for the Tab key; within it the arrow keys go from a commune to its neighbour. Each commune is a link to the
 * list behind its result, named with all its figures for who hears it.
 */
export function MapDrawing(props: MapDrawingProps) {
  const { boundaries, rowOf, active, onActive, links } = props
  const { shapes, width, height } = boundaries
  const drawing = useRef<SVGSVGElement>(null)
  const hatch = useId()
  const mayChoose = (shape: Shape) => rowOf(shape.code) !== undefined
  const [stop, setStop] = useState(() => shapes.find(mayChoose)?.code)
  const current = shapes.find((shape) => shape.code === stop && mayChoose(shape))
  const entrance = current ?? shapes.find(mayChoose)
  const ringed = shapes.find(({ code }) => code === active)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      props.onLeave()
    }
    if (!isDirection(event.key) || entrance === undefined) return
    event.preventDefault()
    const next = neighbourTowards(shapes, entrance, event.key, mayChoose)
    if (next === null) return
    setStop(next.code)
    drawing.current?.querySelector<SVGElement>(`[data-commune="${next.code}"]`)?.focus()
  }
  return (
    <svg
      ref={drawing}
      viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
      role="application"
      aria-label={`${props.label}. Các phím mũi tên sang xã bên cạnh, Enter mở danh sách, Esc ra khỏi bản đồ.`}
      onKeyDown={onKeyDown}
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--surface)" />
          <rect width="1.5" height="6" fill="var(--line-strong)" />
        </pattern>
      </defs>
      {shapes.map((shape) => {
        const row = rowOf(shape.code)
        if (row === undefined) return <path key={shape.code} className="off" d={shape.outline} />
        const shade = targetShade(row.result, row.target)
        const figure = { organisation: row.key }
        return (
          <AppLink
            key={shape.code}
            href={links.listHref(figure)}
            data-commune={shape.code}
            tabIndex={shape === entrance ? 0 : -1}
            aria-label={`${row.shortName}: ${communeWords(row)}`}
            aria-current={links.isOpen(figure) || undefined}
            onFocus={() => {
              setStop(shape.code)
              onActive(shape.code)
            }}
            onBlur={() => onActive(null)}
            onMouseEnter={() => onActive(shape.code)}
            onMouseLeave={() => onActive(null)}
          >
            <path
              d={shape.outline}
              fill={shade === null ? `url(#${hatch})` : `var(--heat-${shade})`}
            />
          </AppLink>
        )
      })}
      {/* Last, so that no neighbour covers it. */}
      {ringed && <path className="ring" d={ringed.outline} />}
    </svg>
  )
}
