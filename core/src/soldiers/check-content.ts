import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import type { SoldierAct, SoldierActOf } from './acts.ts'
import { soldierOn, type SoldierInput } from './fold-soldier.ts'

/** What only the act itself tells, held against what was recorded before it. @throws Refusal */
export function checkContent(input: SoldierInput, act: SoldierAct): void {
  if (act.kind === 'papers_presented') assertPaper(act)
  if (act.kind === 'handed_over') assertElsewhere(input, act)
  if (act.kind === 'registered') assertDates(input, act)
  if (act.kind === 'result_recorded') assertOpenOffer(input, act)
}

function assertPaper({ payload: { paper }, happenedOn }: SoldierActOf<'papers_presented'>): void {
  if (paper.date <= happenedOn) return
  throw new Refusal(
    'GIAY-SAU-NGAY-NHAN',
    `Giấy giới thiệu ghi ngày ${formatDate(paper.date)}, sau ngày nhận ${formatDate(happenedOn)}. Xem lại hai ngày.`,
    'paper.date',
  )
}

function assertElsewhere(input: SoldierInput, { payload }: SoldierActOf<'handed_over'>): void {
  const { commune } = soldierOn(input, input.today)
  if (payload.to !== commune.id) return
  throw new Refusal(
    'DANG-O-NOI-AY',
    `Người này đang ở danh sách của ${commune.name}. Chọn nơi khác.`,
    'to',
  )
}

/** A member's papers tell the day of admission, and of recognition where there was one. */
function assertDates(input: SoldierInput, { payload }: SoldierActOf<'registered'>): void {
  const { member } = soldierOn(input, input.today)
  if (member === 'none') return
  if (payload.ceremonyOn === null) {
    throw new Refusal('THIEU-NGAY-VAO-DANG', 'Nhập ngày vào Đảng ghi trong hồ sơ.', 'ceremonyOn')
  }
  if ((member === 'official') === (payload.officialOn !== null)) return
  throw new Refusal(
    'SAI-NGAY-CHINH-THUC',
    member === 'official'
      ? 'Danh sách ghi đảng viên chính thức: nhập ngày chính thức ghi trong hồ sơ.'
      : 'Danh sách ghi đảng viên dự bị: để trống ngày chính thức, việc công nhận ghi ở hồ sơ của chi bộ.',
    'officialOn',
  )
}

function assertOpenOffer(input: SoldierInput, { payload }: SoldierActOf<'result_recorded'>): void {
  const { offers } = soldierOn(input, input.today)
  if (offers.some(({ act, result }) => act.id === payload.offer && result === null)) return
  throw new Refusal(
    'CHUA-CO-NOI-NHAN',
    'Nơi nhận giúp này không còn chờ kết quả. Chọn nơi đang chờ.',
    'offer',
  )
}
