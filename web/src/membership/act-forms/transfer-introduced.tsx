import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { DateInput } from '../../ui/date-input.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { ProvinceField } from '../../organisations/province-field.tsx'
import {
  BECAUSE_MARKS,
  BecauseFields,
  readBecause,
  type BecauseValues,
} from '../because-fields.tsx'
import { memberFormOf } from './member-form-of.tsx'

const WHERE = [
  { value: 'inside', label: 'Trong tỉnh' },
  { value: 'outside', label: 'Ngoài tỉnh' },
] as const

interface Values extends BecauseValues {
  readonly happenedOn: PlainDate | null
  readonly where: (typeof WHERE)[number]['value']
  readonly to: number | null
  readonly toName: string
  readonly outsideName: string
  readonly number: string
}

/** 1-SHĐ is given: inside the province to a place found by name, outside to one that is written. */
export const transferIntroduced = memberFormOf<'transfer_introduced', Values>({
  kind: 'transfer_introduced',
  marks: ['to', 'toName', ...BECAUSE_MARKS],
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
      ...readBecause(values, reader),
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
            label="Tên đảng bộ nơi đến"
            placeholder="ví dụ Đảng ủy phường Bến Nghé, Thành phố Hồ Chí Minh"
            max={200}
            value={values.outsideName}
            onValue={(outsideName) => set({ outsideName })}
            error={errorOf('toName')}
          />
        )}
      </div>
      <BecauseFields values={values} set={set} errorOf={errorOf} />
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
