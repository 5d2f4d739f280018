import type { SoldierActKind } from '@ptdv/core/soldiers/acts'
import type { SoldierFile } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'

/** Acts that lead home; the others help along the way. */
const WAY_HOME: readonly SoldierActKind[] = [
  'taken_over',
  'papers_presented',
  'registered',
  'introduced',
  'put_in_view',
]

interface SoldierNextProps {
  readonly soldier: SoldierFile
  readonly actHref: (kind: SoldierActKind) => string
}

/** What may be recorded now from where one sits; what waits says for what. */
export function SoldierNext({ soldier: { answer, mayRecord }, actHref }: SoldierNextProps) {
  const own = answer.next.filter(({ kind }) => mayRecord.includes(kind))
  if (own.length === 0) return null
  const first = own.find(({ kind, allowed }) => allowed && WAY_HOME.includes(kind))
  const others = own.filter(({ kind, allowed }) => allowed && kind !== first?.kind)
  const waiting = own.filter(({ allowed }) => !allowed)
  return (
    <Card title="Việc có thể ghi" padded>
      <div className="soldier-acts">
        {first && (
          <LinkButton kind="primary" href={actHref(first.kind)}>
            {first.label}
          </LinkButton>
        )}
        {others.map(({ kind, label }) => (
          <LinkButton key={kind} href={actHref(kind)}>
            {label}
          </LinkButton>
        ))}
      </div>
      {waiting.length > 0 && (
        <ul className="soldier-support">
          {waiting.map(({ kind, label, because }) => (
            <li key={kind}>
              {label}
              <span className="muted by">{because}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
