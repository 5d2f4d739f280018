import type { AdmissionAct, AdmissionPayloads } from '@ptdv/core/admission/acts'
import { actFormOf, type ActFormKit } from './act-form-of.tsx'
import type { ActValues } from './act-spec.ts'
import { DayField } from './fields.tsx'

/** Acts that say nothing but their day. */
type DayOnlyKind = 'member_file_made' | 'self_reviewed' | 'recognition_received'

function dayOnly<K extends DayOnlyKind>(kind: K, label: string, hint?: string): ActFormKit {
  return actFormOf<K, ActValues>({
    kind,
    marks: [],
    start: (_file, act) => ({ happenedOn: (act as AdmissionAct | undefined)?.happenedOn ?? null }),
    read: () => ({}) as AdmissionPayloads[K],
    Fields: (form) => <DayField form={form} label={label} hint={hint} />,
  })
}

export const memberFileMade = dayOnly(
  'member_file_made',
  'Ngày lập xong',
  'Mẫu 1-HSĐV, 2-HSĐV: trong 30 ngày làm việc kể từ ngày kết nạp.',
)

export const selfReviewed = dayOnly('self_reviewed', 'Ngày nộp bản tự kiểm điểm', 'Mẫu 10-KNĐ.')

export const recognitionReceived = dayOnly('recognition_received', 'Ngày chi bộ nhận quyết định')
