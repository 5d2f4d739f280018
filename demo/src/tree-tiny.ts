import { enterpriseName } from './organisation-names.ts'
import { STORY_COMMUNE, STORY_VILLAGE } from './story.ts'
import { communeInSentence, districtName, type Planting } from './tree-districts.ts'
import type { Place } from './tree.ts'

/** Communes that the story of the pictures needs, and a neighbour for each. */
const TINY_COMMUNES = [STORY_COMMUNE, '12238', '11995', '11989']

/** Two communes of three cells, an agency and an enterprise: every kind of base in as few cells as can be. */
export function growTinyDistrict({ grow, root, figures, communes }: Planting): Place {
  const district = grow.found({
    kind: 'district_committee',
    name: figures.name,
    parent: root,
    code: figures.districtCode,
  })
  const locality = districtName(figures.name)
  for (const { code, name } of communes.filter(({ code }) => TINY_COMMUNES.includes(code))) {
    const commune = communeInSentence(name)
    const base = grow.base(district, { name: `Đảng ủy ${commune}`, commune, code })
    const village = code === STORY_COMMUNE ? STORY_VILLAGE : 'thôn 1'
    const place = { locality: `${commune}, ${locality}` }
    grow.cell(base, { ...place, name: `Chi bộ ${village}`, setting: 'village' })
    grow.cell(base, {
      ...place,
      name: `Chi bộ Trường THCS ${name.split(' ').slice(1).join(' ')}`,
      setting: 'school',
    })
    grow.cell(base, { ...place, name: `Chi bộ Quân sự ${commune}`, setting: 'commune_military' })
  }
  grow.baseCell(district, {
    name: `Chi bộ Trung tâm Chính trị ${locality}`,
    setting: 'agency',
    locality,
  })
  const works = grow.base(district, {
    name: `Đảng ủy ${enterpriseName(Number(figures.districtCode))}`,
  })
  const under = grow.found({
    kind: 'sub_committee',
    name: 'Đảng ủy bộ phận Nhà máy 1',
    parent: works,
  })
  grow.cell(works, { name: 'Chi bộ Phân xưởng 1', setting: 'enterprise', locality }, under)
  return district
}
