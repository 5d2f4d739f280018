/** The same branches open but this one: opened if it was closed, closed if it was open. */
export function toggled(open: ReadonlySet<number>, branch: number): ReadonlySet<number> {
  const next = new Set(open)
  if (!next.delete(branch)) next.add(branch)
  return next
}
