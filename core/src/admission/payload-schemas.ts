import { z } from 'zod'
import { dateSchema, idSchema, paperSchema, sourceSchema, textSchema } from '../contract/common.ts'
import type { AdmissionActKind, AdmissionPayloads } from './acts.ts'

const helper = z.object({ person: idSchema, name: textSchema(80) })
const votes = z.number().int().min(0).max(2_000)
const tally = z.object({
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
  life_history_handed_in: z.object({ pages: z.number().int().min(1).max(200).optional() }),
  vetting_asked: z.object({
    request: textSchema(40),
    organisation: idSchema.nullable(),
    organisationName: textSchema(160),
    about: textSchema(200),
    paper: paperSchema,
  }),
  vetting_answered: z.object({ request: textSchema(40), outcome, paper: paperSchema }),
  life_history_certified: z.object({ outcome }),
  introduced_by_member: z.object({
    person: idSchema,
    name: textSchema(80),
    togetherSince: dateSchema,
  }),
  introduced_by_union: z.object({
    by: z.enum(['youth_union', 'trade_union']),
    organisationName: textSchema(160),
    paper: paperSchema,
  }),
  opinions_gathered: z.object({ paper: paperSchema.optional() }),
  cell_voted: z.object({ roll: z.array(roll).min(1).max(500), tally, paper: paperSchema }),
  sub_committee_appraised: z.object({ paper: paperSchema }),
  base_voted: z.object({
    committeeSize: z.number().int().min(1).max(200),
    tally,
    paper: paperSchema,
  }),
  decided: z.object({
    outcome: z.enum(['admitted', 'refused']),
    bodySize: z.number().int().min(1).max(200),
    tally,
    paper: paperSchema,
    reason: z.string().max(500).optional(),
  }),
  decision_received: z.object({}),
  ceremony_held: z.object({ helper }),
  returned: z.object({ reason: textSchema(500) }),
  withdrawn: z.object({ reason: z.string().max(500).optional() }),
  taken_off_list: z.object({ reason: textSchema(500) }),
  corrected: z.object({
    act: idSchema,
    happenedOn: dateSchema,
    payload: z.unknown(),
    basis: textSchema(300),
    approvedBy: textSchema(120),
  }),
} as const satisfies { [K in AdmissionActKind]: z.ZodType<AdmissionPayloads[K]> }
