import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'

/** All that the page can reach: it never changes when calls are added, because main alone knows the calls. */
contextBridge.exposeInMainWorld('bridge', {
  call: (name: string, request: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, request),
  /** Returns what ends the listening. */
  on: (name: string, listener: (message: unknown) => void): (() => void) => {
    const heard = (_event: IpcRendererEvent, pushed: string, message: unknown) => {
      if (pushed === name) listener(message)
    }
    ipcRenderer.on('push', heard)
    return () => void ipcRenderer.removeListener('push', heard)
  },
})

/** Dropped files go to main by their places, which the page never learns. */
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Before anything on the page hears of it: a list that takes drops of its own would keep the files to itself. */
const first = { capture: true }

window.addEventListener(
  'dragover',
  (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
  },
  first,
)
window.addEventListener(
  'drop',
  (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file))
    ipcRenderer.send('drop', paths)
  },
  first,
)
