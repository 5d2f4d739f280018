import type { MemberActKind, MemberActOf } from '@ptdv/core/membership/acts'
import type { MemberFieldsProps, MemberSpec, MemberValues } from './member-spec.ts'
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
  noBasis: 'Nhập căn cứ, ví dụ trích lục, quyết định.',
  approver: 'Cấp ủy đồng ý',
  approverExample: 'ví dụ Ban Thường vụ Huyện ủy',
  noApprover: 'Nhập cấp ủy đồng ý đính chính.',
  noConsent: 'Nhập số văn bản đồng ý.',
}

/** The correction of one act: the act's own fields, filled, and on what grounds they are changed. */
export function memberMendingOf<K extends MemberActKind, V extends MemberValues>(
  spec: MemberSpec<K, V>,
  act: MemberActOf<K>,
): MemberSpec<'corrected', V & Mending> {
  return {
    kind: 'corrected',
    keptAs: `corrected-${act.id}`,
    marks: [...MENDING_MARKS, ...spec.marks],
    start: (member) => ({ ...spec.start(member, act), ...NOT_MENDED }),
    day: ({ mendedOn }) => mendedOn,
    read: (values, reader, member) => ({
      ...readCorrection(act.id, values, reader, WORDS),
      payload: spec.read(values, reader, member),
    }),
    Fields: (form) => (
      <>
        <spec.Fields {...(form as MemberFieldsProps<V>)} errorOf={errorOfAct(form.errorOf)} />
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
