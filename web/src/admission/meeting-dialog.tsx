import { MOST_CASES } from '@ptdv/core/papers/contract'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { VOTE_MATTERS } from '@ptdv/core/admission/vote-matters'
import { useState } from 'react'
import { PrintDialog } from '../papers/print-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../writing/text-field.tsx'
import { LeftOut } from './left-out.tsx'
import type { Candidate } from './meeting.ts'

interface Preparation {
  readonly chosen: readonly number[]
  readonly date: PlainDate | null
  readonly place: string
}

interface MeetingDialogProps {
  readonly candidates: readonly Candidate[]
  readonly start: Preparation
  readonly onReady: (meeting: Preparation) => void
  readonly onClose: () => void
}

/** One meeting for several people: who, when, where; then all their papers, and their votes in a row. */
export function MeetingDialog({ candidates, start, onReady, onClose }: MeetingDialogProps) {
  const [chosen, setChosen] = useState<readonly number[]>(
    start.chosen.length > 0
      ? start.chosen
      : candidates.filter(({ matters }) => matters[0]!.ready).map((each) => each.case),
  )
  const [date, setDate] = useState(start.date)
  const [place, setPlace] = useState(start.place)
  const [isPrinting, setPrinting] = useState(false)
  const people = candidates.filter((each) => chosen.includes(each.case))
  const leftOut = start.chosen.filter((id) => candidates.every((each) => each.case !== id))
  const why = ((): string | null => {
    if (people.length === 0) return 'Chọn người đưa ra kỳ họp.'
    if (people.length > MOST_CASES) return `Một kỳ họp nhiều nhất ${MOST_CASES} người.`
    return date === null ? 'Nhập ngày họp.' : null
  })()
  if (isPrinting) {
    return (
      <PrintDialog
        cases={people.map((each) => ({ id: each.case, name: each.person.name }))}
        start="meeting"
        details={{ date, place }}
        mendHref={(id, act) => `/ho-so/${id}?viec=${act}`}
        onClose={() => setPrinting(false)}
      />
    )
  }
  return (
    <Dialog
      open
      wide
      title="Chuẩn bị kỳ họp"
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            reason={why}
            onClick={() => onReady({ chosen: people.map((each) => each.case), date, place })}
          >
            {`Mở biểu quyết ${people.length} người`}
          </Button>
          <Button icon="print" reason={why} onClick={() => setPrinting(true)}>
            In giấy tờ cả kỳ họp
          </Button>
        </>
      }
    >
      <div className="formgrid">
        <DateInput label="Ngày họp" value={date} onValue={setDate} />
        <TextField
          label="Địa danh"
          optional
          max={80}
          placeholder="ví dụ Tân Dân"
          value={place}
          onValue={setPlace}
        />
        {leftOut.length > 0 && (
          <div className="full">
            <LeftOut cases={leftOut} />
          </div>
        )}
        <fieldset className="f full">
          <legend className="lb">Đưa ra kỳ họp {people.length} người, xét từng người một</legend>
          <ul className="print-forms">
            {candidates.map(({ case: id, person, matters }) => {
              const matter = matters[0]!
              return (
                <li key={id}>
                  <Checkbox
                    checked={chosen.includes(id)}
                    onValue={(wanted) =>
                      setChosen(wanted ? [...chosen, id] : chosen.filter((each) => each !== id))
                    }
                  >
                    {person.name}{' '}
                    <span className="muted">
                      {VOTE_MATTERS[matter.kind].choice.toLocaleLowerCase('vi')},{' '}
                      {matter.ready ? 'hồ sơ đủ' : `hồ sơ chưa đủ: ${matter.missing.join('; ')}`}
                    </span>
                  </Checkbox>
                </li>
              )
            })}
          </ul>
        </fieldset>
      </div>
    </Dialog>
  )
}
