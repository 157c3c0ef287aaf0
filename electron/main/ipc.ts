import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { dispatch } from './dispatch.ts'
import { ownOrigin } from './own-origin.ts'

/** Opens the one channel by which windows call; the only importer of ipcMain. */
export function openChannel(handlers: Handlers): void {
  ipcMain.handle('call', (event, name: unknown, request: unknown) => dispatch(handlers, isOurs(event), name, request))
}

/** Files dropped on the window. The preload sends their places by a channel that the page cannot reach, so a page can name none. */
export function openDropChannel(drop: (paths: readonly string[]) => void): void {
  ipcMain.on('drop', (event, paths: unknown) => {
    if (isOurs(event) && isPaths(paths)) drop(paths)
  })
}

/** Anything that is not the top frame of our own window is not ours. */
const isOurs = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame?.parent === null && senderFrame.url.startsWith(`${ownOrigin}/`)

const isPaths = (paths: unknown): paths is readonly string[] =>
  Array.isArray(paths) && paths.length <= 10_000 && paths.every((path) => typeof path === 'string' && path !== '')
