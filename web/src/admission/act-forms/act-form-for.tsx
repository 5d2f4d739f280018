import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { recordersOf, type Desk } from '@ptdv/core/admission/who-records'
import type { CaseFile } from '../../api/shapes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { ActFormProps } from './act-form.tsx'
import { ACT_FORMS } from './act-forms.ts'
import { CorrectedForm } from './corrected.tsx'

interface ActFormForProps extends ActFormProps {
  readonly kind: AdmissionActKind
}

/**
 * The form of one act of a case, or which organisation records it where the asker does not; the
 * content of a Card.
 */
export function ActFormFor(props: ActFormForProps) {
  return (
    <div className="bd">
      <FormOrRecorder {...props} />
    </div>
  )
}

function FormOrRecorder({ kind, ...props }: ActFormForProps) {
  const file = props.case
  if (!file.mayRecord.includes(kind)) {
    return (
      <ProblemNotice
        kind="info"
        title={`Việc này do ${recorderNames(kind, file)} ghi`}
        sentence="Ghi xong thì hồ sơ ở đây tự sang bước sau. Có nhiệm vụ ở nơi đó thì đổi tổ chức đang làm việc ở góc trên."
      />
    )
  }
  const Form = kind === 'corrected' ? CorrectedForm : ACT_FORMS[kind].Form
  return <Form key={`${file.case.id} ${kind} ${props.about ?? ''}`} {...props} />
}

function recorderNames(kind: AdmissionActKind, file: CaseFile): string {
  const names = recordersOf(kind, file.circumstances).map(({ desk }) => deskName(desk, file))
  return [...new Set(names)].join(' hoặc ')
}

function deskName(desk: Desk, { case: line, base, decider }: CaseFile): string {
  switch (desk) {
    case 'cell':
      return line.cell.name
    case 'sub_committee':
      return 'đảng ủy bộ phận'
    case 'base':
      return base?.name ?? line.cell.name
    case 'superior':
      return decider?.name ?? 'cấp ủy có thẩm quyền'
  }
}
