const KEY = 'ptdv.nhiem-vu'

/**
 * The mandate one acts under. Each browser tab keeps its own, so that two organisations can stand
 * side by side; a new tab starts with the one chosen last.
 */
export function actingMandate(): number | null {
  const kept = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY)
  const mandate = Number(kept)
  return Number.isInteger(mandate) && mandate > 0 ? mandate : null
}

export function setActingMandate(mandate: number | null): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (mandate === null) storage.removeItem(KEY)
    else storage.setItem(KEY, String(mandate))
  }
}
