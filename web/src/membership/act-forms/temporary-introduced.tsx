import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { TEMPORARY_BECAUSE, type TemporaryBecause } from '@ptdv/core/membership/temporary-payloads'
import { ProvinceField } from '../../organisations/province-field.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { choicesFrom, MemberChoice, MemberDay, MemberPaperNumber } from './member-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const BECAUSE = choicesFrom(
  Object.fromEntries(
    Object.entries(TEMPORARY_BECAUSE).map(([key, { label }]) => [key, label]),
  ) as Record<TemporaryBecause, string>,
)
const WHERE = [
  { value: 'inside', label: 'Trong tỉnh' },
  { value: 'outside', label: 'Ngoài tỉnh' },
] as const

interface Values {
  readonly happenedOn: PlainDate | null
  readonly because: TemporaryBecause | ''
  readonly where: (typeof WHERE)[number]['value']
  readonly to: number | null
  readonly toName: string
  readonly outsideName: string
  readonly from: PlainDate | null
  readonly until: PlainDate | null
  readonly number: string
}

/** 2-SHĐ is given: to a cell of the province, to a place outside it, or abroad. */
export const temporaryIntroduced = memberFormOf<'temporary_introduced', Values>({
  kind: 'temporary_introduced',
  marks: ['because', 'to', 'toName', 'from', 'until'],
  start: (_member, act) => {
    const payload = act?.payload
    const isOutside = payload?.to === null
    return {
      happenedOn: act?.happenedOn ?? null,
      because: payload?.because ?? '',
      where: isOutside ? 'outside' : 'inside',
      to: payload?.to ?? null,
      toName: isOutside ? '' : (payload?.toName ?? ''),
      outsideName: isOutside ? payload.toName : '',
      from: payload?.from ?? null,
      until: payload?.until ?? null,
      number: payload?.paper.number ?? '',
    }
  },
  read: (values, reader) => ({
    because: reader.given('because', values.because || null, 'Chọn lý do đi.'),
    ...(isInside(values)
      ? {
          to: reader.given('to', values.to, 'Chọn chi bộ hoặc đảng ủy nơi đến.'),
          toName: values.toName,
        }
      : {
          to: null,
          toName: reader.text('toName', values.outsideName, 'Nhập tên nơi đến.'),
        }),
    from: reader.given('from', values.from, 'Nhập ngày đi.'),
    until: reader.given('until', values.until, 'Nhập ngày hết thời gian.'),
    paper: reader.paper(values.number, values.happenedOn, 'Nhập số giấy giới thiệu.'),
  }),
  Fields: (form) => {
    const { values, set, errorOf } = form
    return (
      <>
        <MemberChoice
          label="Lý do"
          options={BECAUSE}
          value={values.because}
          onValue={(because) => set({ because })}
          error={errorOf('because')}
        />
        {values.because !== 'abroad' && (
          <RadioGroup
            label="Nơi đến"
            options={WHERE}
            value={values.where}
            onValue={(where) => set({ where })}
            error={null}
          />
        )}
        <div className="full">
          {isInside(values) ? (
            <ProvinceField
              among="arrivals"
              label="Chi bộ hoặc đảng ủy cơ sở nơi đến"
              value={values.to}
              name={values.toName}
              onValue={(to, toName) => set({ to, toName })}
              error={errorOf('to')}
            />
          ) : (
            <TextField
              label={values.because === 'abroad' ? 'Nơi đến ở nước ngoài' : 'Tên đảng bộ nơi đến'}
              placeholder={
                values.because === 'abroad'
                  ? 'ví dụ Đảng ủy tại Nhật Bản'
                  : 'ví dụ Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh'
              }
              max={200}
              value={values.outsideName}
              onValue={(outsideName) => set({ outsideName })}
              error={errorOf('toName')}
            />
          )}
        </div>
        <DateInput
          label="Từ ngày"
          value={values.from}
          onValue={(from) => set({ from })}
          error={errorOf('from')}
        />
        <DateInput
          label="Đến ngày"
          hint="Từ 3 tháng đến dưới 1 năm; học tập trung trong nước đến 2 năm."
          value={values.until}
          onValue={(until) => set({ until })}
          error={errorOf('until')}
        />
        <MemberPaperNumber form={form} label="Số giấy giới thiệu" example="16-SHĐ" />
        <MemberDay form={form} label="Ngày giới thiệu" />
      </>
    )
  },
})

/** Nobody goes abroad to a cell of the province. */
function isInside({ because, where }: Values): boolean {
  return where === 'inside' && because !== 'abroad'
}
