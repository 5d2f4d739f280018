import { formatDate } from '../calendar/format-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { SoldierState } from './soldier-state.ts'

interface SoldierCondition {
  /** Of the refusal. */
  readonly code: string
  /** Unmet, the act is not of this person at all: no button for it. */
  readonly hides: boolean
  /** What must stand already on the act's own day, or must not have been done at all by today. */
  readonly asked: 'on_its_day' | 'today'
  /** Why not, to follow “Không thể …: ”; undefined when met. */
  readonly lacks: (state: SoldierState, on: PlainDate) => string | undefined
}

export type SoldierConditionKey =
  | 'on_list'
  | 'demobilised'
  | 'taken_over'
  | 'not_taken_over'
  | 'comes_as_member'
  | 'no_member'
  | 'no_papers'
  | 'papers_if_member'
  | 'registered'
  | 'not_registered'
  | 'not_introduced'
  | 'not_in_view'
  | 'has_open_offer'
  | 'no_wish'
  | 'has_wish'
  | 'has_companion'

export const SOLDIER_CONDITIONS: { readonly [K in SoldierConditionKey]: SoldierCondition } = {
  on_list: {
    code: 'DA-RA-KHOI-DANH-SACH',
    hides: true,
    asked: 'today',
    lacks: ({ takenOffOn }) =>
      takenOffOn === null
        ? undefined
        : `đã đưa ra khỏi danh sách ngày ${formatDate(takenOffOn)} vì công bố nhầm`,
  },
  demobilised: {
    code: 'CHUA-XUAT-NGU',
    hides: false,
    asked: 'on_its_day',
    lacks: ({ demobilisedOn }, on) =>
      on >= demobilisedOn
        ? undefined
        : `ngày xuất ngũ theo danh sách là ${formatDate(demobilisedOn)}, chưa đến ngày ấy`,
  },
  taken_over: {
    code: 'CHUA-TIEP-NHAN',
    hides: false,
    asked: 'on_its_day',
    lacks: ({ takenOverOn, commune }) =>
      takenOverOn === null ? `${commune.name} chưa tiếp nhận từ cơ quan quân sự` : undefined,
  },
  not_taken_over: {
    code: 'DA-TIEP-NHAN',
    hides: true,
    asked: 'today',
    lacks: ({ takenOverOn, commune }) =>
      takenOverOn === null
        ? undefined
        : `${commune.name} đã tiếp nhận ngày ${formatDate(takenOverOn)}`,
  },
  comes_as_member: {
    code: 'KHONG-PHAI-DANG-VIEN',
    hides: true,
    asked: 'today',
    lacks: ({ member }) =>
      member === 'none' ? 'người này không phải đảng viên theo danh sách' : undefined,
  },
  no_member: {
    code: 'LA-DANG-VIEN',
    hides: true,
    asked: 'today',
    lacks: ({ member }) => (member === 'none' ? undefined : 'người này đã là đảng viên'),
  },
  no_papers: {
    code: 'DA-NHAN-GIAY',
    hides: true,
    asked: 'today',
    lacks: ({ papersOn }) =>
      papersOn === null ? undefined : `đã nhận giấy giới thiệu ngày ${formatDate(papersOn)}`,
  },
  papers_if_member: {
    code: 'CHUA-NHAN-GIAY',
    hides: false,
    asked: 'on_its_day',
    lacks: ({ member, papersOn }) =>
      member !== 'none' && papersOn === null
        ? 'chưa nhận giấy giới thiệu sinh hoạt đảng'
        : undefined,
  },
  registered: {
    code: 'CHUA-VAO-CHI-BO',
    hides: false,
    asked: 'on_its_day',
    lacks: ({ registeredOn }) => (registeredOn === null ? 'chưa ghi vào chi bộ nào' : undefined),
  },
  not_registered: {
    code: 'DA-VAO-CHI-BO',
    hides: true,
    asked: 'today',
    lacks: ({ registeredOn, cell }) =>
      registeredOn === null
        ? undefined
        : `đã ghi vào ${cell?.name ?? 'chi bộ'} ngày ${formatDate(registeredOn)}`,
  },
  not_introduced: {
    code: 'DA-GIOI-THIEU',
    hides: true,
    asked: 'today',
    lacks: ({ atCellOn }) =>
      atCellOn === null ? undefined : `đã giới thiệu với chi bộ ngày ${formatDate(atCellOn)}`,
  },
  not_in_view: {
    code: 'DA-THEO-DOI',
    hides: true,
    asked: 'today',
    lacks: ({ atCellOn }) =>
      atCellOn === null ? undefined : `đã đưa vào danh sách theo dõi ngày ${formatDate(atCellOn)}`,
  },
  has_open_offer: {
    code: 'CHUA-CO-NOI-NHAN',
    hides: true,
    asked: 'on_its_day',
    lacks: ({ offers }) =>
      offers.some(({ result }) => result === null)
        ? undefined
        : 'chưa có nơi nhận giúp nào đang chờ kết quả',
  },
  no_wish: {
    code: 'DA-CO-NGUYEN-VONG',
    hides: true,
    asked: 'today',
    lacks: ({ wish }) =>
      wish === null ? undefined : `đã ghi nguyện vọng ngày ${formatDate(wish.happenedOn)}`,
  },
  has_wish: {
    code: 'CHUA-CO-NGUYEN-VONG',
    hides: true,
    asked: 'on_its_day',
    lacks: ({ wish }) => (wish === null ? 'chưa có nguyện vọng nào được ghi' : undefined),
  },
  has_companion: {
    code: 'CHUA-CO-DONG-HANH',
    hides: false,
    asked: 'on_its_day',
    lacks: ({ companion }) => (companion === null ? 'chưa phân công người đồng hành' : undefined),
  },
}
