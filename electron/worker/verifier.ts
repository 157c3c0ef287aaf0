import type { MessagePort } from 'node:worker_threads'
import { verifyExport } from './jobs/verify-export.ts'
import { serve } from './serve.ts'

type Port = Pick<MessagePort, 'on' | 'postMessage'>

/** In a child of Node's. */
const ofChild: Port = {
  on(_event: string, listener: (message: never) => void) {
    process.on('message', (message) => listener(message as never))
    return this as MessagePort
  },
  postMessage: (reply: unknown) => void process.send?.(reply),
}

/** In Electron's utility process, whose messages come wrapped. */
const ofUtility = (parent: Port): Port => ({
  on(_event: string, listener: (message: never) => void) {
    parent.on('message', ({ data }: { readonly data: never }) => listener(data))
    return this as MessagePort
  },
  postMessage: (reply: unknown) => parent.postMessage(reply),
})

/** The entry of the fresh process that proves an export. It is given one job, never sees the source, and ends with its parent. */
const { parentPort } = process as unknown as { readonly parentPort?: Port }
process.on('disconnect', () => process.exit())
serve(parentPort ? ofUtility(parentPort) : ofChild, { 'verify-export': verifyExport })
