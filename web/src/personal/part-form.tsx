import { partOf, type FormField, type PartKey } from '@ptdv/core/personal/life-history-form'
import type { DeclaredPart } from '@ptdv/core/personal/life-history'
import { MOST_CHARACTERS, MOST_ROWS } from '@ptdv/core/personal/life-history'
import type { PartProblem } from '@ptdv/core/personal/part-problems'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../writing/text-field.tsx'

type Answers = Readonly<Record<string, string>>

interface PartFormProps {
  readonly part: PartKey
  readonly declared: DeclaredPart
  readonly problems: readonly PartProblem[]
  readonly onChange: (declared: DeclaredPart) => void
}

/** One part of the form: its guidance, its fields, its rows one after the other. */
export function PartForm({ part: key, declared, problems, onChange }: PartFormProps) {
  const part = partOf(key)
  const { fields, rows } = part
  const general = problems.filter(({ row, field }) => row === undefined && field === undefined)
  return (
    <>
      <p className="ph-guide">{part.guide}</p>
      {fields && (
        <Fields
          fields={fields}
          answers={declared.answers}
          problems={problems.filter(({ row }) => row === undefined)}
          onAnswers={(answers) => onChange({ ...declared, answers })}
        />
      )}
      {rows?.none !== undefined && (
        <div className="row-card">
          <Checkbox
            checked={declared.none}
            onValue={(none) => onChange({ ...declared, none })}
            disabled={declared.rows.length > 0}
          >
            {rows.none}
          </Checkbox>
        </div>
      )}
      {rows && !declared.none && (
        <>
          {declared.rows.map((answers, index) => (
            // Rows have no name of their own; they are only added at the end and taken out whole.
            <fieldset className="row-card" key={index}>
              <legend>
                {capital(rows.of)} {index + 1}
              </legend>
              <Fields
                fields={rows.fields}
                answers={answers}
                problems={problems.filter(({ row }) => row === index)}
                onAnswers={(changed) =>
                  onChange({ ...declared, rows: declared.rows.with(index, changed) })
                }
              />
              <Button
                kind="quiet"
                size="small"
                onClick={() => onChange({ ...declared, rows: declared.rows.toSpliced(index, 1) })}
              >
                Bỏ {rows.of} này
              </Button>
            </fieldset>
          ))}
          {general.length > 0 && declared.rows.length > 0 && (
            <ul className="row-card ph-gaps">
              {general.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <div className="row-card">
            <Button
              size="large"
              disabled={declared.rows.length >= MOST_ROWS}
              onClick={() => onChange({ ...declared, rows: [...declared.rows, {}] })}
            >
              Thêm {rows.of} {declared.rows.length > 0 ? 'khác' : ''}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

interface FieldsProps {
  readonly fields: readonly FormField[]
  readonly answers: Answers
  readonly problems: readonly PartProblem[]
  readonly onAnswers: (answers: Record<string, string>) => void
}

function Fields({ fields, answers, problems, onAnswers }: FieldsProps) {
  /** What is missing is told once a field was left, not before it was reached. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  return (
    <div className="formgrid ph-fields">
      {fields.map(({ key, label, kind, hint, optional }) => (
        <div
          key={key}
          className={kind === 'month' ? '' : 'full'}
          onBlur={() => setLeft(new Set([...left, key]))}
        >
          <TextField
            label={label}
            max={MOST_CHARACTERS}
            {...(hint === undefined ? {} : { hint })}
            {...(kind === 'text' ? { lines: 4 } : {})}
            numeric={kind === 'month'}
            placeholder={kind === 'month' ? 'tháng/năm' : ''}
            optional={optional ?? false}
            value={answers[key] ?? ''}
            onValue={(value) => onAnswers({ ...answers, [key]: value })}
            error={
              left.has(key) ? (problems.find(({ field }) => field === key)?.sentence ?? null) : null
            }
          />
        </div>
      ))}
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
