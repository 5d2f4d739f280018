import type { ExportRequest } from '@ptdv/core/exports/contract'
import { EXPORTS, type ExportKey } from '@ptdv/core/exports/exports'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useExport } from './use-export.tsx'

interface ExportChoiceProps {
  readonly label: string
  /** What is for the choosing, each with its filters; the first is chosen to begin with. */
  readonly choices: readonly [ExportRequest, ...ExportRequest[]]
  readonly hint: string
}

/** One list in several layouts: which of them is asked before it goes to Excel. */
export function ExportChoice({ label, choices, hint }: ExportChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  const [what, choose] = useState<ExportKey>(choices[0].what)
  const { ask, dialog } = useExport(choices.find((choice) => choice.what === what) ?? choices[0])
  return (
    <>
      <Button icon="excel" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={label}
        open={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => {
                setOpen(false)
                ask()
              }}
            >
              Xuất Excel
            </Button>
            <Button onClick={() => setOpen(false)}>Thôi</Button>
          </>
        }
      >
        <RadioGroup
          label="Theo mẫu nào"
          options={choices.map((choice) => ({
            value: choice.what,
            label: EXPORTS[choice.what].name,
          }))}
          value={what}
          onValue={choose}
        />
        <p className="muted">{hint}</p>
      </Dialog>
      {dialog}
    </>
  )
}
