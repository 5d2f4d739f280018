import {
  DIVISIONS,
  enterpriseName,
  HOSPITAL_WARDS,
  MILITARY_UNITS,
  POLICE_DIVISIONS,
  PROVINCIAL_AGENCIES,
  PROVINCIAL_CELLS,
} from './organisation-names.ts'
import type { Planting } from './tree-districts.ts'
import { someFoundingDay, type Grower, type Place } from './tree.ts'

const LOCALITY = 'tỉnh Hưng Yên'

/** A committee directly under the province: agencies and enterprises, army, or police. */
export function growProvincial({ grow, root, figures }: Planting): Place {
  const committee = grow.found({
    kind: 'committee_directly_under',
    name: figures.name,
    parent: root,
  })
  const growers: Record<string, (grow: Grower, committee: Place) => void> = {
    khoi: growAgenciesAndEnterprises,
    quan_su: growArmy,
    cong_an: growPolice,
  }
  growers[figures.key]?.(grow, committee)
  return committee
}

function growAgenciesAndEnterprises(grow: Grower, committee: Place): void {
  const { random } = grow
  for (const agency of PROVINCIAL_AGENCIES) {
    const base = grow.base(committee, { name: `Đảng ủy ${agency}` })
    for (const division of DIVISIONS.slice(0, random.int(4, DIVISIONS.length))) {
      grow.cell(base, { name: `Chi bộ ${division}`, setting: 'agency', locality: LOCALITY })
    }
  }
  for (const body of PROVINCIAL_CELLS) {
    grow.baseCell(committee, { name: `Chi bộ ${body}`, setting: 'agency', locality: LOCALITY })
  }
  const hospital = grow.base(committee, { name: 'Đảng ủy Bệnh viện Đa khoa tỉnh' })
  for (const block of ['Khối Nội', 'Khối Ngoại', 'Khối Cận lâm sàng']) {
    const under = grow.found({
      kind: 'sub_committee',
      name: `Đảng ủy bộ phận ${block}`,
      parent: hospital,
    })
    for (const ward of HOSPITAL_WARDS.slice(0, 4)) {
      grow.cell(
        hospital,
        { name: `Chi bộ ${ward}, ${block}`, setting: 'hospital', locality: LOCALITY },
        under,
      )
    }
  }
  for (const college of ['Cao đẳng Cộng đồng', 'Cao đẳng Y tế', 'Cao đẳng Cơ điện']) {
    const base = grow.base(committee, { name: `Đảng ủy Trường ${college} Hưng Yên` })
    for (const part of ['Chi bộ Sinh viên', 'Chi bộ Khối khoa', 'Chi bộ Khối phòng']) {
      grow.cell(base, { name: part, setting: 'college', locality: LOCALITY })
    }
  }
  for (let number = 0; number < 45; number++) {
    const name = `Chi bộ ${enterpriseName(number * 4)}`
    grow.baseCell(committee, {
      name,
      setting: 'enterprise',
      locality: LOCALITY,
      on: someFoundingDay(random),
    })
  }
  for (let number = 0; number < 6; number++) {
    const base = grow.base(committee, { name: `Đảng ủy ${enterpriseName(number * 4 + 2)}` })
    for (const part of ['Khối văn phòng', 'Phân xưởng 1', 'Phân xưởng 2', 'Kinh doanh']) {
      grow.cell(base, { name: `Chi bộ ${part}`, setting: 'enterprise', locality: LOCALITY })
    }
  }
}

function growArmy(grow: Grower, committee: Place): void {
  for (const unit of MILITARY_UNITS) {
    const base = grow.base(committee, { name: `Đảng ủy ${unit}` })
    for (let number = 1; number <= 6; number++) {
      grow.cell(base, {
        name: `Chi bộ ${number}, ${unit}`,
        setting: 'military',
        locality: LOCALITY,
      })
    }
  }
  const regiment = grow.base(committee, { name: 'Đảng ủy Trung đoàn bộ binh' })
  for (let battalion = 1; battalion <= 3; battalion++) {
    const under = grow.found({
      kind: 'sub_committee',
      name: `Đảng ủy bộ phận Tiểu đoàn ${battalion}`,
      parent: regiment,
    })
    for (let company = 1; company <= 5; company++) {
      grow.cell(
        regiment,
        {
          name: `Chi bộ Đại đội ${company}, Tiểu đoàn ${battalion}`,
          setting: 'military',
          locality: LOCALITY,
        },
        under,
      )
    }
  }
  for (let number = 1; number <= 10; number++) {
    grow.baseCell(committee, {
      name: `Chi bộ cơ quan, đơn vị trực thuộc số ${number}`,
      setting: 'military',
      locality: LOCALITY,
    })
  }
}

function growPolice(grow: Grower, committee: Place): void {
  for (const division of POLICE_DIVISIONS) {
    const base = grow.base(committee, {
      name: `Đảng ủy Phòng ${division}`
        .replace('Phòng Phòng', 'Phòng')
        .replace('Phòng Cơ quan', 'Cơ quan'),
    })
    for (let team = 1; team <= 6; team++) {
      grow.cell(base, {
        name: `Chi bộ Đội ${team}, ${division}`,
        setting: 'police',
        locality: LOCALITY,
      })
    }
  }
}
