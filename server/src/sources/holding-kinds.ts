import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'

/** Kinds of organisations that report a survey: where members are. What lies above is their sum. */
export const HOLDING_KINDS = (Object.keys(ORGANISATION_KINDS) as OrganisationKind[]).filter(
  (kind) => ORGANISATION_KINDS[kind].holdsMembers,
)
