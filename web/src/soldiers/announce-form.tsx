import { MEMBERSHIP_WORDS } from '@ptdv/core/soldiers/soldier-words'
import type { SoldierMembership } from '@ptdv/core/soldiers/acts'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Wanted } from '../admission/new-person-values.ts'
import { TwinList } from '../admission/twin-list.tsx'
import { api, client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { OrganisationField } from '../organisations/organisation-field.tsx'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import {
  readAnnouncement,
  startAnnouncement,
  twinOf,
  wantedSoldier,
  type AnnounceValues,
} from './announce-values.ts'

interface AnnounceFormProps {
  /** Of the same decision, announced before. */
  readonly last: AnnounceValues | null
  readonly onAnnounced: (soldier: number, values: AnnounceValues) => void
}

const SEXES = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
] as const

const MEMBERSHIPS = (Object.keys(MEMBERSHIP_WORDS) as SoldierMembership[]).map((value) => ({
  value,
  label: MEMBERSHIP_WORDS[value],
}))

export function AnnounceForm({ last, onAnnounced }: AnnounceFormProps) {
  const { demo } = useMe()
  const form = useWriteForm({
    keptAs: 'soldiers.announce',
    start: () => startAnnouncement(last),
    read: (values) => readAnnouncement(values, demo),
    marks: [
      'fullName',
      'birth',
      'sex',
      'citizenNumber',
      'commune',
      'unit',
      'demobilisedOn',
      'member',
      'paper',
      'happenedOn',
    ],
    send: (body, { key }) =>
      client.soldiers.announce({ ...body, key }).catch((failure: unknown) => {
        if (problemOf(failure).code === 'CO-THE-TRUNG') setAsked(wanted)
        throw failure
      }),
    onWritten: ({ soldier }, values) => onAnnounced(soldier, values),
  })
  const { values, set, errorOf } = form
  const wanted = wantedSoldier(values, demo)
  const [asked, setAsked] = useState<Wanted | null>(null)
  const twins = useQuery(api.soldiers.findTwins.queryOptions({ input: asked ?? skipToken }))
  const isCurrent = asked !== null && JSON.stringify(asked) === JSON.stringify(wanted)
  const ask = () => {
    if (wanted !== null) setAsked(wanted)
  }
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <TextField
        label="Số quyết định"
        placeholder="ví dụ 12-QĐ"
        max={60}
        value={values.number}
        onValue={(number) => set({ number })}
        error={errorOf('paper.number')}
      />
      <DateInput
        label="Ngày quyết định"
        value={values.paperOn}
        onValue={(paperOn) => set({ paperOn })}
        error={errorOf('paper.date')}
      />
      <DateInput
        label="Ngày công bố cho địa phương"
        value={values.happenedOn}
        onValue={(happenedOn) => set({ happenedOn })}
        error={errorOf('happenedOn')}
      />
      <DateInput
        label="Ngày xuất ngũ"
        value={values.demobilisedOn}
        onValue={(demobilisedOn) => set({ demobilisedOn })}
        error={errorOf('demobilisedOn')}
      />
      <TextField
        label="Họ và tên"
        max={60}
        value={values.fullName}
        onValue={(fullName) => set({ fullName })}
        onLeave={ask}
        error={errorOf('fullName')}
      />
      <TextField
        label="Ngày sinh"
        placeholder="ngày/tháng/năm, hoặc chỉ năm"
        numeric
        max={10}
        value={values.birth}
        onValue={(birth) => set({ birth })}
        onLeave={ask}
        error={errorOf('birth')}
      />
      <RadioGroup
        label="Giới tính"
        options={SEXES}
        value={values.sex}
        onValue={(sex) => set({ sex })}
        error={errorOf('sex')}
      />
      <TextField
        label="Số định danh cá nhân"
        optional
        numeric
        max={20}
        hint="12 số trên căn cước. Được mã hóa, màn hình chỉ hiện bốn số cuối."
        value={values.citizenNumber}
        onValue={(citizenNumber) => set({ citizenNumber })}
        onLeave={ask}
        error={errorOf('citizenNumber')}
      />
      <TextField
        label="Đơn vị"
        max={200}
        value={values.unit}
        onValue={(unit) => set({ unit })}
        error={errorOf('unit')}
      />
      <TwinList
        twins={isCurrent ? (twins.data ?? []) : []}
        choice={twinOf(values, wanted)}
        choose={(choice) =>
          set({ twin: choice === null ? null : { wanted: JSON.stringify(wanted), choice } })
        }
      />
      <div className="full">
        <OrganisationField
          label="Đảng ủy xã, phường hoặc đảng bộ cơ sở nơi về"
          value={values.commune}
          onValue={(commune) => set({ commune })}
          error={errorOf('commune')}
        />
      </div>
      <RadioGroup
        label="Trong Đảng"
        options={MEMBERSHIPS}
        value={values.member}
        onValue={(member) => set({ member })}
        error={errorOf('member')}
      />
      {values.member !== null && values.member !== 'none' && (
        <DateInput
          label="Ngày giấy giới thiệu sinh hoạt đảng"
          optional
          hint="Hạn 30 ngày làm việc để nộp giấy tính từ ngày này."
          value={values.introducedOn}
          onValue={(introducedOn) => set({ introducedOn })}
        />
      )}
      <TextField
        label="Nghề, chuyên môn"
        optional
        max={200}
        hint="Chỉ để giới thiệu việc làm."
        value={values.specialty}
        onValue={(specialty) => set({ specialty })}
      />
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          Công bố
        </Button>
      </div>
    </form>
  )
}
