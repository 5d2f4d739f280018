import { choiceLabel, TODO_KINDS } from '@ptdv/core/reorganisation/todo-kinds'
import { useMutation } from '@tanstack/react-query'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { OpenTodo } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Words } from '../ui/words.tsx'
import { FormProblem } from '../writing/form-problem.tsx'

interface OpenTodoFormProps {
  readonly todo: OpenTodo
  readonly onSettled: () => void
}

/** One thing that was left: what may be decided as buttons, or what was decided and by whom. */
export function OpenTodoForm({ todo, onSettled }: OpenTodoFormProps) {
  const settle = useMutation({
    mutationFn: (choice: string) =>
      client.reorganisation.settleTodo({ id: todo.id, choice, note: null, key: newWriteKey() }),
    onSuccess: onSettled,
  })
  return (
    <>
      <p>
        <b>{TODO_KINDS[todo.kind].title}.</b> <Words>{todo.sentence}</Words>
      </p>
      {todo.chosen === null ? (
        <p className="acts">
          {todo.choices.map((choice) => (
            <Button
              key={choice}
              size="small"
              busy={settle.isPending}
              onClick={() => settle.mutate(choice)}
            >
              {choiceLabel(todo.kind, choice)}
            </Button>
          ))}
        </p>
      ) : (
        <p className="muted settled">
          <Icon name="check" />
          {choiceLabel(todo.kind, todo.chosen)}
          {todo.settledBy && `, ${todo.settledBy}`}
        </p>
      )}
      {settle.error && (
        <FormProblem problem={problemOf(settle.error)} onReload={() => settle.reset()} />
      )}
    </>
  )
}
