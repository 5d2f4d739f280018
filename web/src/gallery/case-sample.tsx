import { foldCase } from '@ptdv/core/admission/fold-case'
import { caseOf, ordinaryActs } from '@ptdv/core/admission/ordinary-case'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useState } from 'react'
import { CaseView } from '../admission/case-view.tsx'
import type { CaseFile } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'

const TODAY: PlainDate = '2024-10-15'

/** All but the answer from the wife's home, the certification and what follows. */
const acts = ordinaryActs().filter(
  (act) => act.happenedOn < '2024-07-19' || act.kind === 'introduced_by_union',
)
const input = caseOf(acts, TODAY)

const file: CaseFile = {
  case: {
    id: 1,
    person: { id: 1, name: 'Trần Minh Quân' },
    birth: '1998-03-14',
    cell: { id: 2, name: 'Chi bộ thôn Thượng' },
    source: 5,
    stage: 'vetting',
    stageLabel: 'Thẩm tra lý lịch',
    waitsFor: '',
    dueOn: null,
    openedOn: '2024-01-10',
    closedOn: null,
  },
  version: acts.length,
  person: {
    id: 1,
    name: 'Trần Minh Quân',
    birth: '1998-03-14',
    sex: 'male',
    occupation: 'Ủy viên Ban Chấp hành Đoàn xã',
    residence: null,
    schooling: null,
    citizenNumberTail: null,
    synthetic: true,
  },
  base: { id: 3, name: 'Đảng ủy xã Tân Dân' },
  decider: { id: 4, name: 'Huyện ủy Khoái Châu' },
  circumstances: input.circumstances,
  settings: {},
  acts: acts.map((act) => ({ ...act, recordedBy: 'Hoàng Thị Nga', onBehalfOf: null })),
  answer: foldCase(input),
  mayRecord: ['vetting_answered', 'life_history_certified', 'introduced_by_member', 'returned'],
  numbers: {},
}

export function CaseSample() {
  return (
    <CaseView
      file={file}
      today={TODAY}
      openAct="vetting_answered"
      form={<VettingForm />}
      actHref={() => '/bang-kieu/ho-so'}
      onFollow={() => {}}
    />
  )
}

function VettingForm() {
  const [place, setPlace] = useState('que-vo')
  const [date, setDate] = useState<PlainDate | null>(null)
  const [outcome, setOutcome] = useState<'clear' | 'needs_supplement' | null>(null)
  return (
    <form className="bd formgrid">
      <Field label="Nơi trả lời" full hint="Hỏi về: vợ, bố mẹ vợ của Trần Minh Quân">
        {(control) => (
          <Select
            {...control}
            options={[{ value: 'que-vo', label: 'Đảng ủy xã Đại Đồng, huyện Văn Lâm' }]}
            value={place}
            onValue={setPlace}
          />
        )}
      </Field>
      <Field label="Số văn bản">
        {(control) => <TextInput {...control} placeholder="ví dụ 47-CV/ĐU" />}
      </Field>
      <DateInput label="Ngày văn bản" value={date} onValue={setDate} />
      <RadioGroup
        label="Kết luận"
        options={[
          { value: 'clear', label: 'Khai đúng, không có vấn đề về chính trị' },
          {
            value: 'needs_supplement',
            label: 'Có điểm khai chưa đúng, cần người xin vào Đảng bổ sung',
          },
        ]}
        value={outcome}
        onValue={setOutcome}
      />
      <div className="full acts">
        <Button kind="primary">Ghi kết luận</Button>
      </div>
    </form>
  )
}
