import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** refusal: the rules say no. offline: kept here until the network is back. info: worth knowing. */
export type NoticeKind = 'refusal' | 'offline' | 'warning' | 'info'

const KINDS = {
  refusal: { className: 'notice no', icon: 'lock' },
  offline: { className: 'notice warn', icon: 'offline' },
  warning: { className: 'notice warn', icon: 'warning' },
  info: { className: 'notice', icon: 'info' },
} as const satisfies Record<NoticeKind, { className: string; icon: IconName }>

interface ProblemNoticeProps {
  readonly kind?: NoticeKind
  readonly title: string
  readonly sentence?: ReactNode
  /** The refusal's stable code, to read out when asking for help. */
  readonly code?: string | undefined
  /** For a conflict: what somebody else changed, newest last. */
  readonly changes?: readonly string[]
  readonly action?: ReactNode
}

export function ProblemNotice(props: ProblemNoticeProps) {
  const { className, icon } = KINDS[props.kind ?? 'refusal']
  return (
    <div className={className} role={props.kind === 'info' ? 'note' : 'alert'}>
      <Icon name={icon} />
      <div>
        <b>{props.title}</b>
        {props.sentence && <p>{props.sentence}</p>}
        {props.changes && props.changes.length > 0 && (
          <ul className="changes">
            {props.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        {props.code && <p className="faint">Mã: {props.code}</p>}
        {props.action && <div className="notice-act">{props.action}</div>}
      </div>
    </div>
  )
}
