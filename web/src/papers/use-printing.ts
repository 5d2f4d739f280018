import { MOST_AT_ONCE } from '@ptdv/core/papers/contract'
import type { FormCode } from '@ptdv/core/papers/forms'
import type { PaperDetails } from '@ptdv/core/papers/paper-source'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { CasePapers } from '../api/shapes.ts'
import { saveFile } from '../files/download-file.ts'
import { useAnnounce } from '../ui/announcer.tsx'

/** What is being chosen for one printing, and the printing itself: at once, or as a job where it takes long. */
export function usePrinting(
  cases: readonly { readonly id: number }[],
  papers: CasePapers,
  start: 'meeting' | FormCode,
  known: Partial<PaperDetails> = {},
) {
  const announce = useAnnounce()
  const [details, setAll] = useState<PaperDetails>({
    date: null,
    place: '',
    position: papers.signer?.office ?? '',
    signer: papers.signer?.name ?? '',
    ...known,
  })
  const [chosen, setChosen] = useState<readonly FormCode[]>(
    start === 'meeting'
      ? papers.forms.filter(({ meeting }) => meeting).map(({ code }) => code)
      : [start],
  )
  // Several people stand at different steps: each gets the papers of their own, unless forms are named.
  const [byMeeting, setByMeeting] = useState(cases.length > 1 && start === 'meeting')
  const [job, setJob] = useState<number | null>(null)
  const print = useMutation({
    mutationFn: async (as: 'word' | 'pdf') => {
      const request = {
        cases: cases.map(({ id }) => id),
        forms: byMeeting ? ('meeting' as const) : [...chosen],
        generation: papers.generation,
        details,
        key: newWriteKey(),
      }
      const many = papers.forms
        .filter(({ code, meeting }) => (byMeeting ? meeting : chosen.includes(code)))
        .reduce((sum, form) => sum + form.papers, 0)
      if (as === 'pdf' || many > MOST_AT_ONCE) {
        setJob((await client.papers.printLater({ ...request, as })).job)
        return
      }
      saveFile(await client.papers.print(request))
      announce('Đã tải tệp Word về.')
    },
  })
  return {
    details,
    setDetails: (change: Partial<PaperDetails>) => setAll((before) => ({ ...before, ...change })),
    byMeeting,
    setByMeeting,
    chosen,
    setChosen,
    job,
    busy: print.isPending,
    problem: print.error ? problemOf(print.error) : null,
    print: (as: 'word' | 'pdf') => print.mutate(as),
  }
}
