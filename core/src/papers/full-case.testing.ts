import { CIRCUMSTANCES, ordinaryActs, recognitionActs } from '../admission/ordinary-case.ts'
import { VIETNAM_CALENDAR } from '../calendar/holidays.ts'
import { PARTS } from '../personal/life-history-form.ts'
import { lifeHistorySchema, type LifeHistory } from '../personal/life-history.ts'
import { NO_DETAILS, type PaperSource } from './paper-source.ts'

export const DECLARED: LifeHistory = lifeHistorySchema.parse(
  Object.fromEntries(
    PARTS.map(({ key, fields, rows }) => [
      key,
      rows === undefined
        ? {
            answers: Object.fromEntries(
              (fields ?? []).map((field) => [field.key, `lời khai ${field.key}`]),
            ),
          }
        : {
            rows: [
              Object.fromEntries(rows.fields.map((field) => [field.key, `dòng ${field.key}`])),
            ],
          },
    ]),
  ),
)

/** A case with everything a paper asks for, up to official membership. Synthetic. */
export const FULL: PaperSource = {
  person: {
    name: 'Trần Minh Quân',
    birth: '1998-03-14',
    sex: 'male',
    homeland: 'xã Tân Dân, huyện Khoái Châu',
    residence: 'thôn Thượng',
    ethnicGroup: 'Kinh',
    religion: 'Phật giáo',
    schooling: 'upper_secondary',
    occupation: 'bộ đội xuất ngũ',
    professionalLevel: 'intermediate',
    academicTitle: 'none',
    theoryLevel: 'elementary',
  },
  cell: { id: 7, name: 'Chi bộ thôn Thượng', kind: 'cell' },
  subCommittee: { id: 5, name: 'Đảng bộ bộ phận Đông', kind: 'sub_committee' },
  base: { id: 2, name: 'Đảng bộ xã Tân Dân', kind: 'base_committee' },
  superior: { id: 3, name: 'Huyện ủy Khoái Châu', kind: 'district_committee' },
  top: { id: 4, name: 'Tỉnh ủy Hưng Yên', kind: 'provincial_committee' },
  circumstances: { ...CIRCUMSTANCES, subCommittee: true },
  acts: [...ordinaryActs(), ...recognitionActs()],
  calendar: VIETNAM_CALENDAR,
  today: '2025-12-01',
  members: [101, 102].map((person) => ({
    person,
    name: person === 101 ? 'Nguyễn Đình Khánh' : 'Hoàng Văn Tiến',
    birth: '1970-05-20',
    homeland: 'xã Dân Tiến',
    office: 'Phó bí thư',
    ceremonyOn: '2000-02-03',
    officialOn: '2001-02-03',
  })),
  lifeHistory: DECLARED,
  details: { date: '2025-12-05', place: 'Tân Dân', position: 'Bí thư', signer: 'Lê Văn Thuận' },
  numbers: {},
}

/** Only what opens a case: a name, a birth, a cell. */
export const EMPTY: PaperSource = {
  ...FULL,
  person: {
    name: 'Trần Minh Quân',
    birth: '1998',
    sex: null,
    homeland: null,
    residence: null,
    ethnicGroup: null,
    religion: null,
    schooling: null,
    occupation: null,
    professionalLevel: null,
    academicTitle: null,
    theoryLevel: null,
  },
  acts: [],
  members: [],
  lifeHistory: null,
  details: NO_DETAILS,
}
