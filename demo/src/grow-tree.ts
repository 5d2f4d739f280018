import type { Numbering } from './numbering.ts'
import { randomFrom } from './random.ts'
import type { CommitteeFigures } from './sample-figures.ts'
import type { ProvinceScale } from './scales.ts'
import { COMMUNES } from './tables.ts'
import { growDistrict } from './tree-districts.ts'
import { growProvincial } from './tree-provincial.ts'
import { growTinyDistrict } from './tree-tiny.ts'
import { grower, type Committee, type Tree } from './tree.ts'

/** The tree of one province with the acts that founded it. */
export function growTree(scale: ProvinceScale, numbers: Numbering): Tree {
  const top = grower(numbers, randomFrom(scale.seed))
  const code = `${scale.codePrefix}33`
  const root = top.found({ kind: 'provincial_committee', name: scale.name, code, parent: null })
  const acts = [...top.acts]
  const committees = scale.figures.committees.map((figures): Committee => {
    const grow = grower(numbers, randomFrom(`${scale.seed}/${figures.key}/tree`))
    const communes = COMMUNES.filter(({ districtCode }) => districtCode === figures.districtCode)
    const plant = { grow, root, figures, communes, codePrefix: scale.codePrefix }
    const place =
      figures.districtCode === null
        ? growProvincial(plant)
        : scale.tiny
          ? growTinyDistrict(plant)
          : growDistrict(plant)
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
