import type { ExportRequest } from '@ptdv/core/exports/contract'
import { Button, type ButtonSize } from '../ui/button.tsx'
import { useExport } from './use-export.tsx'

type ExportButtonProps = ExportRequest & {
  readonly size?: ButtonSize
  readonly label?: string
}

/** A list or board to Excel, by the filters it is shown with. */
export function ExportButton({ size, label = 'Xuất Excel', ...request }: ExportButtonProps) {
  const { ask, dialog } = useExport(request)
  return (
    <>
      <Button icon="excel" {...(size && { size })} onClick={ask}>
        {label}
      </Button>
      {dialog}
    </>
  )
}
