import { choiceLabel, TODO_KINDS, type TodoKind } from '@ptdv/core/reorganisation/todo-kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { UseQueryResult } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import type { PlanPreview, PlanTodo } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import type { DraftInHand } from './use-plan-draft.ts'

interface DecisionsStepProps {
  readonly held: DraftInHand
  readonly preview: UseQueryResult<PlanPreview>
}

const LATER = 'later'

/** What only a person can decide: now, or left open until after the day. */
export function DecisionsStep({ held, preview }: DecisionsStepProps) {
  if (preview.error) {
    return <ProblemView problem={problemOf(preview.error)} onRetry={() => void preview.refetch()} />
  }
  if (!preview.data) return <Loading label="Đang tìm việc cần quyết định" lines={4} />
  const byKind = Map.groupBy(preview.data.todos, ({ kind }) => kind)
  if (byKind.size === 0) {
    return (
      <Card label="Việc cần quyết định">
        <EmptyState title="Không có việc nào cần quyết định riêng" />
      </Card>
    )
  }
  return (
    <>
      <p className="muted">
        Chưa quyết định cũng được: việc còn lại hiện ở trang phương án sau khi thực hiện, cho đến
        khi có người quyết định.
      </p>
      {[...byKind].map(([kind, todos]) => (
        <TodosOfKind key={kind} kind={kind} todos={todos} held={held} />
      ))}
    </>
  )
}

function TodosOfKind(props: { kind: TodoKind; todos: readonly PlanTodo[]; held: DraftInHand }) {
  const { kind, todos } = props
  const { draft, change } = props.held
  const decide = (keys: readonly string[], choice: string) => {
    const others = Object.entries(draft.decisions).filter(([key]) => !keys.includes(key))
    const decided = choice === LATER ? [] : keys.map((key) => [key, choice] as const)
    change({ decisions: Object.fromEntries([...others, ...decided]) })
  }
  const forAll = Object.keys(TODO_KINDS[kind].choices)
  return (
    <Card title={`${TODO_KINDS[kind].title} (${formatNumber(todos.length)})`} padded>
      <div className="stack-s">
        {todos.length > 1 && (
          <p className="acts">
            {forAll.map((choice) => (
              <Button
                key={choice}
                size="small"
                onClick={() =>
                  decide(
                    todos.filter(({ choices }) => choices.includes(choice)).map(({ key }) => key),
                    choice,
                  )
                }
              >
                Tất cả: {choiceLabel(kind, choice)}
              </Button>
            ))}
          </p>
        )}
        {todos.map(({ key, sentence, choices }) => (
          <RadioGroup
            key={key}
            label={sentence}
            options={[
              ...choices.map((value) => ({ value, label: choiceLabel(kind, value) })),
              { value: LATER, label: 'Để sau' },
            ]}
            value={draft.decisions[key] ?? LATER}
            onValue={(choice) => decide([key], choice)}
          />
        ))}
      </div>
    </Card>
  )
}
