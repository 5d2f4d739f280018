import { PARTS, type PartKey } from '@ptdv/core/personal/life-history-form'
import { EMPTY_PART, type DeclaredPart, type LifeHistory } from '@ptdv/core/personal/life-history'
import { lifeHistoryProblems, partProblems } from '@ptdv/core/personal/part-problems'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Mine } from '../api/shapes.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { sendingOf, type Sent } from '../writing/sending.ts'
import { LifeHistoryView } from './life-history-view.tsx'

interface LifeHistoryPageProps {
  readonly token: string
  readonly mine: Mine
}

const PART = 'phan'
/** A pause in writing after which the part is saved. Milliseconds. */
const SAVES_AFTER = 1500

/** Keeps what is typed, saves it a moment after each pause, and walks through the parts in the form's order. */
export function LifeHistoryPage({ token, mine }: LifeHistoryPageProps) {
  const query = useQueryParams()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [history, setHistory] = useState<LifeHistory>(mine.history)
  const [version, setVersion] = useState(mine.version)
  const [savedAt, setSavedAt] = useState(mine.savedAt)
  /** Parts changed since they were last sent, the longest waiting first. */
  const [unsaved, setUnsaved] = useState<readonly PartKey[]>([])
  const asked = query.get(PART)
  const part = PARTS.find(({ key }) => key === asked)?.key ?? firstOpen(history, mine)

  /** Pressing on after a lost answer sends the same save again. */
  const sent = useRef<Sent | null>(null)
  const save = useMutation({
    mutationFn: (of: PartKey) => {
      const content = { part: of, declared: history[of] ?? EMPTY_PART }
      sent.current = sendingOf(JSON.stringify(content), sent.current, version, newWriteKey)
      const { key } = sent.current
      return client.personal.savePart({ token, ...content, version: sent.current.version, key })
    },
    onSuccess: (saved) => {
      setVersion(saved.version)
      setSavedAt(saved.savedAt)
    },
  })
  const { isPending, mutate } = save
  const stopped = save.error !== null
  const [next] = unsaved
  useEffect(() => {
    if (next === undefined || isPending || stopped) return
    const save = () => {
      setUnsaved((waiting) => waiting.filter((key) => key !== next))
      mutate(next, { onError: () => setUnsaved((waiting) => [next, ...waiting]) })
    }
    // A part that was left is not written in any more.
    const timer = setTimeout(save, next === part ? SAVES_AFTER : 0)
    return () => clearTimeout(timer)
  }, [history, next, part, isPending, stopped, mutate])

  const handIn = useMutation({
    mutationFn: () => client.personal.handIn({ token, version, key: newWriteKey() }),
    onSuccess: async () => {
      announce('Đã nộp lý lịch cho chi bộ.')
      await queries.invalidateQueries({ queryKey: api.personal.mine.key() })
    },
  })
  const withdraw = useMutation({
    mutationFn: () => client.personal.withdraw({ token, key: newWriteKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.personal.mine.key() }),
  })
  const change = (declared: DeclaredPart) => {
    save.reset()
    setHistory({ ...history, [part]: declared })
    setUnsaved((waiting) => (waiting.includes(part) ? waiting : [...waiting, part]))
  }
  const problem = save.error ?? handIn.error ?? withdraw.error
  const failed = save.error ? 'lưu' : handIn.error ? 'nộp' : 'rút đơn'
  return (
    <LifeHistoryView
      mine={mine}
      part={part}
      declared={history[part] ?? EMPTY_PART}
      problems={partProblems(history, part, mine.today)}
      open={new Set(lifeHistoryProblems(history, mine.today).map(({ part: key }) => key))}
      begun={new Set(PARTS.map(({ key }) => key).filter((key) => history[key] !== undefined))}
      saving={isPending ? 'saving' : unsaved.length > 0 ? 'unsaved' : 'saved'}
      savedAt={savedAt}
      problem={problem ? problemOf(problem) : null}
      problemTitle={`Chưa ${failed} được`}
      onRetry={() => {
        if (problemOf(problem).kind === 'conflict') globalThis.location.reload()
        else {
          save.reset()
          handIn.reset()
          withdraw.reset()
        }
      }}
      onChange={change}
      onPart={(key) => query.push({ [PART]: key })}
      busy={handIn.isPending || withdraw.isPending || isPending || unsaved.length > 0}
      onHandIn={() => handIn.mutate()}
      onWithdraw={() => withdraw.mutate()}
    />
  )
}

function firstOpen(history: LifeHistory, mine: Mine): PartKey {
  return lifeHistoryProblems(history, mine.today)[0]?.part ?? 'pledge'
}
