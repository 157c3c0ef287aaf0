import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** Something small to be done before going on; Escape or a click beside it leaves it. */
export const Sheet = ({
  title,
  isOpen,
  onClose,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) => (
  <ModalOverlay
    className="sheet-ground"
    isOpen={isOpen}
    isDismissable
    onOpenChange={(willBeOpen) => !willBeOpen && onClose()}
  >
    <Modal className="sheet">
      <Dialog className="sheet-dialog">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
)
