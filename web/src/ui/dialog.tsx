import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons; the one that does it stands first. */
  readonly actions?: ReactNode
  readonly wide?: boolean
}

export function Dialog({ title, open, onClose, children, actions, wide }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <IconButton icon="close" label="Đóng" onClick={onClose} />
          </header>
          <div className="dialog-bd">{children}</div>
          {actions && <footer>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
