import { formatNumber } from '@ptdv/core/text/numbers'
import { Refusal } from '@ptdv/core/refusal'

const SAVE_AS_XLSX =
  'Mở tệp bằng Excel, chọn Tệp (File) › Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi chọn tệp vừa lưu.'
const SEND_AGAIN = 'Mở lại bằng Excel, kiểm tra, lưu thành tệp .xlsx mới rồi chọn tệp đó.'

/** Why a file is not read, each with what the person can do. */
const SENTENCES = {
  'FILE-KHONG-PHAI-EXCEL': (what: string) =>
    `Tệp này là ${what}, không phải bảng tính Excel. Chọn tệp .xlsx hoặc .csv.`,
  'FILE-EXCEL-KIEU-KHAC': (what: string) => `Đây là ${what}. ${SAVE_AS_XLSX}`,
  'FILE-CO-MACRO': () =>
    `Tệp có macro nên không được nhận. ${SAVE_AS_XLSX} Excel sẽ bỏ macro khi lưu kiểu này.`,
  'FILE-CO-MAT-KHAU': () =>
    'Tệp đặt mật khẩu nên không đọc được. Mở bằng Excel, chọn Tệp (File) › Thông tin (Info) › Bảo vệ sổ làm việc (Protect Workbook), xóa mật khẩu mở tệp, lưu rồi chọn lại.',
  'FILE-CO-LIEN-KET-NGOAI': () =>
    'Tệp lấy số liệu từ tệp khác, số có thể đã cũ. Mở bằng Excel, chọn Dữ liệu (Data) › Sửa liên kết (Edit Links) › Ngắt liên kết (Break Link), lưu rồi chọn lại.',
  'FILE-NEN-BAT-THUONG': () =>
    `Tệp được nén bất thường nên không được mở, để bảo vệ máy chủ. ${SEND_AGAIN}`,
  'FILE-QUA-LON': (megabytes: number) =>
    `Tệp lớn quá ${formatNumber(megabytes)} MB. Xóa hình ảnh, các trang tính không cần, hoặc chia thành nhiều tệp.`,
  'FILE-QUA-NHIEU-COT': (most: number, row: number) =>
    `Dòng ${formatNumber(row)} có nội dung ở cột thứ ${formatNumber(most + 1)} trở đi; hệ thống nhận nhiều nhất ${formatNumber(most)} cột. Xóa các cột không cần rồi lưu lại.`,
  'FILE-QUA-NHIEU-DONG': (most: number) =>
    `Trang tính có hơn ${formatNumber(most)} dòng có nội dung. Chia thành nhiều tệp, mỗi tệp nhiều nhất ${formatNumber(most)} dòng.`,
  'FILE-HONG': () => `Tệp bị hỏng hoặc chưa tải lên hết. ${SEND_AGAIN}`,
  'FILE-KHONG-CO-DU-LIEU': () =>
    'Trang tính không có ô nào có nội dung. Kiểm tra lại tệp, hoặc chọn trang tính khác.',
  'FILE-KHONG-CO-TRANG-TINH': (name: string, there: readonly string[]) =>
    `Tệp không có trang tính “${name}”. Các trang tính đang có: ${there.join(', ')}.`,
  'FILE-DOC-QUA-LAU': () =>
    'Đọc tệp quá lâu nên đã dừng. Xóa các dòng, cột và định dạng không cần, hoặc chia thành nhiều tệp.',
} as const satisfies Record<string, (...given: never[]) => string>

export type FileRefusalCode = keyof typeof SENTENCES

export function fileRefusal<Code extends FileRefusalCode>(
  code: Code,
  ...given: Parameters<(typeof SENTENCES)[Code]>
): Refusal {
  const sentence = SENTENCES[code] as (...given: Parameters<(typeof SENTENCES)[Code]>) => string
  return new Refusal(code, sentence(...given))
}
