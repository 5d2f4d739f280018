import type { FormCode } from '@ptdv/core/papers/forms'
import { SURENESS } from '../admission/regulation-words.ts'
import type { CasePapers } from '../api/shapes.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { GapWords } from './gap-words.tsx'

interface FormListProps {
  readonly forms: CasePapers['forms']
  readonly start: 'meeting' | FormCode
  readonly chosen: readonly FormCode[]
  readonly onChosen: (chosen: readonly FormCode[]) => void
  /** Address of the form that mends a gap; null where several people share the list. */
  readonly mendHref: ((act: string) => string) | null
  readonly onFollow: () => void
}

/** How far the form may be trusted: its code and, apart from that, its wording. */
function wordingOf({ confidence, ownWording }: Form): string {
  const code =
    confidence === 'V' ? '' : `Mã mẫu: ${SURENESS[confidence].word.toLocaleLowerCase('vi')}. `
  return ownWording
    ? `${code}Lời văn theo mẫu tỉnh đã thay.`
    : `${code}Lời văn soạn theo danh mục ô đã công bố, chưa được đối chiếu, ký duyệt với văn bản gốc.`
}

/** The forms of the next meeting and those asked for; the others one press away. */
export function FormList({ forms, start, ...rest }: FormListProps) {
  const isFirst = ({ code, meeting }: Form) => code === start || (start === 'meeting' && meeting)
  const first = forms.filter(isFirst)
  const others = forms.filter((form) => !isFirst(form))
  return (
    <div>
      {first.length === 0 ? (
        <p className="muted">
          Bước tiếp theo của hồ sơ không phải là một kỳ họp. Chọn giấy tờ cần in dưới đây.
        </p>
      ) : (
        <FormLines forms={first} {...rest} />
      )}
      <details className="print-others" open={first.length === 0}>
        <summary>Giấy tờ khác của hồ sơ</summary>
        <FormLines forms={others} {...rest} />
      </details>
    </div>
  )
}

type Form = CasePapers['forms'][number]

function FormLines({ forms, chosen, onChosen, mendHref, onFollow }: Omit<FormListProps, 'start'>) {
  return (
    <ul className="print-forms">
      {forms.map((form) => {
        const isChosen = chosen.includes(form.code)
        return (
          <li key={form.code}>
            <Checkbox
              checked={isChosen}
              onValue={(wanted) =>
                onChosen(
                  wanted ? [...chosen, form.code] : chosen.filter((code) => code !== form.code),
                )
              }
            >
              {form.name} <span className="cd nowrap">{form.code}</span>
              {form.papers > 1 && <span className="muted"> {form.papers} bản</span>}
            </Checkbox>
            {isChosen && (
              <div className="print-more">
                <GapWords gaps={form.gaps} mendHref={mendHref} onFollow={onFollow} />
                {form.byHand.length > 0 && (
                  <p className="muted">Viết tay: {form.byHand.join('; ')}.</p>
                )}
                <p className="muted">{wordingOf(form)}</p>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
