import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@ptdv/core/contract/contract'

const TAGS = {
  access: 'Đăng nhập, phiên làm việc và phân công',
  organisations: 'Cây tổ chức đảng theo thời gian',
  reorganisation: 'Sắp xếp tổ chức: phương án, xem trước, thực hiện',
  papers: 'Giấy tờ của hồ sơ kết nạp: in theo mẫu, đánh số',
  people: 'Hồ sơ người',
  sources: 'Rà soát nguồn',
  targets: 'Chỉ tiêu và giao chỉ tiêu',
  admission: 'Từ giới thiệu đến kết nạp',
  scans: 'Bản chụp giấy tờ',
  work: 'Việc cần làm của một tổ chức',
  personal: 'Trang cá nhân mở bằng đường dẫn, không cần tài khoản',
  membership: 'Đảng viên',
  reports: 'Bảng theo dõi và số liệu',
  quality: 'Chất lượng dữ liệu: các điều kiểm và những chỗ cần xem lại',
  audit: 'Thông báo và nhật ký',
  jobs: 'Việc chạy lâu',
  files: 'Tệp đưa lên và tải về',
  exports: 'Xuất danh sách, bảng ra Excel',
  imports: 'Nhập từ Excel',
  reminders: 'Nhắc việc qua thư',
  soldiers: 'Quân nhân xuất ngũ về địa phương',
  away: 'Đảng viên đi làm xa: sổ theo dõi, kỳ họp, ý kiến bằng văn bản',
  residence: 'Giữ mối liên hệ nơi cư trú: giới thiệu, hỏi và ghi nhận xét hằng năm',
} as const satisfies Record<keyof typeof contract, string>

/** The OpenAPI 3.1 document of everything under /api, made from the contract alone. */
export async function openapiDocument() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(contract, {
    info: {
      title: 'Phát triển đảng viên',
      version: '0.1.0',
      description: 'Giao diện lập trình của hệ thống thực hiện Chỉ thị 49-CT/TU.',
      contact: { name: 'Đơn vị quản trị hệ thống của tỉnh', url: 'https://example.invalid' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  })
}
