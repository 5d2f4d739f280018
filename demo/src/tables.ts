import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, '../data')

type CommuneKind = 'Phường' | 'Thị trấn' | 'Xã'

export interface Commune {
  /** Code of the General Statistics Office: the key; names repeat. */
  readonly code: string
  /** “Xã Tân Dân” */
  readonly name: string
  readonly kind: CommuneKind
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

/** A district with its communes, as its Party committee stood over them. */
export interface District {
  readonly code: string
  /** “Huyện ủy Khoái Châu” */
  readonly committee: string
  readonly communes: readonly Commune[]
}

function read(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8').normalize('NFC')
}

/** The rows of a table as columns in its order; a comma in the last column stays in it. */
export function readRows(file: string): string[][] {
  return read(file)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
}

/** The 161 of old Hưng Yên in 2023. */
export const COMMUNES: readonly Commune[] = readRows('communes-161-2023.csv').map(
  ([districtCode = '', , code = '', name = '', kind = '']) => ({
    code,
    name,
    kind: kind as CommuneKind,
    districtCode,
  }),
)

/** Where the list of 3/2025 keeps the office's old spelling (An Quí), the resolution's table has the right one. */
const SPELT = new Map(
  readRows('communes-381-to-104-2025.csv').map(([, , code = '', name = '']) => [code, name]),
)
const THAI_BINH = '34'

const THAI_BINH_ROWS = readRows('communes-381-2025-03.csv').filter(
  ([province]) => province === THAI_BINH,
)

export const HUNG_YEN_DISTRICTS = districtsOf(
  readRows('communes-161-2023.csv').map(([code = '', name = '']) => [code, name]),
  COMMUNES,
)
/** The 242 communes of Thái Bình before 1/7/2025. */
export const THAI_BINH_DISTRICTS = districtsOf(
  THAI_BINH_ROWS.map(([, , code = '', name = '']) => [code, name]),
  THAI_BINH_ROWS.map(([, , districtCode = '', , code = '', listed = '']) => {
    const name = SPELT.get(code) ?? listed
    const kind = (['Phường', 'Thị trấn'] as const).find((each) => name.startsWith(each)) ?? 'Xã'
    return { code, name, kind, districtCode }
  }),
)

/** In the order of the list: code and “Huyện Khoái Châu” of each row. */
function districtsOf(
  rows: readonly (readonly [code: string, name: string])[],
  communes: readonly Commune[],
): District[] {
  return [...new Map(rows)].map(([code, name]) => ({
    code,
    committee: name
      .replace(/^Huyện /, 'Huyện ủy ')
      .replace(/^Thành phố /, 'Thành ủy ')
      .replace(/^Thị xã /, 'Thị ủy '),
    communes: communes.filter(({ districtCode }) => districtCode === code),
  }))
}

export const NAME_SHARES: NameShares = JSON.parse(read('name-shares.json'))
