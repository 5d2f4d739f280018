import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { provinceTarget, type ProvinceTarget } from '@ptdv/core/targets/province-target'
import { formatNumber } from '@ptdv/core/text/numbers'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { parseAmount } from './sheet-state.ts'

interface ProvinceTargetFormProps {
  readonly year: number
  readonly membersAtStart: number
  /** What was set, else what the directive reckons: the form begins with it. */
  readonly shown: ProvinceTarget
  readonly isAgain: boolean
}

interface Values {
  readonly rate: string
  readonly minimum: string
  readonly number: string
  readonly date: PlainDate | null
}

interface Body {
  readonly rateTenths: number
  readonly minimum: number | null
  readonly paper: { readonly number: string; readonly date: PlainDate }
}

/** Sets the year's target by the document that says so; an earlier one is kept as history. */
export function ProvinceTargetForm({
  year,
  membersAtStart,
  shown,
  isAgain,
}: ProvinceTargetFormProps) {
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `chi-tieu-tinh.${year}`,
    start: (): Values => ({
      rate: rateText(shown.rateTenths),
      minimum: shown.minimum === null ? '' : formatNumber(shown.minimum),
      number: '',
      date: null,
    }),
    read: readValues,
    marks: ['rate', 'minimum', 'paper.number', 'paper.date'],
    send: (body, { key }) => client.targets.setProvinceTarget({ year, ...body, key }),
    onWritten: ({ target }) =>
      announce(`Đã đặt chỉ tiêu toàn tỉnh năm ${year}: ${formatNumber(target)} đảng viên.`),
  })
  const { values, set, errorOf } = form
  const rateTenths = parseRate(values.rate)
  const minimum = values.minimum.trim() === '' ? null : parseAmount(values.minimum)
  return (
    <Card title={isAgain ? `Đặt lại chỉ tiêu năm ${year}` : `Đặt chỉ tiêu năm ${year}`} padded>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <TextField
          label="Tỷ lệ so với đảng viên đầu năm, phần trăm"
          numeric
          max={4}
          hint="Chỉ thị 49-CT/TU: từ 3 % trở lên."
          value={values.rate}
          onValue={(rate) => set({ rate })}
          error={errorOf('rate')}
        />
        <TextField
          label="Mức tối thiểu, số người"
          numeric
          optional
          max={7}
          hint="Để trống nếu năm này không có mức tối thiểu."
          value={values.minimum}
          onValue={(text) => set({ minimum: text })}
          error={errorOf('minimum')}
        />
        <TextField
          label="Số văn bản"
          placeholder="ví dụ 49-CT/TU"
          max={60}
          value={values.number}
          onValue={(number) => set({ number })}
          error={errorOf('paper.number')}
        />
        <DateInput
          label="Ngày văn bản"
          value={values.date}
          onValue={(date) => set({ date })}
          error={errorOf('paper.date')}
        />
        {rateTenths !== null && (
          <p className="full" aria-live="polite">
            {outcomeWords(provinceTarget({ membersAtStart, rateTenths, minimum }))}
          </p>
        )}
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            {isAgain ? 'Đặt lại chỉ tiêu' : 'Đặt chỉ tiêu'}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function outcomeWords({ target, byRate, minimum, applies }: ProvinceTarget) {
  const why = {
    rate:
      minimum === null
        ? 'theo tỷ lệ'
        : `theo tỷ lệ, cao hơn mức tối thiểu ${formatNumber(minimum)}`,
    minimum: `theo mức tối thiểu, cao hơn ${formatNumber(byRate)} tính theo tỷ lệ`,
    equal: 'tỷ lệ và mức tối thiểu bằng nhau',
  } as const satisfies Record<ProvinceTarget['applies'], string>
  return (
    <>
      Chỉ tiêu sẽ là <b className="tn">{formatNumber(target)}</b> đảng viên, {why[applies]}.
    </>
  )
}

function readValues(values: Values): Reading<Body> {
  const reader = new FieldReader()
  const hasMinimum = values.minimum.trim() !== ''
  const body = {
    rateTenths: reader.given(
      'rate',
      parseRate(values.rate),
      'Nhập tỷ lệ từ 0,1 đến 20, ví dụ 3 hoặc 3,5.',
    ),
    minimum: hasMinimum
      ? reader.given('minimum', parseAmount(values.minimum), 'Nhập số nguyên, ví dụ 2.173.')
      : null,
    paper: {
      number: reader.text('paper.number', values.number, 'Nhập số văn bản đặt chỉ tiêu.'),
      date: reader.given('paper.date', values.date, 'Nhập ngày văn bản.'),
    },
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}

/** “3” → 30, “3,5” → 35, in tenths of a per cent; null outside 0,1 to 20. */
function parseRate(text: string): number | null {
  const bare = text.replace(/[\s%]/g, '')
  if (!/^\d{1,2}([.,]\d)?$/.test(bare)) return null
  const tenths = Math.round(Number(bare.replace(',', '.')) * 10)
  return tenths >= 1 && tenths <= 200 ? tenths : null
}

function rateText(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`
}
