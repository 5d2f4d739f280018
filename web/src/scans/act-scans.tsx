import { formatBytes } from '@ptdv/core/files/format-bytes'
import type { AdmissionActKind } from '@ptdv/core/admission/acts'
import { mayHoldScans, MOST_SCAN_BYTES } from '@ptdv/core/scans/scan-types'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { WithdrawScanDialog } from './withdraw-scan-dialog.tsx'
import './scans.css'

interface ActScansProps {
  readonly caseId: number
  readonly act: number
  readonly kind: AdmissionActKind
}

/** The scans of one act, for who handles the dossier: attach, open, take away. */
export function ActScans({ caseId, act, kind }: ActScansProps) {
  const queries = useQueryClient()
  const announce = useAnnounce()
  const chooser = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<Problem | null>(null)
  const [leaving, setLeaving] = useState<number | null>(null)
  const found = useQuery(api.scans.list.queryOptions({ input: { case: caseId } }))
  const refresh = () => queries.invalidateQueries({ queryKey: api.scans.list.key() })
  const attach = useMutation({
    mutationFn: (file: File) =>
      client.scans.attach({ case: caseId, act, file, key: newWriteKey() }),
    onSuccess: () => {
      announce('Đã gắn bản chụp.')
      return refresh()
    },
  })
  const open = useMutation({
    mutationFn: async (id: number) =>
      saveFile(await client.scans.open({ case: caseId, id, key: newWriteKey() })),
  })
  if (!found.data?.handles || !mayHoldScans(kind)) return null
  const own = found.data.scans.filter((scan) => scan.act === act && scan.withdrawn === null)
  const problem =
    tooLarge ?? ((attach.error ?? open.error) ? problemOf(attach.error ?? open.error) : null)
  const choose = (file: File | undefined) => {
    setTooLarge(null)
    if (file === undefined) return
    if (file.size <= MOST_SCAN_BYTES) return attach.mutate(file)
    attach.reset()
    setTooLarge({
      kind: 'refused',
      code: 'TEP-QUA-LON',
      sentence: `Tệp nặng ${formatBytes(file.size)}, quá mức ${formatBytes(MOST_SCAN_BYTES)}. Quét lại ở độ phân giải thấp hơn hoặc chia thành nhiều tệp.`,
    })
  }
  return (
    <div className="scans">
      {own.map(({ id, name, size }) => (
        <span className="scan" key={id}>
          <button type="button" className="link" onClick={() => open.mutate(id)}>
            {name}
          </button>{' '}
          <span className="muted">{formatBytes(size)}</span>
          <Button
            kind="quiet"
            size="small"
            aria-label={`Bỏ bản chụp ${name}`}
            onClick={() => setLeaving(id)}
          >
            Bỏ
          </Button>
        </span>
      ))}
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label="Tệp bản chụp"
        onChange={(event) => {
          choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button
        kind="quiet"
        size="small"
        busy={attach.isPending}
        onClick={() => chooser.current?.click()}
      >
        {attach.isPending ? 'Đang gắn…' : 'Gắn bản chụp'}
      </Button>
      {problem && <ProblemView problem={problem} title="Chưa gắn hoặc mở được bản chụp" />}
      {leaving !== null && (
        <WithdrawScanDialog
          caseId={caseId}
          id={leaving}
          onDone={() => {
            setLeaving(null)
            void refresh()
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}
