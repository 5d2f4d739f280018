import { enterpriseName } from './organisation-names.ts'
import { STORY_COMMUNE, STORY_VILLAGE } from './story.ts'
import { communeInSentence, districtName, type Planting } from './tree-districts.ts'
import type { Grower, Place } from './tree.ts'

/** Every commune with one cell, and, where the district is no sample, one of each other kind of base. */
export function growOneCellDistrict({ grow, root, figures, communes, sample }: Planting): Place {
  const district = grow.found({
    kind: 'district_committee',
    name: figures.name,
    parent: root,
    code: figures.districtCode,
  })
  const locality = districtName(figures.name)
  for (const { code, name } of communes) {
    const commune = communeInSentence(name)
    const base = grow.base(district, { name: `Đảng ủy ${commune}`, commune, code })
    const village = code === STORY_COMMUNE ? STORY_VILLAGE : 'thôn 1'
    grow.cell(base, {
      name: sample ? `Chi bộ mẫu ${commune}` : `Chi bộ ${village}`,
      setting: 'village',
      locality: `${commune}, ${locality}`,
    })
  }
  if (!sample) growOthers(grow, district, locality, Number(figures.districtCode))
  return district
}

function growOthers(grow: Grower, district: Place, locality: string, number: number): void {
  grow.baseCell(district, {
    name: `Chi bộ Trung tâm Chính trị ${locality}`,
    setting: 'agency',
    locality,
  })
  for (const [name, setting] of [
    [`Đảng ủy Quân sự ${locality}`, 'military'],
    [`Đảng ủy Công an ${locality}`, 'police'],
  ] as const) {
    grow.cell(grow.base(district, { name }), { name: 'Chi bộ Cơ quan', setting, locality })
  }
  const works = grow.base(district, { name: `Đảng ủy ${enterpriseName(number)}` })
  const under = grow.found({
    kind: 'sub_committee',
    name: 'Đảng ủy bộ phận Nhà máy 1',
    parent: works,
  })
  grow.cell(works, { name: 'Chi bộ Phân xưởng 1', setting: 'enterprise', locality }, under)
}
