/** Work done behind the screen, one word each; the server's table of runners names the same. */
export const JOB_KINDS = {
  export: { name: 'Xuất Excel' },
  print_papers: { name: 'In giấy tờ' },
  reorganise: { name: 'Sắp xếp tổ chức' },
  follow_rules: { name: 'Tính lại hồ sơ theo quy định' },
  check_data: { name: 'Kiểm dữ liệu' },
  touched_cases: { name: 'Tìm hồ sơ bị sửa đổi chạm đến' },
  import_read: { name: 'Đọc tệp Excel' },
  import_write: { name: 'Ghi từ Excel' },
  import_undo: { name: 'Hoàn tác lần nhập' },
  import_wrong: { name: 'Tách các dòng cần sửa' },
  import_mend: { name: 'Nhận các dòng đã sửa' },
  import_mark: { name: 'Đánh dấu tệp Excel' },
} as const satisfies Record<string, { readonly name: string }>

export type JobKind = keyof typeof JOB_KINDS

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Whether it goes on: the state will change without anybody doing something. */
export function isOpen(state: JobState): boolean {
  return state === 'waiting' || state === 'running'
}
