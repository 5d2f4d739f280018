import type { AdmissionActKind } from '../admission/acts.ts'

/** The largest scan of one paper, in bytes: thirty pages at 200 dpi. */
export const MOST_SCAN_BYTES = 15 * 1024 * 1024
/** The most scans of one act. */
export const MOST_SCANS = 20

/** What a scan may be, by how its bytes begin; what it is called says nothing. */
const BEGINNINGS = [
  { type: 'application/pdf', ending: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', ending: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  {
    type: 'image/png',
    ending: 'png',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  },
] as const

export type ScanType = (typeof BEGINNINGS)[number]['type']

/** The type of a scan by its content: PDF, JPEG or PNG; null for anything else. */
export function scanTypeOf(bytes: Uint8Array): { type: ScanType; ending: string } | null {
  const found = BEGINNINGS.find(({ bytes: head }) =>
    head.every((byte, index) => bytes[index] === byte),
  )
  return found === undefined ? null : { type: found.type, ending: found.ending }
}

/**
 * Acts whose papers stay on paper: of vetting the outcome, the number and the date are kept, never the text, and so never
 * its picture.
 */
const WITHOUT_SCANS: readonly AdmissionActKind[] = ['vetting_asked', 'vetting_answered']

export function mayHoldScans(kind: AdmissionActKind): boolean {
  return !WITHOUT_SCANS.includes(kind)
}
