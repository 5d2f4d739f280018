import { MEMBERSHIP_WORDS } from '@ptdv/core/soldiers/soldier-words'
import type { SoldierMembership } from '@ptdv/core/soldiers/acts'
import { client } from '../api/client.ts'
import { useMe } from '../frame/me.ts'
import { OrganisationField } from '../organisations/organisation-field.tsx'
import { IDENTITY_MARKS, wantedOf } from '../people/identity.ts'
import { IdentityFields } from '../people/identity-fields.tsx'
import { TwinList } from '../people/twin-list.tsx'
import { useTwins } from '../people/twins.ts'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'
import { readAnnouncement, startAnnouncement, type AnnounceValues } from './announce-values.ts'

interface AnnounceFormProps {
  /** Of the same decision, announced before. */
  readonly last: AnnounceValues | null
  readonly onAnnounced: (soldier: number, values: AnnounceValues) => void
}

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
    marks: [...IDENTITY_MARKS, 'commune', 'unit', 'demobilisedOn', 'member', 'paper', 'happenedOn'],
    send: (body, { key }) =>
      client.soldiers
        .announce({ ...body, key })
        .catch((failure: unknown) => twins.askIfRefused(failure)),
    onWritten: ({ soldier }, values) => onAnnounced(soldier, values),
  })
  const { values, set, errorOf } = form
  const twins = useTwins(values, wantedOf(values, demo), 'soldiers')
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
      <IdentityFields values={values} set={set} errorOf={errorOf} ask={twins.ask} />
      <TextField
        label="Đơn vị"
        max={200}
        value={values.unit}
        onValue={(unit) => set({ unit })}
        error={errorOf('unit')}
      />
      <TwinList twins={twins} choose={(twin) => set({ twin })} />
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
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason ?? twins.reason}>
          Công bố
        </Button>
      </div>
    </form>
  )
}
