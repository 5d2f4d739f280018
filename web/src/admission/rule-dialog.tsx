import type { RegimeRow } from '@ptdv/core/admission/compare-regimes'
import { choicesOf, mayBeAbolished, RULE_RANGES, unitOf } from '@ptdv/core/admission/rule-choices'
import { ruleInWords } from '@ptdv/core/admission/rule-words'
import type { RegimeKey, RuleKey, RuleValues } from '@ptdv/core/admission/rulebook'
import type { Paper } from '@ptdv/core/admission/acts'
import type { SetRule } from '@ptdv/core/admission/rule-settings'
import type { TypedAmendment } from '@ptdv/core/admission/rules-contract'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { capitalised } from '@ptdv/core/text/numbers'
import { client } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type FormFields, type Reading } from '../writing/use-write-form.ts'
import { regimeTitle } from './regulation-words.ts'
import { TouchedList } from './touched-list.tsx'

/** What a provincial officer does about one rule. */
export type RuleDeed =
  WrittenDeed | { readonly kind: 'touched'; readonly row: RegimeRow; readonly setting: SetRule }

/** A deed with a form. */
type WrittenDeed =
  | { readonly kind: 'set' | 'confirm' | 'amend'; readonly row: RegimeRow }
  | {
      readonly kind: 'take_back'
      readonly row: RegimeRow
      readonly act: number
      readonly paper: Paper
    }

interface RuleDialogProps {
  readonly deed: WrittenDeed
  readonly onClose: () => void
  /** The job that settles the cases again. */
  readonly onRecorded: (job: number) => void
}

const WORDS = {
  set: { title: 'Đặt giá trị', button: 'Đặt giá trị', done: 'Đã đặt' },
  amend: { title: 'Ghi sửa đổi', button: 'Ghi sửa đổi', done: 'Đã ghi sửa đổi' },
  confirm: { title: 'Xác nhận', button: 'Xác nhận', done: 'Đã xác nhận' },
  take_back: { title: 'Rút lại', button: 'Rút lại', done: 'Đã rút lại' },
} as const satisfies Record<WrittenDeed['kind'], unknown>

/** The regimes under which something stands that nobody confirmed yet, the newest first. */
export function regimesToConfirm({ cells, key }: RegimeRow): readonly RegimeKey[] {
  const unsaid = ruleInWords(null, unitOf(key))
  return cells
    .filter(({ rule }) => rule !== null && !rule.confirmed && rule.words !== unsaid)
    .map(({ regime }) => regime)
    .toReversed()
}

interface Values {
  readonly regime: RegimeKey | ''
  /** A choice, or a number as typed. */
  readonly value: string
  readonly day: PlainDate | null
  readonly from: PlainDate | null
  readonly number: string
  readonly date: PlainDate | null
  readonly clause: string
}

type Body =
  | { readonly kind: 'amend'; readonly amendment: TypedAmendment }
  | { readonly kind: 'set'; readonly setting: TypedSetting }
  | {
      readonly kind: 'confirm'
      readonly rule: RuleKey
      readonly regime: RegimeKey
      readonly paper: Paper
    }
  | { readonly kind: 'take_back'; readonly act: number }

type TypedSetting = Omit<TypedAmendment, 'value' | 'clause'> & { readonly value: string | number }

/** Among the values of a step: the document does away with it. */
const NO_MORE = 'no_more'

/** Sets, confirms, amends or takes back one rule, by the document that says so. */
export function RuleDialog({ deed, onClose, onRecorded }: RuleDialogProps) {
  const announce = useAnnounce()
  const { row, kind } = deed
  const words = WORDS[kind]
  const unit = unitOf(row.key)
  const asksValue = kind === 'set' || kind === 'amend'
  const read = (values: Values): Reading<Body> => {
    const reader = new FieldReader()
    if (kind === 'take_back') return { complete: true, body: { kind, act: deed.act } }
    const paper = {
      number: reader.text(
        'paper.number',
        values.number,
        kind === 'amend' ? 'Nhập số văn bản sửa đổi.' : 'Nhập số văn bản của tỉnh.',
      ),
      date: reader.given('paper.date', values.date, 'Nhập ngày văn bản, ví dụ 15/10/2024.'),
    }
    if (kind === 'confirm') {
      const regime = values.regime === '' ? null : values.regime
      const body = {
        kind,
        rule: row.key,
        regime: reader.given('regime', regime, 'Chọn quy định.'),
        paper,
      }
      return reader.problems.length === 0
        ? { complete: true, body }
        : { complete: false, problems: reader.problems }
    }
    const typed = unit === 'day' ? (values.day ?? '') : values.value
    const given = reader.text('value', typed, 'Nhập giá trị ghi trong văn bản.')
    const isNumber = unit in RULE_RANGES
    const setting = {
      rule: row.key,
      value: isNumber ? Number(given) : given,
      from: reader.given('from', values.from, 'Nhập ngày bắt đầu áp dụng, ví dụ 01/10/2024.'),
      paper,
    }
    const body: Body =
      kind === 'set'
        ? { kind, setting }
        : {
            kind,
            amendment: {
              ...setting,
              value: given === NO_MORE ? null : setting.value,
              clause: reader.text('clause', values.clause, 'Nhập điều, khoản trong văn bản.'),
            },
          }
    return reader.problems.length === 0
      ? { complete: true, body }
      : { complete: false, problems: reader.problems }
  }
  const form = useWriteForm({
    keptAs: `quy-dinh.${row.key}.${kind}${kind === 'take_back' ? `.${deed.act}` : ''}`,
    start: (): Values => ({
      regime: regimesToConfirm(row)[0] ?? '',
      value: '',
      day: null,
      from: null,
      number: '',
      date: null,
      clause: '',
    }),
    read,
    marks: ['value', 'from', 'regime', 'paper.number', 'paper.date', 'clause'],
    send: (body, { key }) => {
      switch (body.kind) {
        case 'set':
          return client.admission.setRule({ ...body.setting, key })
        case 'amend':
          return client.admission.amendRule({ ...body.amendment, key })
        case 'confirm': {
          const { kind: _, ...rule } = body
          return client.admission.confirmRule({ ...rule, key })
        }
        case 'take_back':
          return client.admission.takeBackRule({ act: body.act, key })
      }
    },
    onWritten: ({ job }) => {
      announce(`${words.done}: ${row.name}.`)
      onRecorded(job)
      onClose()
    },
  })
  return (
    <Dialog title={`${words.title}: ${row.name}`} open onClose={onClose} wide={kind === 'amend'}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        {kind === 'take_back' && (
          <p className="full">
            Điều ghi theo {deed.paper.number} thôi áp dụng; điều đứng trước đó áp dụng lại. Việc rút
            lại vẫn lưu trong nhật ký.
          </p>
        )}
        {kind === 'confirm' && <RegimeField row={row} form={form} />}
        {kind === 'amend' && <Stands row={row} />}
        {asksValue && <ValueField row={row} form={form} amends={kind === 'amend'} />}
        {kind !== 'take_back' && (
          <>
            <TextField
              label="Số văn bản"
              max={60}
              placeholder={kind === 'amend' ? '12-QĐ/TW' : '12-CV/BTCTU'}
              value={form.values.number}
              onValue={(number) => form.set({ number })}
              error={form.errorOf('paper.number')}
            />
            <DateInput
              label="Ngày văn bản"
              value={form.values.date}
              onValue={(date) => form.set({ date })}
              error={form.errorOf('paper.date')}
            />
          </>
        )}
        {kind === 'amend' && (
          <TextField
            label="Điều, khoản"
            max={60}
            placeholder="§4.3.1"
            value={form.values.clause}
            onValue={(clause) => form.set({ clause })}
            error={form.errorOf('clause')}
          />
        )}
        {asksValue && (
          <DateInput
            label="Áp dụng từ ngày"
            hint={
              kind === 'amend'
                ? 'Có thể là ngày sắp tới. Việc làm trước ngày này vẫn xét như cũ.'
                : 'Việc làm trước ngày này vẫn xét như cũ.'
            }
            value={form.values.from}
            onValue={(from) => form.set({ from })}
            full={kind === 'set'}
            error={form.errorOf('from')}
          />
        )}
        {kind === 'amend' && <TouchedList amendment={amendmentOf(read(form.values))} />}
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            {words.button}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function amendmentOf(reading: Reading<Body>): TypedAmendment | null {
  return reading.complete && reading.body.kind === 'amend' ? reading.body.amendment : null
}

interface TouchedDialogProps {
  readonly row: RegimeRow
  readonly setting: SetRule
  readonly onClose: () => void
}

/** Which open cases an amendment that was entered touches. */
export function TouchedDialog({ row, setting, onClose }: TouchedDialogProps) {
  const { rule, value, from, paper, clause } = setting
  return (
    <Dialog title={`Hồ sơ bị chạm đến: ${row.name}`} open wide onClose={onClose}>
      <TouchedList amendment={{ rule, value, from, paper, clause: clause ?? '' }} />
    </Dialog>
  )
}

interface FieldsProps {
  readonly row: RegimeRow
  readonly form: FormFields<Values>
}

function RegimeField({ row, form }: FieldsProps) {
  const { today } = useMe()
  const told = row.cells.find(({ regime }) => regime === form.values.regime)?.rule
  return (
    <Field
      label="Theo quy định"
      full
      hint={told ? `${capitalised(told.words)} (${told.source})` : ''}
    >
      {(control) => (
        <Select
          {...control}
          options={regimesToConfirm(row).map((value) => ({
            value,
            label: regimeTitle(value, today),
          }))}
          value={form.values.regime}
          onValue={(regime) => form.set({ regime })}
        />
      )}
    </Field>
  )
}

/** What an amendment changes. */
function Stands({ row }: Pick<FieldsProps, 'row'>) {
  const stands = row.cells.at(-1)?.rule
  return (
    <p className="full">
      Đang áp dụng: {stands ? `${stands.words} (${stands.source})` : 'chưa có'}.
    </p>
  )
}

function ValueField({ row, form, amends }: FieldsProps & { readonly amends: boolean }) {
  const unit = unitOf(row.key)
  const choices = [
    ...choicesOf(row.key).map((value) => ({
      value,
      label: capitalised(ruleInWords(value as RuleValues[typeof row.key], unit)),
    })),
    ...(amends && mayBeAbolished(row.key)
      ? [{ value: NO_MORE, label: 'Bãi bỏ, không làm bước này nữa' }]
      : []),
  ]
  const error = form.errorOf('value')
  return unit === 'day' ? (
    <DateInput
      label="Giá trị"
      full
      value={form.values.day}
      onValue={(day) => form.set({ day })}
      error={error}
    />
  ) : choices.length > 0 ? (
    <Field label="Giá trị" full error={error}>
      {(control) => (
        <Select
          {...control}
          options={choices}
          value={form.values.value}
          placeholder="Chọn cách ghi trong văn bản"
          onValue={(value) => form.set({ value })}
        />
      )}
    </Field>
  ) : unit === 'day_of_year' ? (
    <TextField
      label="Giá trị (ngày/tháng)"
      max={5}
      full
      placeholder="31/12"
      value={form.values.value}
      onValue={(value) => form.set({ value })}
      error={error}
    />
  ) : (
    <TextField
      label={`Giá trị (${ruleInWords(1, unit).replace('1 ', '')})`}
      max={4}
      full
      numeric
      value={form.values.value}
      onValue={(value) => form.set({ value })}
      error={error}
    />
  )
}
