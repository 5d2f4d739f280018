import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { MeetingView } from './meeting-view.tsx'

/** One meeting of the cell: who was asked, who wrote, what they wrote, and that it was read. */
export function MeetingPage() {
  const { meeting: asked } = useParams({ strict: false }) as { meeting: string }
  const meeting = Number(asked)
  const { today } = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const found = useQuery(api.away.getMeeting.queryOptions({ input: { meeting } }))
  const refresh = () => queries.invalidateQueries({ queryKey: api.away.key() })
  const opinions = useMutation({
    mutationFn: () => client.away.readOpinions({ meeting, key: newWriteKey() }),
  })
  const reading = useMutation({
    // What was opened here, else what stood here: a text changed meanwhile is read before it is told to be.
    mutationFn: (version: number) =>
      client.away.recordReading({ meeting, version, key: newWriteKey() }),
    onSuccess: () => {
      announce('Đã ghi đọc vào biên bản')
      return refresh()
    },
    // Changed meanwhile: what stands here is opened anew.
    onError: () => {
      opinions.reset()
      return refresh()
    },
  })
  const callOff = useMutation({
    mutationFn: () => client.away.callOffMeeting({ meeting, key: newWriteKey() }),
    onSuccess: () => {
      announce('Đã ghi hoãn kỳ họp')
      return refresh()
    },
  })
  const print = useMutation({
    mutationFn: async () =>
      saveFile(await client.away.printOpinions({ meeting, key: newWriteKey() })),
  })
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <Loading label="Đang mở kỳ họp" lines={6} />
  const problem = opinions.error ?? reading.error ?? callOff.error ?? print.error
  return (
    <MeetingView
      meeting={found.data}
      today={today}
      opinions={opinions.data?.opinions ?? null}
      problem={problem ? problemOf(problem) : null}
      opening={opinions.isPending}
      onOpen={() => opinions.mutate()}
      recording={reading.isPending}
      onRead={() => reading.mutate(opinions.data?.version ?? found.data.version)}
      callingOff={callOff.isPending}
      onCallOff={() => callOff.mutate()}
      printing={print.isPending}
      onPrint={() => print.mutate()}
    />
  )
}
