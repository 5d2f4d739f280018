import type { OrganisationKind } from '../organisations/kinds.ts'
import { squeeze } from '../text/fold.ts'
import { plain } from './readers.ts'

/** How a list names an organisation, and what the organisation is called. */
export interface InferredOrganisation {
  readonly kind: OrganisationKind
  readonly name: string
}

/** Beginnings that say what an organisation is, wherever it lies. */
const BY_BEGINNING: readonly (readonly [beginning: string, kind: OrganisationKind])[] = [
  ['tinh uy', 'provincial_committee'],
  ['huyen uy', 'district_committee'],
  ['thi uy', 'district_committee'],
  ['thanh uy', 'district_committee'],
  ['chi bo co so', 'base_cell'],
  ['dang bo bo phan', 'sub_committee'],
  ['dang uy bo phan', 'sub_committee'],
  ['dang bo co so', 'base_committee'],
]

/** Lists of a province name its districts by the place alone, towns with their rank behind. */
const RANK = /\s*\(\s*(TP|TX|H)\.?\s*\)\s*$/iu
const RANKED = { TP: 'Thành ủy', TX: 'Thị ủy', H: 'Huyện ủy' } as const

/**
 * What an organisation is, told from its name and from what it lies under. A short name of a list becomes the full
 * one: “Tam Kỳ (TP)” under a province is Thành ủy Tam Kỳ, “Công an tỉnh” is Đảng ủy Công an tỉnh.
 */
export function inferOrganisation(written: string, above: OrganisationKind): InferredOrganisation {
  const name = squeeze(written)
  const said = plain(name)
  const known = BY_BEGINNING.find(([beginning]) => said.startsWith(beginning))
  if (known) return { kind: known[1], name }
  if (above === 'provincial_committee') return underProvince(name, said)
  if (said.startsWith('chi bo')) {
    return {
      kind:
        above === 'district_committee' || above === 'committee_directly_under'
          ? 'base_cell'
          : 'cell',
      name,
    }
  }
  if (above === 'base_committee')
    return { kind: said.startsWith('dang') ? 'sub_committee' : 'cell', name }
  if (above === 'sub_committee') return { kind: 'cell', name }
  return { kind: 'base_committee', name }
}

function underProvince(name: string, said: string): InferredOrganisation {
  const rank = RANK.exec(name)?.[1]?.toUpperCase()
  if (rank === 'TP' || rank === 'TX' || rank === 'H') {
    return { kind: 'district_committee', name: `${RANKED[rank]} ${name.replace(RANK, '')}` }
  }
  if (said.startsWith('dang uy xa') || said.startsWith('dang uy phuong')) {
    return { kind: 'commune_committee', name }
  }
  if (said.startsWith('dang uy') || said.startsWith('dang bo')) {
    return { kind: 'committee_directly_under', name }
  }
  const ofProvince = said.endsWith(' tinh') || said.startsWith('khoi ')
  return ofProvince
    ? { kind: 'committee_directly_under', name: `Đảng ủy ${name}` }
    : { kind: 'district_committee', name: `Huyện ủy ${name}` }
}
