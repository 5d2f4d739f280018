import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import type { Sheet, SheetLine } from '../api/shapes.ts'
import { useMe } from '../frame/me.ts'
import { useKept } from '../writing/kept-values.ts'
import { mayHaveBeenWritten, sendingOf, type Sent } from '../writing/sending.ts'
import type { AssignmentPaper } from './assign-dialog.tsx'

type Doing = 'saving' | 'assigning' | 'proposing'

/** What could not be sent, with the versions it was typed upon: the session was lost, or the network. */
interface Unsent {
  readonly lines: SheetLine[] | null
  readonly draftVersion: number
  readonly assignedVersion: number
}

export interface SheetWrites {
  /** Typed before and never sent; the sheet starts with it. */
  readonly unsent: readonly SheetLine[] | null
  readonly doing: Doing | null
  /** What the last call was refused with. */
  readonly problem: Problem | null
  /** Saved since the page was opened. */
  readonly savedNow: boolean
  readonly save: (lines: SheetLine[]) => Promise<void>
  readonly assign: (lines: SheetLine[], paper: AssignmentPaper) => Promise<void>
  readonly propose: (from: 'pool' | 'last_year') => Promise<readonly SheetLine[]>
  /** Takes over the versions of those who wrote meanwhile; what is typed stays. */
  readonly reload: () => Promise<void>
}

/** The calls of one sheet: each is written once, on top of the version that was seen. */
export function useSheetWrites(
  sheet: Sheet,
  refetch: () => Promise<Sheet | undefined>,
): SheetWrites {
  const { year } = sheet
  const { account } = useMe()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [savedNow, setSavedNow] = useState(false)
  const { kept, keep, forget } = useKept<Unsent>(
    `${account.id}.giao.${sheet.organisation.id}.${year}`,
    () => ({
      lines: null,
      draftVersion: sheet.draft?.version ?? 0,
      assignedVersion: sheet.assigned?.version ?? 0,
    }),
  )
  const draftVersion = useRef(kept.draftVersion)
  const assignedVersion = useRef(kept.assignedVersion)
  const sent = useRef<Sent | null>(null)

  const call = async <T>(what: Doing, ask: () => Promise<T>, lines?: SheetLine[]): Promise<T> => {
    setDoing(what)
    setProblem(null)
    try {
      const answer = await ask()
      sent.current = null
      if (lines) forget()
      return answer
    } catch (failure) {
      const told = problemOf(failure)
      if (!mayHaveBeenWritten(told)) sent.current = null
      if (lines && (told.kind === 'signed_out' || told.kind === 'offline')) {
        keep({
          lines,
          draftVersion: draftVersion.current,
          assignedVersion: assignedVersion.current,
        })
      }
      setProblem(told)
      throw failure
    } finally {
      setDoing(null)
    }
  }
  const sending = (body: object, seen: number): Sent => {
    sent.current = sendingOf(JSON.stringify(body), sent.current, seen, newWriteKey)
    return sent.current
  }
  return {
    unsent: kept.lines,
    doing,
    problem,
    savedNow,
    save: (lines) => {
      const body = { year, lines }
      const { key, version } = sending(body, draftVersion.current)
      return call(
        'saving',
        async () => {
          const saved = await client.targets.saveDraft({ ...body, key, version })
          draftVersion.current = saved.version
          setSavedNow(true)
        },
        lines,
      )
    },
    assign: (lines, paper) => {
      const body = { year, lines, ...paper }
      const { key, version } = sending(body, assignedVersion.current)
      return call(
        'assigning',
        async () => {
          await client.targets.assign({ ...body, key, version })
          await queries.invalidateQueries({ queryKey: api.targets.key() })
          await queries.invalidateQueries({ queryKey: api.reports.key() })
        },
        lines,
      )
    },
    propose: (from) =>
      call('proposing', async () => (await client.targets.propose({ year, from })).lines),
    reload: async () => {
      const fresh = await refetch()
      if (!fresh) return
      draftVersion.current = fresh.draft?.version ?? 0
      assignedVersion.current = fresh.assigned?.version ?? 0
      setProblem(null)
    },
  }
}
