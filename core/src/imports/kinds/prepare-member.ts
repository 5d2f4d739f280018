import type { Cells } from '../column.ts'

/**
 * Books of members (7-HSĐV) write the birth date in one of two columns, of men or of women: which of them is filled says
 * both. What the sheet says outright goes before.
 */
export function prepareMember(cells: Cells): Cells {
  const { maleBirth = '', femaleBirth = '', birth = '', sex = '' } = cells
  if ((maleBirth === '') === (femaleBirth === '')) return cells
  return {
    ...cells,
    birth: birth || maleBirth || femaleBirth,
    sex: sex || (maleBirth === '' ? 'Nữ' : 'Nam'),
  }
}
