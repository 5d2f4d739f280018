/** Which way a movement goes: into the list of a cell, out of it, or neither. */
type Way = 'in' | 'out' | 'within'

interface MovementType {
  /** As our own lists write it; read back as this very type. */
  readonly name: string
  readonly way: Way
  /** How offices write it, folded and without punctuation. The first type of the table that fits is meant. */
  readonly written: RegExp
  /** No movement of the list: where it is recorded instead. */
  readonly instead?: string
}

/**
 * The movements of members that reports count (rules §10.9), and what stands beside them in the lists of offices.
 * Narrower ones come before wider ones.
 */
export const MOVEMENT_TYPES = {
  by_register: {
    name: 'Ghi nhận lần đầu vào hệ thống',
    way: 'within',
    written: /ghi nhan lan dau|chua lap danh sach|cung to chuc do sap xep/,
    instead:
      'Không phải biến động của một người: do lập danh sách đảng viên hoặc sắp xếp tổ chức mà có.',
  },
  temporary: {
    name: 'Chuyển sinh hoạt tạm thời',
    way: 'within',
    written: /tam thoi/,
    instead:
      'Chuyển sinh hoạt tạm thời không làm tăng, giảm đảng viên: ghi trên trang của đảng viên.',
  },
  disciplined: {
    name: 'Kỷ luật',
    way: 'within',
    written: /ky luat|khien trach|canh cao|cach chuc/,
    instead: 'Kỷ luật không làm tăng, giảm đảng viên: ghi trên trang của đảng viên.',
  },
  badge: {
    name: 'Tặng Huy hiệu Đảng',
    way: 'within',
    written: /huy hieu/,
    instead: 'Huy hiệu Đảng không làm tăng, giảm đảng viên: ghi trên trang của đảng viên.',
  },
  readmitted: { name: 'Kết nạp lại', way: 'in', written: /ket nap lai/ },
  admitted: { name: 'Kết nạp', way: 'in', written: /ket nap/ },
  restored: { name: 'Phục hồi đảng tịch', way: 'in', written: /(phuc|khoi) (hoi|phuc)/ },
  recognised: {
    name: 'Công nhận chính thức',
    way: 'within',
    written: /cong nhan|^(chuyen )?(dang vien )?chinh thuc$/,
  },
  exemption_ended: {
    name: 'Trở lại sinh hoạt',
    way: 'within',
    written: /tro lai|(het|thoi|cham dut) mien/,
  },
  exempted: { name: 'Miễn công tác và sinh hoạt', way: 'within', written: /mien/ },
  removed: { name: 'Xóa tên', way: 'out', written: /xoa ten/ },
  expelled: { name: 'Khai trừ', way: 'out', written: /khai tru/ },
  left: { name: 'Xin ra khỏi Đảng', way: 'out', written: /xin ra|ra khoi dang|ra dang/ },
  died: { name: 'Từ trần', way: 'out', written: /tu tran|qua doi|hy sinh|^(da )?(chet|mat)$/ },
  arrived: {
    name: 'Chuyển đến từ ngoài tỉnh',
    way: 'in',
    written:
      /(den|tiep nhan|ve).* tu .*(ngoai tinh|tinh khac)|tiep nhan.*(ngoai tinh|tinh khac)|(ngoai tinh|tinh khac).*(den|ve)/,
  },
  departed: {
    name: 'Chuyển đi ngoài tỉnh',
    way: 'out',
    written: /(chuyen|di|ra).*(ngoai tinh|tinh khac)/,
  },
  transferred_out: {
    name: 'Chuyển đi',
    way: 'out',
    written: /chuyen.*\bdi\b|^di( noi khac)?$|chuyen ra/,
  },
  transferred_in: {
    name: 'Chuyển đến',
    way: 'in',
    written: /chuyen.*\b(den|ve|vao)\b|^den\b|tiep nhan/,
  },
} as const satisfies Record<string, MovementType>

export type MovementKey = keyof typeof MOVEMENT_TYPES
/** A movement that becomes acts; of the others the table tells where they are recorded instead. */
export type RecordedMovement = {
  [K in MovementKey]: (typeof MOVEMENT_TYPES)[K] extends { readonly instead: string } ? never : K
}[MovementKey]

export const MOVEMENT_KEYS = Object.keys(MOVEMENT_TYPES) as readonly MovementKey[]

export function movementType(key: MovementKey): MovementType {
  return MOVEMENT_TYPES[key]
}

export function isRecorded(key: MovementKey): key is RecordedMovement {
  return movementType(key).instead === undefined
}

/** What a cell means, folded and without punctuation. */
export function recogniseMovement(written: string): MovementKey | null {
  return MOVEMENT_KEYS.find((key) => movementType(key).written.test(written)) ?? null
}
