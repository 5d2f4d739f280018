import { formatNumber } from '@ptdv/core/text/numbers'
import { AppLink } from './app-link.tsx'

interface FigureProps {
  readonly value: number
  /** Opens the people behind the figure; a figure without a list is plain text. */
  readonly href?: string | undefined
  /** The list of this figure stands open. */
  readonly open?: boolean | undefined
  /** What the figure counts, for those who hear it: “Huyện ủy Yên Mỹ, đã kết nạp”. */
  readonly label?: string
  readonly className?: string
}

/** A count that opens the list behind it. */
export function Figure({ value, href, open, label, className }: FigureProps) {
  if (!href || value === 0) return <>{formatNumber(value)}</>
  return (
    <AppLink
      href={href}
      className={['fig', open ? 'on' : '', className ?? ''].filter(Boolean).join(' ')}
      aria-current={open || undefined}
      aria-label={label ? `${label}: ${formatNumber(value)}, mở danh sách` : undefined}
    >
      {formatNumber(value)}
    </AppLink>
  )
}
