import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'

/** Where one who was assigned a target looks next: the sheet to pass it on, or the board where members are. */
export function assignedLink(kind: OrganisationKind, year: number): string {
  return ORGANISATION_KINDS[kind].holdsMembers
    ? `/chi-tieu?nam=${year}`
    : `/chi-tieu/giao?nam=${year}`
}

/** The page of requests and their answers. */
export function requestsLink(year: number): string {
  return `/chi-tieu/de-nghi?nam=${year}`
}

/** Where the province sets its own target. */
export function provinceTargetLink(year: number): string {
  return `/chi-tieu/toan-tinh?nam=${year}`
}
