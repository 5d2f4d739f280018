import { z } from 'zod'
import { dateSchema, idSchema, paperSchema, sourceSchema, textSchema } from '../contract/common.ts'
import type { AdmissionActKind, AdmissionPayloads } from './acts.ts'
import { isRelativeKey, type RelativeKey } from './relatives.ts'
import { LEFT_BECAUSE_KEYS, SPECIAL_CASE_KEYS } from './special-cases.ts'

const helper = z.object({ person: idSchema, name: textSchema(80) })
const votes = z.number().int().min(0).max(2_000)
export const tallySchema = z.object({
  form: z.enum(['secret_ballot', 'raised_card']),
  inFavour: votes,
  against: votes,
  other: votes,
})
const massOrganisation = z.enum([
  'youth_union',
  'trade_union',
  'womens_union',
  'farmers_union',
  'veterans_association',
  'fatherland_front',
])
const outcome = z.enum(['clear', 'needs_supplement', 'refer_upward'])
const roll = z.object({
  person: idSchema,
  name: textSchema(80),
  presence: z.enum(['present', 'absent', 'exempt_absent', 'temporarily_elsewhere']),
})

const relativeKey = z.custom<RelativeKey>(
  (value) => typeof value === 'string' && isRelativeKey(value),
)
const relative = z.object({
  key: relativeKey,
  member: z.boolean().optional(),
  abroad: z.boolean().optional(),
  minor: z.boolean().optional(),
})
const cellVote = z.object({
  roll: z.array(roll).min(1).max(500),
  tally: tallySchema,
  paper: paperSchema,
})
const body = z.number().int().min(1).max(200)
const note = z.string().max(500).optional()

/** One schema per kind of act: what the wire lets through. What the rules allow is checkAdmissionAct's to say. */
export const PAYLOAD_SCHEMAS = {
  in_view: z.object({ source: sourceSchema, note: z.string().max(500).optional() }),
  outstanding_introduced: z.object({
    by: massOrganisation,
    organisationName: textSchema(160),
    paper: paperSchema.optional(),
  }),
  helper_assigned: z.object({
    helpers: z.array(helper).min(1).max(3),
    paper: paperSchema.optional(),
  }),
  course_passed: z.object({ certificate: paperSchema, issuer: textSchema(160) }),
  applied: z.object({}),
  life_history_handed_in: z.object({
    pages: z.number().int().min(1).max(200).optional(),
    relatives: z.array(relative).max(40).optional(),
  }),
  vetting_asked: z.object({
    request: textSchema(40),
    organisation: idSchema.nullable(),
    organisationName: textSchema(160),
    about: textSchema(200),
    paper: paperSchema,
    covers: z.array(relativeKey).max(40).optional(),
    channel: z.enum(['base', 'foreign_affairs']).optional(),
  }),
  vetting_answered: z.object({ request: textSchema(40), outcome, paper: paperSchema }),
  life_history_certified: z.object({ outcome }),
  introduced_by_member: z.object({
    person: idSchema,
    name: textSchema(80),
    togetherSince: dateSchema,
    standing: z.enum(['official', 'probationary', 'disciplined']).optional(),
  }),
  introduced_by_union: z.object({
    by: z.enum(['youth_union', 'trade_union']),
    organisationName: textSchema(160),
    paper: paperSchema,
  }),
  opinions_gathered: z.object({ paper: paperSchema.optional() }),
  cell_voted: cellVote,
  sub_committee_appraised: z.object({ paper: paperSchema }),
  base_voted: z.object({
    committeeSize: body,
    tally: tallySchema,
    paper: paperSchema,
  }),
  decided: z.object({
    outcome: z.enum(['admitted', 'refused']),
    bodySize: body,
    tally: tallySchema,
    paper: paperSchema,
    reason: z.string().max(500).optional(),
  }),
  decision_received: z.object({}),
  ceremony_held: z.object({ helper }),
  special_case_noted: z.object({
    matter: z.enum(SPECIAL_CASE_KEYS).exclude(['former_member']),
    note,
  }),
  former_membership_noted: z.object({
    leftOn: dateSchema,
    because: z.enum(LEFT_BECAUSE_KEYS),
    readmittedBefore: z.boolean(),
    recordClearedOn: dateSchema.optional(),
    firstDecisionOn: dateSchema.optional(),
  }),
  population_policy_noted: z.object({ child: z.enum(['third', 'fourth']), bornOn: dateSchema }),
  special_paper_received: z.object({
    matter: z.enum(SPECIAL_CASE_KEYS),
    by: textSchema(160),
    paper: paperSchema,
  }),
  introducer_stood_down: z.object({
    person: idSchema,
    name: textSchema(80),
    because: z.enum(['left', 'disciplined', 'other']),
  }),
  decision_extended: z.object({
    workingDays: z.number().int().min(1).max(200),
    reason: textSchema(500),
    paper: paperSchema.optional(),
  }),
  late_ceremony_consented: z.object({ by: textSchema(160), paper: paperSchema.optional() }),
  moved: z.object({
    to: idSchema.nullable(),
    toName: textSchema(200),
    certificate: paperSchema,
    dossierSent: z.boolean(),
    outside: z.literal(true).optional(),
  }),
  move_received: z.object({
    cell: idSchema,
    cellName: textSchema(200),
    from: idSchema,
    fromName: textSchema(200),
  }),
  move_cancelled: z.object({ reason: textSchema(500) }),
  died: z.object({ note }),
  member_file_made: z.object({}),
  probation_helper_assigned: z.object({ helper }),
  new_member_course_passed: z.object({ certificate: paperSchema, issuer: textSchema(160) }),
  self_reviewed: z.object({}),
  helper_commented: helper,
  probation_opinions_gathered: z.object({
    residence: z.enum(['agrees', 'disagrees', 'not_asked']),
    paper: paperSchema.optional(),
  }),
  earlier_place_commented: z.object({
    organisationName: textSchema(160),
    paper: paperSchema.optional(),
  }),
  recognition_cell_voted: cellVote,
  removal_cell_voted: cellVote,
  recognition_appraised: z.object({ paper: paperSchema }),
  recognition_base_voted: z.object({
    proposes: z.enum(['recognise', 'remove']),
    committeeSize: body,
    tally: tallySchema,
    paper: paperSchema,
  }),
  recognition_decided: z.object({
    outcome: z.enum(['recognised', 'removed']),
    bodySize: body,
    tally: tallySchema,
    paper: paperSchema,
    reason: note,
  }),
  recognition_received: z.object({}),
  membership_cancelled: z.object({
    what: z.enum(['admission', 'recognition']),
    ground: z.enum(['not_qualified', 'wrong_procedure']),
    canceller: z.enum(['issuer', 'competent_now']),
    because: z.enum(['body_gone', 'transferred']).optional(),
    consent: paperSchema.optional(),
    reason: textSchema(500),
    paper: paperSchema,
  }),
  returned: z.object({ reason: textSchema(500) }),
  withdrawn: z.object({ reason: z.string().max(500).optional() }),
  dossier_destroyed: z.object({ paper: paperSchema }),
  taken_off_list: z.object({ reason: textSchema(500) }),
  corrected: z.object({
    act: idSchema,
    happenedOn: dateSchema,
    payload: z.unknown(),
    basis: textSchema(300),
    approvedBy: textSchema(120),
  }),
} as const satisfies { [K in AdmissionActKind]: z.ZodType<AdmissionPayloads[K]> }
