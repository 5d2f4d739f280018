import { Refusal } from '@ptdv/core/refusal'

export async function run(): Promise<number> {
  throw new Refusal(
    'CHUA-CO-NHAP-TU-TEP',
    'Việc nhập dữ liệu từ tệp chưa có ở bản này, sẽ có ở bản sau. Trong khi chờ, hãy nhập trên màn hình.',
  )
}
