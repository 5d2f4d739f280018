/** User names are typed by people who are not young: case does not matter, only plain letters and figures. */
export function normalUserName(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}

/** 3–60 of a–z, 0–9, dot, hyphen, underscore, beginning with a letter or figure. */
export function isUserName(normal: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,59}$/.test(normal)
}
