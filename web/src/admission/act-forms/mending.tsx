import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { Act } from '@ptdv/core/admission/read-acts'
import type { ActSpec, ActValues, FieldsProps } from './act-spec.ts'
import {
  CorrectionGrounds,
  errorOfAct,
  MENDING_MARKS,
  NOT_MENDED,
  readCorrection,
  type GroundsWords,
  type Mending,
} from '../../writing/correction-grounds.tsx'

const WORDS: GroundsWords = {
  noBasis: 'Nhập căn cứ, ví dụ bản gốc lưu ở chi bộ.',
  approver: 'Người đồng ý',
  approverExample: 'ví dụ Bí thư Đảng ủy',
  noApprover: 'Nhập người đồng ý đính chính.',
}

/** The correction of one act: the act's own fields, filled, and on what grounds they are changed. */
export function mendingOf<K extends AdmissionActKind, V extends ActValues>(
  spec: ActSpec<K, V>,
  act: Act<K>,
): ActSpec<'corrected', V & Mending> {
  return {
    kind: 'corrected',
    keptAs: `corrected-${act.id}`,
    marks: [...MENDING_MARKS, ...spec.marks],
    start: (file) => ({ ...spec.start(file, act), ...NOT_MENDED }),
    day: ({ mendedOn }) => mendedOn,
    read: (values, reader, file) => ({
      ...readCorrection(act.id, values, reader, WORDS),
      payload: spec.read(values, reader, file),
    }),
    Fields: (form) => (
      <>
        <spec.Fields {...(form as FieldsProps<V>)} errorOf={errorOfAct(form.errorOf)} />
        <CorrectionGrounds
          values={form.values}
          set={(change) => form.set(change as Partial<V & Mending>)}
          errorOf={form.errorOf}
          words={WORDS}
        />
      </>
    ),
  }
}
