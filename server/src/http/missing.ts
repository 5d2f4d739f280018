import { Refusal } from '@ptdv/core/refusal'

/** Missing and forbidden are one answer: a stranger does not learn what exists. */
export class Missing extends Refusal {
  constructor() {
    super(
      'KHONG-THAY',
      'Không thấy nội dung này trong phạm vi của đồng chí. Kiểm tra lại đường dẫn hoặc đổi tổ chức đang làm việc ở góc trên.',
    )
    this.name = 'Missing'
  }
}
