import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, '../data')

export interface Commune {
  /** Code of the General Statistics Office: the key; names repeat. */
  readonly code: string
  /** “Xã Tân Dân” */
  readonly name: string
  readonly kind: 'Phường' | 'Thị trấn' | 'Xã'
  readonly districtCode: string
}

type Shares = Readonly<Record<string, number>>

interface NameShares {
  readonly surnames: Shares
  readonly maleMiddle: Shares
  readonly femaleMiddle: Shares
  readonly maleGiven: Shares
  readonly femaleGiven: Shares
  readonly olderMaleGiven: Shares
  readonly olderFemaleGiven: Shares
}

function read(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8').normalize('NFC')
}

export const COMMUNES: readonly Commune[] = read('communes-161-2023.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [districtCode = '', , code = '', name = '', kind = ''] = line.split(',')
    return { code, name, kind: kind as Commune['kind'], districtCode }
  })

export const NAME_SHARES: NameShares = JSON.parse(read('name-shares.json'))
