import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  DISTRICT_AGENCIES,
  enterpriseName,
  HOSPITAL_WARDS,
  VILLAGES,
} from './organisation-names.ts'
import type { Random } from './random.ts'
import type { CommitteeFigures } from './sample-figures.ts'
import { STORY_COMMUNE, STORY_VILLAGE } from './story.ts'
import type { Commune } from './tables.ts'
import { someFoundingDay, type Base, type Grower, type Place } from './tree.ts'

/** NQ 869/NQ-UBTVQH14: Mỹ Hào became a town and seven of its communes wards. */
const MY_HAO_A_TOWN: PlainDate = '2019-05-01'
const MY_HAO_PAPER = '869/NQ-UBTVQH14'
const VILLAGES_MERGED: PlainDate = '2019-12-01'

/** What a committee under the province grows from. */
export interface Planting {
  readonly grow: Grower
  readonly root: Place
  readonly figures: CommitteeFigures
  /** Those of its district; none for a committee that is no district's. */
  readonly communes: readonly Commune[]
  readonly codePrefix: string
  /** Its members stand for many more: the names of its cells say so. */
  readonly sample: boolean
}

/** A district with its communes, agencies, schools, hospital, army, police and enterprises. */
export function growDistrict({ grow, root, figures, communes, codePrefix }: Planting): Place {
  const becameTown = figures.key === 'my_hao'
  const name = becameTown ? 'Huyện ủy Mỹ Hào' : figures.name
  const founded = grow.found({
    kind: 'district_committee',
    name,
    parent: root,
    code: codePrefix + figures.districtCode,
  })
  if (becameTown) grow.rename(founded, figures.name, MY_HAO_A_TOWN, MY_HAO_PAPER)
  const district = { ...founded, name: figures.name }
  const locality = districtName(figures.name)

  for (const commune of communes)
    growCommune({ grow, district, commune, locality, codePrefix, becameTown })
  growAgencies(grow, district, locality)
  growServices(grow, district, locality)
  growEnterprises(grow, district, locality, figures)
  return district
}

/** “Huyện ủy Khoái Châu” → “huyện Khoái Châu” */
export function districtName(committee: string): string {
  return committee
    .replace('Huyện ủy', 'huyện')
    .replace('Thành ủy', 'thành phố')
    .replace('Thị ủy', 'thị xã')
}

/** “Xã Tân Dân” → “xã Tân Dân” */
export function communeInSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

interface CommunePlanting {
  readonly grow: Grower
  readonly district: Place
  readonly commune: Commune
  /** The district's. */
  readonly locality: string
  readonly codePrefix: string
  readonly becameTown: boolean
}

function growCommune({
  grow,
  district,
  commune,
  codePrefix,
  becameTown,
  ...above
}: CommunePlanting): void {
  const { random } = grow
  const name = communeInSentence(commune.name)
  const bareName = name.replace(/^(xã|phường|thị trấn) /, '')
  const locality = `${name}, ${above.locality}`
  const wasCommune = becameTown && commune.kind === 'Phường'
  const base = grow.base(district, {
    name: `Đảng ủy ${name}`,
    commune: name,
    code: codePrefix + commune.code,
    firstName: wasCommune ? `Đảng ủy xã ${bareName}` : undefined,
  })
  if (wasCommune) grow.rename(base, base.name, MY_HAO_A_TOWN, MY_HAO_PAPER)

  growVillages(grow, base, commune, locality)
  for (const school of ['Mầm non', 'Tiểu học', 'THCS']) {
    grow.cell(base, { name: `Chi bộ Trường ${school} ${bareName}`, setting: 'school', locality })
  }
  grow.cell(base, { name: `Chi bộ Trạm Y tế ${name}`, setting: 'health_station', locality })
  grow.cell(base, { name: `Chi bộ Cơ quan ${name}`, setting: 'commune_office', locality })
  grow.cell(base, { name: `Chi bộ Quân sự ${name}`, setting: 'commune_military', locality })
  grow.cell(base, { name: `Chi bộ Công an ${name}`, setting: 'commune_police', locality })
  if (random.chance(0.45)) {
    const enterprise = enterpriseName(random.int(0, 191))
    grow.cell(base, {
      name: `Chi bộ ${enterprise}`,
      setting: 'enterprise',
      locality,
      on: someFoundingDay(random),
    })
  }
}

function growVillages(grow: Grower, base: Base, commune: Commune, locality: string): void {
  const { random } = grow
  const names = villageNames(random, commune)
  for (const name of names)
    grow.cell(base, { name: `Chi bộ ${name}`, setting: 'village', locality })
  if (commune.kind !== 'Xã' || !random.chance(0.25)) return
  // Two small villages became one before the first figures were taken.
  const parts = ['Xuân Tiến', 'Xuân Đài'].map((village) =>
    grow.found({ kind: 'cell', name: `Chi bộ thôn ${village}`, parent: base }),
  )
  const merged = grow.cell(base, {
    name: 'Chi bộ thôn Xuân Tiến Đài',
    setting: 'village',
    locality,
    on: VILLAGES_MERGED,
  })
  grow.merge(parts, merged, VILLAGES_MERGED, `${random.int(20, 90)}-QĐ/ĐU`)
}

function villageNames(random: Random, { kind, code }: Commune): string[] {
  const count = random.int(8, 13)
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  if (kind !== 'Xã') return numbers.map((number) => `tổ dân phố số ${number}`)
  const numbered = random.chance(0.4)
  const villages = random
    .shuffled(VILLAGES)
    .slice(0, count)
    .map((village) => `thôn ${village}`)
  if (code === STORY_COMMUNE)
    return [STORY_VILLAGE, ...villages.filter((name) => name !== STORY_VILLAGE)]
  return numbered ? numbers.map((number) => `thôn ${number}`) : villages
}

function growAgencies(grow: Grower, district: Place, locality: string): void {
  for (const agency of DISTRICT_AGENCIES) {
    grow.baseCell(district, { name: `Chi bộ ${agency} ${locality}`, setting: 'agency', locality })
  }
}

function growServices(grow: Grower, district: Place, locality: string): void {
  const short = locality.split(' ').slice(-2).join(' ')
  const hospital = grow.base(district, { name: `Đảng ủy Trung tâm Y tế ${locality}` })
  for (const ward of HOSPITAL_WARDS.slice(0, 6))
    grow.cell(hospital, { name: `Chi bộ ${ward}`, setting: 'hospital', locality })
  const army = grow.base(district, { name: `Đảng ủy Quân sự ${locality}` })
  for (const name of ['Chi bộ Cơ quan', 'Chi bộ Tham mưu', 'Chi bộ Chính trị'])
    grow.cell(army, { name, setting: 'military', locality })
  const police = grow.base(district, { name: `Đảng ủy Công an ${locality}` })
  for (const name of [
    'Tham mưu',
    'An ninh',
    'Cảnh sát điều tra',
    'Cảnh sát giao thông',
    'Hậu cần',
    'Quản lý hành chính',
  ]) {
    grow.cell(police, { name: `Chi bộ ${name}`, setting: 'police', locality })
  }
  for (const school of [short, `Nam ${short}`, `Bắc ${short}`, `Đông ${short}`]) {
    grow.baseCell(district, {
      name: `Chi bộ Trường THPT ${school}`,
      setting: 'upper_secondary',
      locality,
    })
  }
  grow.baseCell(district, {
    name: `Chi bộ Trung tâm GDNN - GDTX ${locality}`,
    setting: 'upper_secondary',
    locality,
  })
}

/** More where the target for private units is higher. */
function growEnterprises(
  grow: Grower,
  district: Place,
  locality: string,
  figures: CommitteeFigures,
): void {
  const { random } = grow
  const count = 6 + Math.round(figures.target2024[1] / 4)
  const first = random.int(0, 150)
  for (let number = 0; number < count; number++) {
    const name = `Chi bộ ${enterpriseName(first + number)}`
    grow.baseCell(district, { name, setting: 'enterprise', locality, on: someFoundingDay(random) })
  }
  const large = grow.base(district, { name: `Đảng ủy ${enterpriseName(first + count)}` })
  const divided = figures.target2024[1] > 45
  for (const part of divided ? [1, 2] : [null]) {
    const under =
      part === null
        ? undefined
        : grow.found({
            kind: 'sub_committee',
            name: `Đảng ủy bộ phận Nhà máy ${part}`,
            parent: large,
          })
    for (const name of ['Chi bộ Khối văn phòng', 'Chi bộ Phân xưởng 1', 'Chi bộ Phân xưởng 2']) {
      grow.cell(
        large,
        {
          name: part === null ? name : `${name}, Nhà máy ${part}`,
          setting: 'enterprise',
          locality,
        },
        under,
      )
    }
  }
}
