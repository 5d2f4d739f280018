import type { Paper } from '../admission/acts.ts'

/**
 * A working member is introduced to the committee of where they live (QĐ 213-QĐ/TW 2020; HD 33-HD/BTCTW). The yearly
 * comment is asked and given on the contact itself (slice `residence`): the place of residence keeps no register of the
 * member.
 */
export interface ResidencePayloads {
  residence_introduced: {
    /** The cell of residence or the committee above it; null outside the province. */
    readonly to: number | null
    readonly toName: string
    readonly paper: Paper
  }
  residence_ended: { readonly reason: string }
}
