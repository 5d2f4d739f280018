import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMutation } from '@tanstack/react-query'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Reorganisation } from '../api/shapes.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { CancelPlanButton } from './cancel-plan-button.tsx'
import { OpenTodoForm } from './open-todo-form.tsx'
import { PLAN_STATES } from './plan-states.ts'

interface PlanOutcomeProps {
  readonly plan: Reorganisation
  readonly onChanged: () => void
}

/** A plan that is appointed, done or set aside: what was decided and counted, and what it left to do. */
export function PlanOutcome({ plan, onChanged }: PlanOutcomeProps) {
  const { tone, icon, word } = PLAN_STATES[plan.state]
  return (
    <>
      <PageHead
        title={plan.name}
        crumb={{ href: '/to-chuc/sap-xep', label: 'Sắp xếp tổ chức' }}
        sub={
          <>
            Có hiệu lực từ {formatDate(plan.effectiveOn)}
            {plan.paper && `, ${plan.paper.number} ngày ${formatDate(plan.paper.date)}`}{' '}
            <Badge tone={tone} icon={icon}>
              {word}
            </Badge>
          </>
        }
      />
      <div className="stack">
        {plan.state === 'scheduled' && <Appointed plan={plan} onChanged={onChanged} />}
        {plan.result && <Result result={plan.result} />}
        {plan.todos.length > 0 && (
          <Card title={`Việc để lại (${formatNumber(plan.openTodos)} chưa quyết định)`}>
            <ul className="todos">
              {plan.todos.map((todo) => (
                <li key={todo.id}>
                  <OpenTodoForm todo={todo} onSettled={onChanged} />
                </li>
              ))}
            </ul>
          </Card>
        )}
        {plan.state === 'done' && plan.todos.length === 0 && (
          <p className="muted">Không còn việc nào để lại.</p>
        )}
      </div>
    </>
  )
}

function Result({ result }: { readonly result: NonNullable<Reorganisation['result']> }) {
  const lines = [
    ['Đảng viên', result.before.members, result.after.members],
    ['Hồ sơ đang xét', result.before.cases, result.after.cases],
    ['Chi bộ', result.before.cells, result.after.cells],
  ] as const
  return (
    <Card title={`Đã ghi ${formatNumber(result.acts)} quyết định`}>
      <table className="data compact">
        <caption className="vh">Đếm trước và sau, trong cùng lần ghi</caption>
        <thead>
          <tr>
            <th scope="col">Đếm trong cùng lần ghi</th>
            <th scope="col" className="num">
              Trước
            </th>
            <th scope="col" className="num">
              Sau
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, before, after]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{formatNumber(before)}</td>
              <td className="num">{formatNumber(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** Waits for its day; the appointment can be taken back. */
function Appointed({ plan, onChanged }: PlanOutcomeProps) {
  const takeBack = useMutation({
    mutationFn: () =>
      client.reorganisation.unschedule({ id: plan.id, version: plan.version, key: newWriteKey() }),
    onSuccess: onChanged,
  })
  return (
    <Card title={`Tự thực hiện ngày ${formatDate(plan.effectiveOn)}`} padded>
      <p>{formatNumber(plan.changes)} thay đổi. Muốn sửa, bỏ hẹn: phương án trở lại bản nháp.</p>
      {plan.preview && plan.preview.misfits.length > 0 && (
        <p>
          Hiện chưa khớp: {plan.preview.misfits[0]?.sentence} Đến ngày ấy mà vẫn vậy thì không thực
          hiện.
        </p>
      )}
      {takeBack.error && (
        <FormProblem problem={problemOf(takeBack.error)} onReload={() => takeBack.reset()} />
      )}
      <p className="acts">
        <Button busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
          Bỏ hẹn
        </Button>
        <CancelPlanButton id={plan.id} version={plan.version} name={plan.name} />
      </p>
    </Card>
  )
}
