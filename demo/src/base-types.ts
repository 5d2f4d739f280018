import type { BaseType } from '@ptdv/core/organisations/base-types'
import type { DemoBaseType } from './demo-data.ts'
import type { Numbering } from './numbering.ts'
import type { SettingKey } from './settings.ts'
import type { Base, Committee } from './tree.ts'

/** What a base in each setting may be; a commune's says it by its name. */
const TYPES: Readonly<Record<SettingKey, readonly BaseType[]>> = {
  village: [],
  commune_military: [],
  commune_police: [],
  commune_office: [],
  school: ['public_unit'],
  health_station: ['public_unit'],
  upper_secondary: ['public_unit'],
  college: ['public_unit'],
  hospital: ['public_unit'],
  agency: ['state_body'],
  enterprise: [
    'joint_stock',
    'limited',
    'limited',
    'joint_stock',
    'private_company',
    'state_whole',
    'foreign_whole',
    'state_majority',
    'cooperative',
  ],
  military: ['army'],
  police: ['police'],
}
const PARTY_BODY = /Tỉnh ủy|cấp ủy|Ban Tổ chức|Tuyên giáo|Mặt trận|đoàn|Đoàn|Hội |Kiểm tra/u
/** One enterprise in so many has not stated it yet. */
const SILENT = 12

/** What the bases under a committee stated they are, since their cells were founded. */
export function statedTypes(committee: Committee, numbers: Numbering): DemoBaseType[] {
  const cells = new Map(committee.cells.map((cell) => [cell.base.id, cell]))
  return committee.bases.flatMap((base) => {
    const cell = cells.get(base.id)
    const type = typeOf(base, cell?.setting)
    if (cell === undefined || type === null) return []
    const stated = {
      id: numbers.act(),
      happenedOn: cell.foundedOn,
      organisation: committee.id,
      organisationName: committee.name,
    }
    return [{ stated, base: base.id, type }]
  })
}

function typeOf({ id, name, commune }: Base, setting: SettingKey | undefined): BaseType | null {
  if (commune !== null || setting === undefined) return null
  if (setting === 'agency' && PARTY_BODY.test(name)) return 'party_body'
  const types = TYPES[setting]
  if (setting === 'enterprise' && id % SILENT === 0) return null
  return types[id % types.length] ?? null
}
