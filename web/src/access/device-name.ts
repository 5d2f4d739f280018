/** The first that fits names it: Edge and Cốc Cốc also call themselves Chrome, Chrome also Safari. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['coc_coc', 'Cốc Cốc'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'máy Mac'],
  ['Linux', 'Linux'],
] as const

/** A browser's long description of itself as people know it: “Chrome trên Windows”. */
export function deviceName(description: string | null): string {
  if (description === null) return 'Không rõ máy nào'
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([sign]) => description.includes(sign))?.[1]
  const browser = named(BROWSERS) ?? 'Trình duyệt khác'
  const system = named(SYSTEMS)
  return system === undefined ? browser : `${browser} trên ${system}`
}
