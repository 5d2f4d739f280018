import { useState } from 'react'
import type { PaperDetails } from '@ptdv/core/papers/paper-source'
import type { Candidate } from '../admission/meeting.ts'
import { Button } from '../ui/button.tsx'
import { PrintDialog } from './print-dialog.tsx'

interface PrintMeetingProps {
  readonly candidates: readonly Candidate[]
  readonly details: Partial<PaperDetails>
}

/** The papers of everybody whom the meeting considers, at one press. */
export function PrintMeeting({ candidates, details }: PrintMeetingProps) {
  const [isOpen, setOpen] = useState(false)
  if (candidates.length === 0) return null
  return (
    <>
      <Button icon="print" onClick={() => setOpen(true)}>
        In giấy tờ cả kỳ họp
      </Button>
      {isOpen && (
        <PrintDialog
          cases={candidates.map(({ case: id, person }) => ({ id, name: person.name }))}
          start="meeting"
          details={details}
          mendHref={(id, act) => `/ho-so/${id}?viec=${act}`}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
