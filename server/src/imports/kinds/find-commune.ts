import { plain } from '@ptdv/core/imports/readers'
import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import type { Unit } from '../../database/unit-of-work.ts'
import { takesSoldiers } from '../../soldiers/find-commune.ts'
import { openPlaceFinder, type PlaceFinder, type PlaceWords } from './find-place.ts'

/** A commune as lists of people write it: by the committee, by the administrative unit, or by its bare name. */
const COMMUNES: PlaceWords = {
  kinds: (Object.keys(ORGANISATION_KINDS) as OrganisationKind[]).filter(takesSoldiers),
  column: 'commune',
  codeColumn: 'communeCode',
  namesOf: ({ name, above }) => {
    const full = plain(name)
    const unit = full.replace(/^(dang uy|dang bo|chi bo) /, '')
    const own = [full, unit, unit.replace(/^(xa|phuong|thi tran) /, '')]
    return own.flatMap((said) => [said, ...placesAbove(above).map((upper) => `${said} ${upper}`)])
  },
  meant: (written) => {
    const address = /(?:^| )((?:xa|phuong|thi tran) .+)$/.exec(written)?.[1] ?? written
    return address.replace(/ tinh .+$/, '')
  },
  missing: { code: 'THIEU-NOI-VE', sentence: 'Ghi xã, phường nơi về của từng người.' },
  unknown: (text, within) => ({
    code: 'NOI-VE-KHONG-THAY',
    sentence: `Không thấy “${text}” trong các đảng ủy xã, phường, đảng bộ cơ sở thuộc địa bàn của ${within}. Sửa tên; nơi về ngoài địa bàn thì để cơ quan quân sự cấp trên công bố và bỏ qua dòng này.`,
  }),
  several: (text, count) => ({
    code: 'NOI-VE-TRUNG-TEN',
    sentence: `Có ${count} nơi tên “${text}”.`,
  }),
}

/** “huyen uy khoai chau” is written “huyện Khoái Châu”, or only “Khoái Châu”. */
function placesAbove(above: string | null): readonly string[] {
  if (above === null) return []
  const committee = plain(above)
  const name = committee.replace(/^(huyen|thi|thanh) uy /, '')
  return [committee, name, `huyen ${name}`, `thi xa ${name}`, `thanh pho ${name}`, `tp ${name}`]
}

export const openCommuneFinder = (unit: Unit): Promise<PlaceFinder> =>
  openPlaceFinder(unit, COMMUNES)
