import type { MessagePort } from 'node:worker_threads'
import { verifyExport } from './jobs/verify-export.ts'
import { serve } from './serve.ts'

/** The entry of the fresh process that proves an export. It is given one job, never sees the source, and ends with its parent. */
const parent: Pick<MessagePort, 'on' | 'postMessage'> = {
  on(_event: string, listener: (message: never) => void) {
    process.on('message', (message) => listener(message as never))
    return this as MessagePort
  },
  postMessage: (reply: unknown) => void process.send?.(reply),
}

process.on('disconnect', () => process.exit())
serve(parent, { 'verify-export': verifyExport })
