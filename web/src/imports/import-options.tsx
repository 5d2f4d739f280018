import { kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import type { ImportOptions, OptionKey } from '@ptdv/core/imports/options'
import { SOURCES } from '@ptdv/core/sources/five-sources'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { ImportFile } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'

interface ImportOptionsFormProps {
  readonly file: ImportFile
  readonly busy: boolean
  readonly onAsked: (job: number) => void
}

interface OptionFieldProps {
  readonly file: ImportFile
  readonly options: ImportOptions
  readonly set: (change: ImportOptions) => void
}

/** What is said once for the whole workbook; the file is then read again with it. */
export function ImportOptionsForm({ file, busy, onAsked }: ImportOptionsFormProps) {
  const [options, setOptions] = useState<ImportOptions>(file.options)
  const send = useMutation({
    mutationFn: () => client.imports.setOptions({ id: file.id, options, key: newWriteKey() }),
    onSuccess: ({ job }) => onAsked(job),
  })
  const asked = kindOf(file.kind).options.filter((key) => isAsked(key, file))
  if (asked.length === 0) return null
  const isChanged = asked.some((key) => options[key] !== file.options[key])
  const set = (change: ImportOptions) => setOptions({ ...options, ...change })
  return (
    <Card title="Chung cho cả bảng" padded>
      <form
        className="formgrid"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        {asked.map((key) => {
          const OptionField = FIELDS[key]
          return <OptionField key={key} file={file} options={options} set={set} />
        })}
        <div className="full acts">
          <Button
            type="submit"
            busy={busy || send.isPending}
            kind={isChanged ? 'secondary' : 'quiet'}
          >
            {isChanged ? 'Đọc lại với các ô này' : 'Đọc lại tệp'}
          </Button>
        </div>
        {send.error && (
          <div className="full">
            <ProblemView problem={problemOf(send.error)} />
          </div>
        )}
      </form>
    </Card>
  )
}

/** Options without which no row can be written. */
const NEEDED: { readonly [K in ImportKindKey]?: readonly OptionKey[] } = {
  candidates: ['source'],
  survey: ['round'],
  soldiers: ['paperNumber', 'paperDate'],
}

export function isOptionMissing(file: ImportFile): boolean {
  const needed = NEEDED[file.kind] ?? []
  return kindOf(file.kind).options.some(
    (key) => needed.includes(key) && !isInSheet(key, file) && file.options[key] === undefined,
  )
}

/** A column of the sheet says the source for each row: nothing to ask once for all. */
function isAsked(key: OptionKey, file: ImportFile): boolean {
  return key !== 'source' || !isInSheet(key, file)
}

function isInSheet(key: OptionKey, { columns }: ImportFile): boolean {
  return columns.some((column) => column.key === key)
}

/** What is said once of every row without its own, in the words of each kind. */
const SINCE: {
  readonly [K in ImportKindKey]?: { readonly label: string; readonly hint?: string }
} = {
  organisations: { label: 'Ngày thành lập', hint: 'Cho những dòng không ghi ngày.' },
  members: {
    label: 'Tính trong chi bộ từ ngày',
    hint: 'Cho những dòng không ghi ngày về chi bộ.',
  },
  soldiers: { label: 'Ngày công bố cho địa phương' },
}
const PAPER_NUMBER: { readonly [K in ImportKindKey]?: string } = {
  organisations: 'Số quyết định thành lập',
  soldiers: 'Số quyết định xuất ngũ',
}

const FIELDS: Readonly<Record<OptionKey, (props: OptionFieldProps) => ReactNode>> = {
  source: ({ options, set }) => (
    <Field label="Cả bảng thuộc nguồn nào" hint="Tệp không có cột nguồn.">
      {(control) => (
        <Select
          {...control}
          placeholder="Chọn một trong năm nguồn"
          options={SOURCES.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={options.source === undefined ? '' : String(options.source)}
          onValue={(value) => set({ source: SOURCES.find(({ id }) => String(id) === value)?.id })}
        />
      )}
    </Field>
  ),
  since: ({ file, options, set }) => (
    <DateInput
      label="Từ ngày"
      {...SINCE[file.kind]}
      value={options.since ?? null}
      onValue={(since) => set({ since: since ?? undefined })}
    />
  ),
  paperNumber: ({ file, options, set }) => (
    <TextField
      label={PAPER_NUMBER[file.kind] ?? 'Số quyết định'}
      hint="Cho những dòng không ghi số."
      max={60}
      optional
      value={options.paperNumber ?? ''}
      onValue={(paperNumber) => set({ paperNumber })}
    />
  ),
  paperDate: ({ options, set }) => (
    <DateInput
      label="Ngày quyết định"
      hint="Cho những dòng không ghi ngày quyết định."
      optional
      value={options.paperDate ?? null}
      onValue={(paperDate) => set({ paperDate: paperDate ?? undefined })}
    />
  ),
  round: ({ file, options, set }) => (
    <Field label="Đợt khảo sát">
      {(control) => (
        <Select
          {...control}
          placeholder="Chọn đợt"
          options={file.rounds.map(({ id, name, organisation }) => ({
            value: String(id),
            label: `${name} (${organisation.name})`,
          }))}
          value={options.round === undefined ? '' : String(options.round)}
          onValue={(value) => set({ round: Number(value) })}
        />
      )}
    </Field>
  ),
  year: ({ options, set }) => (
    <TextField
      label="Chỉ tiêu năm"
      numeric
      max={4}
      value={options.year === undefined ? '' : String(options.year)}
      onValue={(text) => set({ year: numberOf(text) })}
    />
  ),
  printedTotal: ({ options, set }) => (
    <TextField
      label="Số tổng in trong văn bản"
      hint="Nếu bảng không có dòng tổng."
      numeric
      optional
      max={9}
      value={options.printedTotal === undefined ? '' : String(options.printedTotal)}
      onValue={(text) => set({ printedTotal: numberOf(text) })}
    />
  ),
}

function numberOf(text: string): number | undefined {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? undefined : Number(digits)
}
