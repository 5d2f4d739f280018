import type { ReactNode } from 'react'

/** “Căn cứ”: the rule and its source, one press away. */
export function Basis({ children, open }: { children: ReactNode; open?: boolean }) {
  return (
    <details className="why" open={open}>
      <summary>Căn cứ</summary>
      <p>{children}</p>
    </details>
  )
}
