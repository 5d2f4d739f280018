import type { z } from 'zod'
import type { MemberActKind, MemberPayloads } from '../acts.ts'
import type { MemberConditionKey } from '../member-conditions.ts'
import type { MemberDoer } from '../member-desks.ts'

export interface MemberActRow<P> {
  /** On a button. */
  readonly label: string
  /** After “Không thể …”. */
  readonly doing: string
  /** What the wire lets through. */
  readonly schema: z.ZodType<P>
  /** Whose desk records it; none: it comes with a list or from the person's case. */
  readonly recordedBy: MemberDoer | null
  /** All must be met on the day of the act, in this order of telling. */
  readonly needs: readonly MemberConditionKey[]
}

/** The rows of some kinds of acts. */
export type ActRows<K extends MemberActKind> = {
  readonly [Kind in K]: MemberActRow<MemberPayloads[Kind]>
}
