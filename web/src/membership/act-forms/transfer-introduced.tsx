import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { TRANSFER_BECAUSE, type TransferBecause } from '@ptdv/core/membership/transfer-payloads'
import { capitalised } from '@ptdv/core/text/numbers'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { ArrivalField } from '../arrival-field.tsx'
import { memberFormOf } from './member-form-of.tsx'

const WHERE = [
  { value: 'inside', label: 'Trong tỉnh' },
  { value: 'outside', label: 'Ngoài tỉnh' },
] as const

export const BECAUSE_OPTIONS = (Object.keys(TRANSFER_BECAUSE) as TransferBecause[]).map(
  (value) => ({ value, label: capitalised(TRANSFER_BECAUSE[value]) }),
)

interface Values {
  readonly happenedOn: PlainDate | null
  readonly where: (typeof WHERE)[number]['value']
  readonly to: number | null
  readonly toName: string
  readonly outsideName: string
  readonly because: TransferBecause | ''
  readonly triggeredOn: PlainDate | null
  readonly number: string
}

/** 1-SHĐ is given: inside the province to a place found by name, outside to one that is written. */
export const transferIntroduced = memberFormOf<'transfer_introduced', Values>({
  kind: 'transfer_introduced',
  marks: ['to', 'toName', 'because', 'triggeredOn'],
  start: (_member, act) => {
    const payload = act?.payload
    const isOutside = payload?.to === null
    return {
      happenedOn: act?.happenedOn ?? null,
      where: isOutside ? 'outside' : 'inside',
      to: payload?.to ?? null,
      toName: isOutside ? '' : (payload?.toName ?? ''),
      outsideName: isOutside ? payload.toName : '',
      because: payload?.because ?? '',
      triggeredOn: payload?.triggeredOn ?? null,
      number: payload?.paper.number ?? '',
    }
  },
  read: (values, reader) => {
    const isInside = values.where === 'inside'
    return {
      to: isInside ? reader.given('to', values.to, 'Chọn chi bộ hoặc đảng ủy nơi đến.') : null,
      toName: isInside
        ? values.toName
        : reader.text('toName', values.outsideName, 'Nhập tên đảng bộ nơi đến.'),
      because: reader.given('because', values.because || null, 'Chọn lý do chuyển.'),
      triggeredOn: reader.given(
        'triggeredOn',
        values.triggeredOn,
        'Nhập ngày quyết định có hiệu lực, hoặc ngày đổi nơi cư trú.',
      ),
      paper: reader.paper(values.number, values.happenedOn, 'Nhập số giấy giới thiệu.'),
    }
  },
  Fields: ({ values, set, errorOf }) => (
    <>
      <RadioGroup
        label="Nơi đến"
        options={WHERE}
        value={values.where}
        onValue={(where) => set({ where })}
        error={null}
      />
      <div className="full">
        {values.where === 'inside' ? (
          <ArrivalField
            label="Chi bộ hoặc đảng ủy cơ sở nơi đến"
            value={values.to}
            name={values.toName}
            onValue={(to, toName) => set({ to, toName })}
            error={errorOf('to')}
          />
        ) : (
          <TextField
            label="Tên đảng bộ nơi đến"
            placeholder="ví dụ Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh"
            max={200}
            value={values.outsideName}
            onValue={(outsideName) => set({ outsideName })}
            error={errorOf('toName')}
          />
        )}
      </div>
      <Field label="Lý do" error={errorOf('because')}>
        {(control) => (
          <Select
            {...control}
            placeholder="Chọn lý do"
            options={BECAUSE_OPTIONS}
            value={values.because}
            onValue={(because) => set({ because })}
          />
        )}
      </Field>
      <DateInput
        label="Ngày quyết định có hiệu lực, hoặc đổi nơi cư trú"
        value={values.triggeredOn}
        onValue={(triggeredOn) => set({ triggeredOn })}
        error={errorOf('triggeredOn')}
      />
      <TextField
        label="Số giấy giới thiệu"
        placeholder="ví dụ 15-SHĐ"
        max={60}
        value={values.number}
        onValue={(number) => set({ number })}
        error={errorOf('paper.number')}
      />
      <DateInput
        label="Ngày giới thiệu"
        value={values.happenedOn}
        onValue={(happenedOn) => set({ happenedOn })}
        error={errorOf('happenedOn')}
      />
    </>
  ),
})
