import type { CasePaper } from '@ptdv/core/admission/papers'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type BadgeTone = 'late' | 'soon' | 'ok' | 'wait' | 'info' | 'plain'

interface BadgeProps {
  readonly tone: BadgeTone
  readonly icon: IconName
  readonly children: ReactNode
}

/** A sign and a word; the colour only adds. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}

type PaperState = CasePaper['state']

const PAPER = {
  have: { className: 'st ok', icon: 'check', word: 'có' },
  unsigned: { className: 'st un', icon: 'pencil', word: 'chưa ký' },
  missing: { className: 'st no', icon: 'close', word: 'thiếu' },
} as const satisfies Record<PaperState, { className: string; icon: IconName; word: string }>

/** State of a paper in a dossier: có, chưa ký, thiếu. */
export function PaperMark({ state }: { state: PaperState }) {
  const mark = PAPER[state]
  return (
    <span className={mark.className}>
      <Icon name={mark.icon} />
      {mark.word}
    </span>
  )
}
