import type { RelativeKey } from '@ptdv/core/admission/relatives'
import { capitalised } from '@ptdv/core/text/numbers'
import type { CaseFile } from '../../api/shapes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'

interface CoversFieldProps {
  readonly case: CaseFile
  readonly covers: readonly RelativeKey[]
  readonly onCovers: (covers: readonly RelativeKey[]) => void
  readonly foreign: boolean
  readonly onForeign: (foreign: boolean) => void
}

/** Whom of the declared relatives one request asks about, and whether through the foreign affairs bodies. */
export function CoversField({
  case: file,
  covers,
  onCovers,
  foreign,
  onForeign,
}: CoversFieldProps) {
  const persons = file.answer.vetting.flatMap(({ key, label, must, why }) =>
    key === 'applicant' || must === 'no' ? [] : [{ key, label, why }],
  )
  if (persons.length === 0) return null
  const toggle = (key: RelativeKey, on: boolean) =>
    onCovers(on ? [...covers, key] : covers.filter((one) => one !== key))
  return (
    <fieldset className="f full">
      <legend className="lb">Hỏi về người thân nào</legend>
      <div className="rads">
        {persons.map(({ key, label }) => (
          <Checkbox key={key} checked={covers.includes(key)} onValue={(on) => toggle(key, on)}>
            {capitalised(label)}
          </Checkbox>
        ))}
        <Checkbox checked={foreign} onValue={onForeign}>
          Gửi qua cơ quan đối ngoại (người ở nước ngoài)
        </Checkbox>
      </div>
    </fieldset>
  )
}
