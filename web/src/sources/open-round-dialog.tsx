import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { yearOf } from '@ptdv/core/calendar/plain-date'
import { useRouter } from '@tanstack/react-router'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm, type Reading } from '../writing/use-write-form.ts'
import { client } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { roundHref } from './round-words.ts'

interface RoundValues {
  readonly name: string
  readonly year: string
  readonly asOf: PlainDate | null
  readonly dueOn: PlainDate | null
}

interface RoundBody {
  readonly name: string
  readonly year: number
  readonly asOf: PlainDate
  readonly dueOn: PlainDate
}

/** Opens a round for everything below; every cell is told of it at once. */
export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const { acting, today } = useMe()
  const router = useRouter()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: `mo-dot.${acting?.organisation.id}`,
    start: (): RoundValues => ({ name: '', year: String(yearOf(today)), asOf: null, dueOn: null }),
    read: readRound,
    marks: ['name', 'year', 'asOf', 'dueOn'],
    send: (body, { key }) => client.sources.openRound({ ...body, key }),
    onWritten: ({ id }) => {
      announce('Đã mở đợt khảo sát; các chi bộ được thông báo.')
      router.history.push(roundHref(id))
    },
  })
  const { values, set, errorOf } = form
  return (
    <Dialog title="Mở đợt khảo sát nguồn" open onClose={onClose}>
      <form className="formgrid" noValidate onSubmit={form.onSubmit}>
        <TextField
          label="Tên đợt"
          placeholder="ví dụ Khảo sát nguồn quý IV"
          max={120}
          value={values.name}
          onValue={(name) => set({ name })}
          error={errorOf('name')}
          autoFocus
        />
        <TextField
          label="Năm"
          numeric
          max={4}
          value={values.year}
          onValue={(year) => set({ year })}
          error={errorOf('year')}
        />
        <DateInput
          label="Số liệu chốt đến ngày"
          value={values.asOf}
          onValue={(asOf) => set({ asOf })}
          error={errorOf('asOf')}
          hint="Chi bộ đang hoạt động ngày này thì phải báo cáo."
        />
        <DateInput
          label="Hạn báo cáo"
          value={values.dueOn}
          onValue={(dueOn) => set({ dueOn })}
          error={errorOf('dueOn')}
        />
        {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
        <div className="full acts">
          <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
            Mở đợt và báo cho các chi bộ
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function readRound(values: RoundValues): Reading<RoundBody> {
  const reader = new FieldReader()
  const year = /^20\d\d$/.test(values.year.trim()) ? Number(values.year) : null
  const body = {
    name: reader.text('name', values.name, 'Đặt tên cho đợt khảo sát.'),
    year: reader.given('year', year, 'Nhập năm, ví dụ 2024.'),
    asOf: reader.given('asOf', values.asOf, 'Chọn ngày chốt số liệu.'),
    dueOn: reader.given('dueOn', values.dueOn, 'Chọn hạn báo cáo.'),
  }
  const { problems } = reader
  return problems.length === 0 ? { complete: true, body } : { complete: false, problems }
}
