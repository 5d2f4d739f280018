import { gateOf } from '@ptdv/core/admission/act-gates'
import type { Mend } from '@ptdv/core/papers/field'
import type { Gap } from '@ptdv/core/papers/fill-paper'
import { AppLink } from '../ui/app-link.tsx'

/** Gaps that no act mends. */
const NO_ACT: readonly Mend[] = ['register', 'life_history', 'details', 'after_meeting']

interface GapWordsProps {
  readonly gaps: readonly Gap[]
  /** Address that opens the form of the act. */
  readonly mendHref: ((act: string) => string) | null
  readonly onFollow: () => void
}

/** “Chưa có: …” with the act that mends it; what the meeting itself decides is not missing. */
export function GapWords({ gaps, mendHref, onFollow }: GapWordsProps) {
  const missing = gaps.filter(({ mend }) => mend !== 'after_meeting' && mend !== 'details')
  const after = gaps.filter(({ mend }) => mend === 'after_meeting').map(({ tag }) => tag)
  const later = [
    ...(after.includes('Số ký hiệu') ? ['số văn bản'] : []),
    ...(after.some((tag) => tag !== 'Số ký hiệu') ? ['kết quả biểu quyết'] : []),
  ]
  const acts = [...new Set(missing.map(({ mend }) => mend))].filter(
    (mend) => !NO_ACT.includes(mend),
  )
  return (
    <>
      {missing.length > 0 && (
        <p>
          Chưa có: {missing.map(({ about }) => about).join(', ')}.{' '}
          {(mendHref === null ? [] : acts).map((act) => (
            <span key={act} className="nowrap">
              <AppLink href={mendHref!(act)} onClick={onFollow}>
                {gateOf(act as Parameters<typeof gateOf>[0]).label}
              </AppLink>{' '}
            </span>
          ))}
        </p>
      )}
      {later.length > 0 && <p className="muted">Để trống, điền sau kỳ họp: {later.join(', ')}.</p>}
    </>
  )
}
