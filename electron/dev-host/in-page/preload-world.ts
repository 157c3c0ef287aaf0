import type * as Codec from './codec.ts'
import type { bridgeTo } from './context-bridge.ts'
import type { ipcThrough } from './ipc-renderer.ts'

interface Parts {
  readonly codec: Pick<typeof Codec, 'encode' | 'decode'>
  readonly bridgeTo: typeof bridgeTo
  readonly ipcThrough: typeof ipcThrough
}

type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

/** Runs the preload in its isolated world, with a `require` that knows what a sandboxed preload of ours uses of Electron, and nothing else. */
export function runPreload(secret: string, { codec, bridgeTo, ipcThrough }: Parts, preload: Preload): void {
  const { toDevHost } = globalThis as unknown as { readonly toDevHost: (text: string) => void }
  const { renderer, deliver } = ipcThrough(toDevHost, codec)
  const files: File[] = []
  const electron = strictly('electron', {
    contextBridge: strictly('contextBridge', bridgeTo(secret)),
    ipcRenderer: strictly('ipcRenderer', renderer),
    /** A place-holder: the host puts the file's place in its stead when it arrives there. */
    webUtils: strictly('webUtils', { getPathForFile: (file: File) => `dev-host-file:${files.push(file) - 1}` }),
  })
  Object.assign(globalThis, { fromDevHost: deliver, devHostFile: (index: number) => files[index] })
  addEventListener('resize', () => toDevHost(JSON.stringify({ kind: 'resize' })))
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}

function strictly<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (typeof key !== 'symbol' && !(key in object)) throw new Error(`${name}.${key} is not in the development host`)
      return Reflect.get(object, key)
    },
  })
}
