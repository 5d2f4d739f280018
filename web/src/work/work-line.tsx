import { Basis } from '../ui/basis.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Words } from '../ui/words.tsx'

/** One thing to do: who, what, until when, why, and one button. */
export interface WorkLine {
  readonly key: string
  readonly icon: IconName
  /** A person, several, or a task's name. */
  readonly who: string
  readonly what: string
  /** The rule and its source. */
  readonly basis?: string
  readonly due: {
    /** “Còn 6 ngày làm việc”, “Quá hạn 3 ngày làm việc”, “Chờ từ 07/10/2024”. */
    readonly words: string
    /** “hạn 10/10/2024”, “chưa có hạn”. */
    readonly detail: string
    readonly late: boolean
  }
  readonly action: { readonly label: string; readonly href: string }
}

interface WorkLineItemProps {
  readonly line: WorkLine
  /** Ours and late: a red edge. What others are late with is only said. */
  readonly overdue?: boolean
  /** The first thing to do on the page has its only red button. */
  readonly first?: boolean
}

export function WorkLineItem({ line, overdue, first }: WorkLineItemProps) {
  return (
    <li className={overdue ? 'task over' : 'task'}>
      <Icon name={overdue ? 'warning' : line.icon} />
      <div>
        <div className="who">{line.who}</div>
        <p className="what">
          <Words>{line.what}</Words>
        </p>
        {line.basis && (
          <Basis>
            <Words>{line.basis}</Words>
          </Basis>
        )}
      </div>
      <div className="due">
        {line.due.words && (
          <b className={line.due.late ? 'late-t' : undefined}>
            <Words>{line.due.words}</Words>
          </b>
        )}
        <span>{line.due.detail}</span>
      </div>
      <div className="go">
        <LinkButton href={line.action.href} kind={first ? 'primary' : 'secondary'}>
          <Words>{line.action.label}</Words>
        </LinkButton>
      </div>
    </li>
  )
}
