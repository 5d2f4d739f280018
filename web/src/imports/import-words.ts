import type { ImportKindKey } from '@ptdv/core/imports/kinds'
import type { IconName } from '../ui/icon.tsx'
import type { BadgeTone } from '../ui/badge.tsx'
import type { ImportFile, ImportVerdict } from '../api/shapes.ts'

/** Names in the address. */
export const KIND = 'loai'
export const VERDICT = 'xem'
export const CODE = 'loi'

export function importsHref(kind?: ImportKindKey): string {
  return kind === undefined ? '/nhap-excel' : `/nhap-excel?${KIND}=${kind}`
}

export function importHref(id: number): string {
  return `/nhap-excel/${id}`
}

/** The three columns that every workbook falls into. */
export const VERDICTS = {
  write: { label: 'Hiểu được', says: 'sẽ được ghi', wasDone: 'đã ghi', icon: 'check' },
  repair: { label: 'Cần sửa', says: 'chưa ghi được', wasDone: 'không ghi', icon: 'pencil' },
  skip: {
    label: 'Bỏ qua',
    says: 'không ghi, có lý do',
    wasDone: 'không ghi, có lý do',
    icon: 'close',
  },
} as const satisfies Record<
  ImportVerdict,
  { label: string; says: string; wasDone: string; icon: IconName }
>

export const VERDICT_KEYS = Object.keys(VERDICTS) as ImportVerdict[]

export const STATES = {
  reading: { label: 'đang đọc', tone: 'wait', icon: 'hourglass' },
  unreadable: { label: 'không đọc được', tone: 'plain', icon: 'warning' },
  ready: { label: 'chưa ghi', tone: 'soon', icon: 'pencil' },
  written: { label: 'đã ghi', tone: 'ok', icon: 'check' },
  discarded: { label: 'đã bỏ', tone: 'plain', icon: 'close' },
} as const satisfies Record<ImportFile['state'], { label: string; tone: BadgeTone; icon: IconName }>
