import { FACTS, type FactKind } from './facts.ts'

const PEOPLE: { readonly [K in FactKind]?: string } = {
  admitted: 'người đã kết nạp',
  joined: 'người đã dự lễ kết nạp',
  in_view: 'quần chúng ưu tú được đưa vào danh sách',
  helped: 'người được phân công giúp đỡ',
  trained: 'người có giấy chứng nhận',
  applied: 'người nộp đơn xin vào Đảng',
  vetted: 'người đã thẩm tra xong lý lịch',
  cell_voted: 'người đã được chi bộ xét',
  member: 'đảng viên',
}

/** The people whom a figure counts, after their number: “117 người đã kết nạp”. */
export function peopleWords(fact: FactKind): string {
  return PEOPLE[fact] ?? `người: ${FACTS[fact].name.toLowerCase()}`
}
