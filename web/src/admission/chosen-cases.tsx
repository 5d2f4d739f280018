import { formatNumber } from '@ptdv/core/text/numbers'
import { useState } from 'react'
import { useMay, useMe } from '../frame/me.ts'
import { PrintDialog } from '../papers/print-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { AskVettingDialog } from './ask-vetting-dialog.tsx'
import type { CaseLine } from './cases-table.tsx'

interface ChosenCasesProps {
  readonly chosen: readonly CaseLine[]
  readonly onClear: () => void
}

/** What an office does for several people at once. */
export function ChosenCases({ chosen, onClear }: ChosenCasesProps) {
  const { acting } = useMe()
  const mayCell = useMay('admission.cell')
  const mayBase = useMay('admission.base')
  const mayDecide = useMay('admission.decide')
  const [open, setOpen] = useState<'print' | 'vetting' | null>(null)
  const close = () => setOpen(null)
  const people = chosen.map(({ id, person }) => ({ id, name: person.name }))
  return (
    <section className="chosen-bar" aria-label="Việc với các hồ sơ đã chọn">
      <b>Đã chọn {formatNumber(chosen.length)} hồ sơ</b>
      {(mayBase || mayCell) && <Button onClick={() => setOpen('vetting')}>Gửi thẩm tra</Button>}
      {(mayCell || mayBase || mayDecide) && acting && (
        <LinkButton
          href={`/bieu-quyet/${acting.organisation.id}?chuan-bi=1&nguoi=${people.map(({ id }) => id).join(',')}`}
        >
          Chuẩn bị kỳ họp
        </LinkButton>
      )}
      <Button icon="print" onClick={() => setOpen('print')}>
        In giấy tờ
      </Button>
      <Button kind="quiet" onClick={onClear}>
        Bỏ chọn
      </Button>
      {open === 'print' && (
        <PrintDialog
          cases={people}
          start="meeting"
          mendHref={(id, act) => `/ho-so/${id}?viec=${act}`}
          onClose={close}
        />
      )}
      {open === 'vetting' && <AskVettingDialog people={people} onClose={close} />}
    </section>
  )
}
