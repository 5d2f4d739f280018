import { useState } from 'react'
import type { VoteSheet } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { PrintDialog } from './print-dialog.tsx'

/** The papers of everybody whom the meeting considers, at one press. */
export function PrintMeeting({ candidates }: { candidates: VoteSheet['candidates'] }) {
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
          mendHref={(id, act) => `/ho-so/${id}?viec=${act}`}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
