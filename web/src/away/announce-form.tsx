import { checkMeetingDay, SUBJECT_MOST, SUBJECTS_MOST } from '@ptdv/core/away/meeting-rules'
import { refusalOf } from '@ptdv/core/attempt'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { squeeze } from '@ptdv/core/text/fold'
import { client } from '../api/client.ts'
import type { AwayLine } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { FieldReader } from '../writing/field-reader.ts'
import { FormProblem } from '../writing/form-problem.tsx'
import { TextField } from '../writing/text-field.tsx'
import { useWriteForm } from '../writing/use-write-form.ts'

interface AnnounceFormProps {
  readonly members: readonly AwayLine[]
  readonly onDone: (meeting: number) => void
}

interface Values {
  readonly heldOn: PlainDate | null
  readonly subjects: string
  /** Who is not asked; everybody away is at first. */
  readonly left: readonly number[]
}

/** A meeting's day and agenda, told to those away. */
export function AnnounceForm({ members, onDone }: AnnounceFormProps) {
  const { today } = useMe()
  const announce = useAnnounce()
  const form = useWriteForm({
    keptAs: 'away.meeting',
    start: (): Values => ({ heldOn: null, subjects: '', left: [] }),
    read: ({ heldOn, subjects, left }) => {
      const reader = new FieldReader()
      const lines = subjects.split('\n').map(squeeze).filter(Boolean)
      const people = members.map(({ person }) => person.id).filter((id) => !left.includes(id))
      const body = {
        heldOn: reader.given('heldOn', heldOn, 'Nhập ngày họp.'),
        subjects: reader.given(
          'subjects',
          lines.length > 0 ? lines : null,
          'Ghi nội dung kỳ họp, mỗi dòng một việc.',
        ),
        people: reader.given(
          'people',
          people.length > 0 ? people : null,
          'Chọn ít nhất một người.',
        ),
      }
      return reader.problems.length > 0
        ? { complete: false, problems: reader.problems }
        : { complete: true, body }
    },
    check: ({ heldOn, subjects }) =>
      refusalOf(() => checkMeetingDay(heldOn, today)) ?? tooLong(subjects),
    marks: ['heldOn', 'subjects', 'people'],
    send: (body, { key }) => client.away.announceMeeting({ ...body, key }),
    onWritten: ({ meeting }) => {
      announce('Đã báo kỳ họp')
      onDone(meeting)
    },
  })
  const { left } = form.values
  const peopleError = form.errorOf('people')
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <DateInput
        label="Ngày họp"
        hint="Đảng viên ở xa gửi, sửa ý kiến đến hết ngày này."
        value={form.values.heldOn}
        onValue={(heldOn) => form.set({ heldOn })}
        error={form.errorOf('heldOn')}
      />
      <TextField
        label="Nội dung kỳ họp"
        hint="Mỗi nội dung một dòng."
        full
        lines={4}
        max={SUBJECT_MOST * SUBJECTS_MOST}
        value={form.values.subjects}
        onValue={(subjects) => form.set({ subjects })}
        error={form.errorOf('subjects')}
      />
      <fieldset className="full away-people">
        <legend>Hỏi ý kiến</legend>
        {members.map(({ person, region }) => (
          <Checkbox
            key={person.id}
            checked={!left.includes(person.id)}
            onValue={(isAsked) =>
              form.set({
                left: isAsked ? left.filter((id) => id !== person.id) : [...left, person.id],
              })
            }
          >
            {person.name}, {region}
          </Checkbox>
        ))}
        {peopleError && <p className="err">{peopleError}</p>}
      </fieldset>
      {form.problem && <FormProblem problem={form.problem} onReload={form.retry} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          Báo kỳ họp
        </Button>
      </div>
    </form>
  )
}

function tooLong(subjects: readonly string[]) {
  if (subjects.length > SUBJECTS_MOST) {
    return { sentence: `Nhiều nhất ${SUBJECTS_MOST} dòng nội dung.`, field: 'subjects' }
  }
  return subjects.some((line) => line.length > SUBJECT_MOST)
    ? { sentence: `Mỗi dòng nhiều nhất ${SUBJECT_MOST} ký tự.`, field: 'subjects' }
    : null
}
