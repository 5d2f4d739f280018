import { formatDate } from '@ptdv/core/calendar/format-date'
import { endOfYear, startOfYear, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { Refusal } from '@ptdv/core/refusal'

/**
 * A report of a year is cut off on a day of that year, not after today and not before the organisation was.
 * @throws Refusal NGAY-CHOT-NGOAI-NAM, NGAY-CHOT-SAU-HOM-NAY, CHUA-CO-TO-CHUC
 */
export function checkCutOff(
  organisation: { readonly name: string; readonly foundedOn: PlainDate },
  {
    year,
    cutOff,
    today,
  }: { readonly year: number; readonly cutOff: PlainDate; readonly today: PlainDate },
): void {
  if (cutOff < startOfYear(year) || cutOff > endOfYear(year)) {
    throw new Refusal(
      'NGAY-CHOT-NGOAI-NAM',
      `Báo cáo năm ${year} chốt vào một ngày trong năm ${year}; ${formatDate(cutOff)} thì không. Chọn lại ngày chốt.`,
      'cutOff',
    )
  }
  if (cutOff < organisation.foundedOn) {
    throw new Refusal(
      'CHUA-CO-TO-CHUC',
      `${organisation.name} có trong cây tổ chức từ ngày ${formatDate(organisation.foundedOn)}; trước ngày ấy không có số liệu để báo cáo. Chọn ngày chốt hoặc năm muộn hơn.`,
      'cutOff',
    )
  }
  if (cutOff > today) {
    throw new Refusal(
      'NGAY-CHOT-SAU-HOM-NAY',
      `Ngày ${formatDate(cutOff)} chưa đến (hôm nay ${formatDate(today)}), nên chưa có số liệu để báo cáo. Chọn ngày chốt từ hôm nay trở về trước.`,
      'cutOff',
    )
  }
}
