import { Refusal } from '@ptdv/core/refusal'
import { StoreFailed } from './file-store.ts'

/** What a person is told when the store does not answer; other faults stay what they are. */
export function storeFailed(failure: unknown): unknown {
  return failure instanceof StoreFailed
    ? new Refusal(
        'KHO-TEP-KHONG-TOI-DUOC',
        'Kho tệp đang không trả lời nên chưa lưu, chưa mở được tệp nào. Thử lại sau ít phút; nếu vẫn vậy thì báo quản trị hệ thống.',
      )
    : failure
}
