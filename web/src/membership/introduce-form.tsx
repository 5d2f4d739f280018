import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { numberAfter } from '@ptdv/core/membership/paper-numbers'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useState } from 'react'
import { client } from '../api/client.ts'
import type { Member } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import { BECAUSE_MARKS, BecauseFields, readBecause, type BecauseValues } from './because-fields.tsx'
import { AnswersList, type LineAnswer } from './answers-list.tsx'
import { ProvinceField } from '../organisations/province-field.tsx'
import './transfers.css'

interface Place {
  readonly id: number
  readonly name: string
}

interface Values extends BecauseValues {
  readonly chosen: readonly number[]
  /** Where all go who have no place of their own. */
  readonly to: Place | null
  readonly own: Readonly<Record<number, Place>>
  readonly happenedOn: PlainDate | null
  readonly firstNumber: string
}

const START: Values = {
  chosen: [],
  to: null,
  own: {},
  because: '',
  triggeredOn: null,
  happenedOn: null,
  firstNumber: '',
}

/** Whom, where to, and by papers whose numbers follow one another. */
export function IntroduceForm({ members }: { members: readonly Member[] }) {
  const [answers, setAnswers] = useState<readonly LineAnswer[]>([])
  const form = useWriteForm({
    keptAs: 'transfers.introduce',
    start: () => START,
    read: (values) => {
      const reader = new FieldReader()
      const number = reader.text('number', values.firstNumber, 'Nhập số giấy đầu tiên.')
      const people = members.filter(({ person }) => values.chosen.includes(person.id))
      reader.given('people', people.length === 0 ? null : people, 'Chọn ít nhất một đảng viên.')
      const body = {
        ...readBecause(values, reader),
        happenedOn: reader.given('happenedOn', values.happenedOn, 'Nhập ngày giới thiệu.'),
        lines: people.map(({ person }, index) => {
          const to = values.own[person.id] ?? values.to
          reader.given('to', to, `Chọn nơi đến cho ${person.name}.`)
          return {
            person: person.id,
            to: to?.id ?? 0,
            toName: to?.name ?? '',
            number: numberAfter(number ?? '', index),
          }
        }),
      }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    marks: ['to', ...BECAUSE_MARKS, 'happenedOn', 'number', 'people'],
    send: (body, { key }) => client.membership.introduceMany({ ...body, key }),
    onWritten: (answered, values) => {
      const people = members.filter(({ person }) => values.chosen.includes(person.id))
      setAnswers(
        people.map(({ person }, index): LineAnswer => {
          const answer = answered[index]
          return {
            name: person.name,
            refused: answer === undefined || answer.done ? null : answer.sentence,
          }
        }),
      )
    },
  })
  const { values, set, errorOf } = form
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <fieldset className="full introduce-people">
        <legend>
          Đảng viên được giới thiệu: {formatNumber(values.chosen.length)} trong{' '}
          {formatNumber(members.length)}
        </legend>
        <Checkbox
          checked={members.length > 0 && values.chosen.length === members.length}
          onValue={(all) => set({ chosen: all ? members.map(({ person }) => person.id) : [] })}
        >
          Chọn tất cả
        </Checkbox>
        {members.map(({ person, cell }) => (
          <div key={person.id}>
            <Checkbox
              checked={values.chosen.includes(person.id)}
              onValue={(isChosen) =>
                set({
                  chosen: isChosen
                    ? [...values.chosen, person.id]
                    : values.chosen.filter((id) => id !== person.id),
                })
              }
            >
              {person.name} <span className="muted">{cell.name}</span>
            </Checkbox>
          </div>
        ))}
        {errorOf('people') && <p className="err">{errorOf('people')}</p>}
      </fieldset>
      <div className="full">
        <ProvinceField
          among="arrivals"
          label="Nơi đến"
          hint="Cho tất cả những người được chọn, trừ người có nơi đến riêng ở dưới."
          value={values.to?.id ?? null}
          name={values.to?.name ?? ''}
          onValue={(id, name) => set({ to: id === null ? null : { id, name } })}
          error={errorOf('to')}
        />
      </div>
      {values.chosen.length > 1 && (
        <details className="full introduce-own">
          <summary>Nơi đến riêng của từng người</summary>
          {members
            .filter(({ person }) => values.chosen.includes(person.id))
            .map(({ person }) => (
              <ProvinceField
                among="arrivals"
                key={person.id}
                label={`Nơi đến của ${person.name}`}
                value={values.own[person.id]?.id ?? null}
                name={values.own[person.id]?.name ?? ''}
                onValue={(id, name) => set({ own: withPlace(values.own, person.id, id, name) })}
                error={null}
              />
            ))}
        </details>
      )}
      <BecauseFields values={values} set={set} errorOf={errorOf} />
      <TextField
        label="Số giấy đầu tiên"
        hint="Mỗi người một giấy, số chạy tiếp theo thứ tự danh sách."
        placeholder="ví dụ 15-SHĐ"
        max={60}
        value={values.firstNumber}
        onValue={(firstNumber) => set({ firstNumber })}
        error={errorOf('number')}
      />
      <DateInput
        label="Ngày giới thiệu"
        value={values.happenedOn}
        onValue={(happenedOn) => set({ happenedOn })}
        error={errorOf('happenedOn')}
      />
      <AnswersList answers={answers} />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy}>
          Giới thiệu {values.chosen.length > 0 && `${formatNumber(values.chosen.length)} người`}
        </Button>
      </div>
    </form>
  )
}

function withPlace(
  own: Values['own'],
  person: number,
  id: number | null,
  name: string,
): Values['own'] {
  const { [person]: _, ...others } = own
  return id === null ? others : { ...others, [person]: { id, name } }
}
