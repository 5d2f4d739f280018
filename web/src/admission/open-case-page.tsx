import { useState } from 'react'
import { useMay, useMe } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { NewPersonForm } from './new-person-form.tsx'
import { startNewPerson, type NewPersonValues } from './new-person-values.ts'
import { PersonEntered } from './person-entered.tsx'

interface Entered {
  readonly case: number
  readonly name: string
  readonly values: NewPersonValues
}

/** The cell enters outstanding persons one after another, by keyboard alone if one likes. */
export function OpenCasePage() {
  const { acting } = useMe()
  const mayOpen = useMay('admission.cell')
  const [entered, setEntered] = useState<readonly Entered[]>([])
  const [isEntering, setEntering] = useState(true)
  const last = entered.at(-1)
  return (
    <div className="narrow">
      <PageHead
        crumb={{ href: '/ho-so', label: 'Hồ sơ kết nạp', here: acting?.organisation.name ?? '' }}
        title="Đưa người vào danh sách quần chúng ưu tú"
        sub="Mỗi người một hồ sơ, theo suốt từ đây đến khi là đảng viên."
      />
      {!mayOpen || acting === null ? (
        <ProblemNotice
          kind="info"
          title="Việc này do chi bộ ghi"
          sentence="Có nhiệm vụ ở chi bộ thì đổi tổ chức đang làm việc ở góc trên."
          action={<LinkButton href="/ho-so">Về danh sách hồ sơ</LinkButton>}
        />
      ) : (
        <div className="stack">
          {isEntering || last === undefined ? (
            <Card
              title={entered.length === 0 ? 'Người được chọn' : 'Người tiếp theo'}
              current
              padded
            >
              <NewPersonForm
                key={entered.length}
                cell={acting.organisation.id}
                start={startNewPerson(last?.values)}
                onEntered={(person) => {
                  setEntered([...entered, person])
                  setEntering(false)
                }}
              />
            </Card>
          ) : (
            <PersonEntered name={last.name} caseId={last.case} onNext={() => setEntering(true)} />
          )}
          {entered.length > 1 || (isEntering && last) ? <EnteredList entered={entered} /> : null}
        </div>
      )}
    </div>
  )
}

function EnteredList({ entered }: { entered: readonly Entered[] }) {
  return (
    <Card title="Đã nhập lần này">
      <ul className="entered">
        {entered.map((person, index) => (
          <li key={person.case}>
            <span className="tn">{index + 1}.</span>{' '}
            <AppLink href={`/ho-so/${person.case}`}>{person.name}</AppLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
