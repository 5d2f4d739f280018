import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { gateOf } from '@ptdv/core/admission/act-gates'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import type { FormCode } from '@ptdv/core/papers/forms'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import type { ReactNode } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { CaseFile } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { StepsLine } from '../ui/steps-line.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseMissing } from './case-missing.tsx'
import { CaseSide } from './case-side.tsx'
import { ComingRules } from './coming-rules.tsx'
import { stepOf } from './case-words.ts'

export interface CaseViewProps {
  readonly file: CaseFile
  /** Takes what was done to Excel. */
  readonly exporting?: ReactNode
  readonly today: PlainDate
  /** The one act whose form stands open; null when this mandate can record nothing now. */
  readonly openAct: AdmissionActKind | null
  readonly form: ReactNode
  /** Address that opens the form of an act; `about` names the vetting request. */
  readonly actHref: (kind: AdmissionActKind, about?: string) => string
  readonly onFollow: (href: string) => void
  /** Asks for the papers of the next meeting, or for one form. */
  readonly onPrint?: (what: 'meeting' | FormCode) => void
  /** What stands beside the case besides what the fold says. */
  readonly aside?: ReactNode
  readonly underAct?: ((act: CaseFile['acts'][number]) => ReactNode) | undefined
}

export function CaseView(props: CaseViewProps) {
  const { file, today, openAct, actHref } = props
  const { answer, person } = file
  const steps = answer.steps.map(stepOf)
  const others = answer.next.filter(
    ({ kind, allowed }) => allowed && kind !== openAct && file.mayRecord.includes(kind),
  )
  return (
    <>
      <PageHead
        crumb={{ href: '/ho-so', label: 'Hồ sơ kết nạp', here: file.case.cell.name }}
        title={person.name}
        sub={
          <>
            {subOf(file)} <AppLink href={`/nguoi/${person.id}`}>Thông tin cá nhân</AppLink>
          </>
        }
        actions={
          <>
            {props.onPrint && (
              <Button icon="print" onClick={() => props.onPrint?.('meeting')}>
                In hồ sơ cho kỳ họp
              </Button>
            )}
            {others.length > 0 && (
              <OtherActs
                kinds={others.map(({ kind }) => kind)}
                onChoose={(kind) => props.onFollow(actHref(kind))}
              />
            )}
          </>
        }
      />
      <div className="case">
        <StepsLine steps={steps} />
        <div className="stack">
          {answer.warnings.length > 0 && (
            <ProblemNotice kind="info" title="Cần xem lại" changes={answer.warnings} />
          )}
          <ComingRules file={file} today={today} />
          <CaseMissing file={file} actHref={actHref} />
          {openAct && props.form && (
            <Card title={`Bước tiếp theo: ${lowerFirst(gateOf(openAct).label)}`} current>
              {props.form}
            </Card>
          )}
          <CaseHistory acts={file.acts} exporting={props.exporting} under={props.underAct} />
        </div>
        <CaseSide file={file} today={today} onPrint={props.onPrint}>
          {props.aside}
        </CaseSide>
      </div>
    </>
  )
}

function subOf({ person, case: line, answer }: CaseFile): string {
  const at = answer.steps.findIndex(({ key }) => key === answer.stage)
  const source = SOURCES.find(({ id }) => id === line.source)?.name.toLocaleLowerCase('vi')
  const { occupation } = person
  // An occupation that already names the source is said once.
  const isSaid = source !== undefined && occupation?.toLocaleLowerCase('vi').startsWith(source)
  const facts = [`Sinh ${formatPartialDate(person.birth)}`, isSaid ? null : source, occupation]
  return `${facts.filter(Boolean).join(', ')}. Bước ${at + 1} trong ${answer.steps.length}.`
}

interface OtherActsProps {
  readonly kinds: readonly AdmissionActKind[]
  readonly onChoose: (kind: AdmissionActKind) => void
}

function OtherActs({ kinds, onChoose }: OtherActsProps) {
  return (
    <MenuTrigger>
      <AriaButton className="btn">
        Việc khác <Icon name="down" />
      </AriaButton>
      <Popover className="pop" placement="bottom end">
        <Menu className="choices" aria-label="Việc khác của hồ sơ">
          {kinds.map((kind) => (
            <MenuItem key={kind} className="choice" onAction={() => onChoose(kind)}>
              {gateOf(kind).label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
