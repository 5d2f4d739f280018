/** The chosen ones with one more, or one less. */
export function toggled(
  chosen: ReadonlySet<number>,
  id: number,
  isChosen: boolean,
): ReadonlySet<number> {
  const next = new Set(chosen)
  if (isChosen) next.add(id)
  else next.delete(id)
  return next
}
