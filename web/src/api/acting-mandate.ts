const KEY = 'ptdv.nhiem-vu'

/** The mandate one acts under, and for which organisation: one that has split acts for each of its successors. */
export interface Acting {
  readonly mandate: number
  readonly organisation: number | null
}

/**
 * What one acts under. Each browser tab keeps its own, so that two organisations can stand
 * side by side; a new tab starts with the one chosen last. Kept as “mandate” or “mandate.organisation”.
 */
export function actingMandate(): Acting | null {
  const kept = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY)
  const [mandate, organisation] = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(kept ?? '')?.slice(1) ?? []
  if (mandate === undefined || Number(mandate) === 0) return null
  return {
    mandate: Number(mandate),
    organisation: organisation === undefined ? null : Number(organisation),
  }
}

export function setActingMandate(acting: Acting | null): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (acting === null) storage.removeItem(KEY)
    else storage.setItem(KEY, [acting.mandate, acting.organisation].filter(Boolean).join('.'))
  }
}
