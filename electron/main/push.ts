import type { WebContents } from 'electron'
import type { Push, PushName } from '../../shared/ipc/contract.ts'

/** Tells the window something unasked. A window that is gone hears nothing. */
export function push<N extends PushName>(contents: WebContents, name: N, message: Push<N>): void {
  if (!contents.isDestroyed()) contents.send('push', name, message)
}
