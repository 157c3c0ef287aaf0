import { ipcMain } from 'electron'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { dispatch } from './dispatch.ts'

/** Where our own window comes from; anything else that speaks is not ours. */
const ownOrigin = 'app://redaction-assist/'

/** Opens the one channel by which windows call; the only importer of ipcMain. */
export function openChannel(handlers: Handlers): void {
  ipcMain.handle('call', ({ senderFrame }, name: unknown, request: unknown) => {
    const isTrusted = senderFrame?.parent === null && senderFrame.url.startsWith(ownOrigin)
    return dispatch(handlers, isTrusted, name, request)
  })
}
