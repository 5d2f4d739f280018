import type { Numbering } from './numbering.ts'
import { randomFrom } from './random.ts'
import type { CommitteeFigures } from './sample-figures.ts'
import type { Growth, ProvinceScale } from './scales.ts'
import { COMMUNES, THAI_BINH_DISTRICTS, type Commune } from './tables.ts'
import { growDistrict, type Planting } from './tree-districts.ts'
import { growProvincial } from './tree-provincial.ts'
import { growOneCellDistrict } from './tree-one-cell.ts'
import { growTinyDistrict } from './tree-tiny.ts'
import { grower, type Committee, type Place, type Tree } from './tree.ts'

const GROWERS: Readonly<Record<Growth, (plant: Planting) => Place>> = {
  full: growDistrict,
  one_cell: growOneCellDistrict,
  tiny: growTinyDistrict,
}
const ALL_COMMUNES: readonly Commune[] = [
  ...COMMUNES,
  ...THAI_BINH_DISTRICTS.flatMap(({ communes }) => communes),
]

/** The tree of one province with the acts that founded it. */
export function growTree(scale: ProvinceScale, numbers: Numbering): Tree {
  const top = grower(numbers, randomFrom(scale.seed))
  const code = scale.codePrefix + scale.code
  const root = top.found({ kind: 'provincial_committee', name: scale.name, code, parent: null })
  const acts = [...top.acts]
  const committees = scale.figures.committees.map((figures): Committee => {
    const grow = grower(numbers, randomFrom(`${scale.seed}/${figures.key}/tree`))
    const communes = ALL_COMMUNES.filter(
      ({ districtCode }) => districtCode === figures.districtCode,
    )
    const { codePrefix, sample } = scale
    const plant = { grow, root, figures, communes, codePrefix, sample }
    const place =
      figures.districtCode === null ? growProvincial(plant) : GROWERS[scale.growth](plant)
    acts.push(...grow.acts)
    return { ...place, figures, bases: grow.bases, cells: grow.cells, mark: markOf(figures) }
  })
  return { root, committees, acts }
}

function markOf({ name }: CommitteeFigures): string {
  if (name.startsWith('Huyện ủy')) return 'HU'
  if (name.startsWith('Thành ủy')) return 'ThU'
  return name.startsWith('Thị ủy') ? 'TxU' : 'ĐU'
}
