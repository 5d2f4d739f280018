import type { Paper } from '../admission/acts.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { SupportKind } from './support-kinds.ts'

/** Whether somebody comes home as a member. */
export type SoldierMembership = 'none' | 'probationary' | 'official'

/** What each act about a demobilised soldier says besides its date and its organisation. */
export interface SoldierPayloads {
  /** On the list of a round: the year and the decision it stands in. */
  announced: {
    readonly year: number
    readonly paper: Paper
    readonly demobilisedOn: PlainDate
    /** The unit they left, by its name alone. */
    readonly unit: string
    readonly member: SoldierMembership
    /** Day of the paper that introduces a member to the place of arrival, where the list has it. */
    readonly introducedOn: PlainDate | null
    /** What they can do, for referral to work only. */
    readonly specialty: string | null
    readonly commune: number
    readonly communeName: string
  }
  taken_over: Record<never, never>
  /** Lives elsewhere: the right commune takes over. */
  handed_over: {
    readonly to: number
    readonly toName: string
    readonly reason: string
  }
  papers_presented: { readonly paper: Paper }
  /** In the cell that will have them; of a member the papers tell the dates. */
  registered: {
    readonly cell: number
    readonly cellName: string
    readonly decidedOn: PlainDate | null
    readonly ceremonyOn: PlainDate | null
    readonly officialOn: PlainDate | null
  }
  introduced: Record<never, never>
  /** Who is no member is put on the cell's list of source 5: in view, until they apply themselves. */
  put_in_view: { readonly case: number }
  reserve_joined: { readonly unit: string | null }
  reserve_not_joined: { readonly reason: string }
  work_stated: { readonly stable: boolean }
  need_stated: { readonly kind: SupportKind; readonly what: string }
  offer_made: { readonly kind: SupportKind; readonly from: string; readonly what: string }
  result_recorded: {
    /** The offer that it answers, by its act. */
    readonly offer: number
    readonly taken: boolean
    readonly what: string
  }
  task_given: { readonly task: string }
  /** Of their own accord; nobody is planned for a post without it. */
  post_wished: { readonly post: string }
  wish_withdrawn: Record<never, never>
  companion_assigned: { readonly name: string; readonly organisation: string }
  companion_met: { readonly kind: MeetingKind; readonly what: string }
  /** Was put on the list by mistake. */
  taken_off: { readonly reason: string }
  /**
   * Mends an earlier act by who recorded it, on a basis: its day and content are read as given here. Without them it was
   * recorded by mistake and counts for nothing.
   */
  corrected: {
    readonly act: number
    readonly happenedOn: PlainDate | null
    readonly payload: unknown
    readonly basis: string
  }
}

/** How a companion met somebody: what was done, never what was thought of them. */
export const MEETING_KINDS = {
  visit: 'Đến thăm',
  talk: 'Gặp, trao đổi',
  activity: 'Cùng dự sinh hoạt đoàn',
  call: 'Gọi điện',
} as const

export type MeetingKind = keyof typeof MEETING_KINDS

export type SoldierActKind = keyof SoldierPayloads

/** One recorded act about a soldier, K naming the kind. */
export interface SoldierActOf<K extends SoldierActKind> {
  readonly id: number
  readonly kind: K
  readonly happenedOn: PlainDate
  /** Whose act it was: who recorded it corrects it. */
  readonly organisation: number
  readonly organisationName: string
  readonly recordedBy: string
  readonly payload: SoldierPayloads[K]
}

export type SoldierAct = { [K in SoldierActKind]: SoldierActOf<K> }[SoldierActKind]
