import { Refusal } from '@ptdv/core/refusal'
import { dataFolder } from './installation.ts'
import { stepDownToOwner } from './step-down.ts'

interface Command {
  /** Answers the exit code of the process. */
  run(args: readonly string[]): Promise<number>
}

interface CommandEntry {
  readonly purpose: string
  load(): Promise<Command>
}

const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  start: { purpose: 'khởi động hệ thống', load: () => import('./start.ts') },
  migrate: { purpose: 'đưa cơ sở dữ liệu lên bản mới nhất', load: () => import('./migrate.ts') },
  demo: { purpose: 'nạp dữ liệu mẫu vào cơ sở dữ liệu trống', load: () => import('./demo.ts') },
  import: {
    purpose: 'nhập danh sách từ tệp Excel; hoàn tác một lần nhập',
    load: () => import('./import.ts'),
  },
  explain: {
    purpose:
      'cho biết một con số do những việc nào cộng thành; với --acts: một hồ sơ kết nạp trong tệp',
    load: () => import('./explain.ts'),
  },
  'rebuild-figures': {
    purpose: 'tính lại các con số tháng từ sổ việc',
    load: () => import('./rebuild-figures.ts'),
  },
  'verify-audit': {
    purpose: 'kiểm tra nhật ký còn nguyên vẹn',
    load: () => import('./verify-audit.ts'),
  },
  'check-data': {
    purpose: 'kiểm chất lượng dữ liệu; --organisation: chỉ một tổ chức và các tổ chức trực thuộc',
    load: () => import('./check-data.ts'),
  },
  'check-files': {
    purpose: 'kiểm tra các tệp trong kho còn đủ và nguyên vẹn',
    load: () => import('./check-files.ts'),
  },
  'first-administrator': {
    purpose: 'tạo quản trị hệ thống đầu tiên của một tổ chức',
    load: () => import('./first-administrator.ts'),
  },
  openapi: { purpose: 'in tài liệu OpenAPI', load: () => import('./openapi.ts') },
}

/** @returns the exit code: 0 done, 1 refused or found fault, 2 not understood */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  const entry = name === undefined ? undefined : COMMANDS[name]
  if (entry === undefined) {
    console.log(usage())
    return name === undefined || name === 'help' ? 0 : 2
  }
  try {
    stepDownToOwner(dataFolder())
    return await (await entry.load()).run(rest)
  } catch (error) {
    console.error(inWords(error))
    return 1
  }
}

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(
    ([name, { purpose }]) => `  ${name.padEnd(width)}  ${purpose}`,
  )
  return ['Cách dùng: npm run ptdv -- LỆNH', ...lines].join('\n')
}

function inWords(error: unknown): string {
  if (error instanceof Refusal) return `${error.sentence} (Mã: ${error.code})`
  if (isWrongOption(error)) {
    return 'Có tùy chọn không đúng. Xem các lệnh bằng: npm run ptdv -- help (Mã: TUY-CHON-KHONG-DUNG)'
  }
  const detail = error instanceof Error ? error.stack : String(error)
  return `Có lỗi ngoài dự tính; dữ liệu đã ghi vẫn còn nguyên. Gửi các dòng dưới cho người hỗ trợ.\n${detail}`
}

/** What node:util parseArgs throws at an option it does not know. */
function isWrongOption(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_')
  )
}

process.exit(await main(process.argv.slice(2)))
