/** The lists with somebody in them, besides the whole one and the one that stands open: as chips, in the order of the table. */
export function listChips<Key extends string>(
  words: Readonly<Record<Key, string>>,
  figures: Readonly<Record<Key, number>>,
  open: Key,
) {
  return (Object.entries(words) as [Key, string][])
    .filter(([key]) => figures[key] > 0 || key === open || key === 'all')
    .map(([value, label]) => ({ value, label, count: figures[value] }))
}
