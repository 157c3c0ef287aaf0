import { getCompileCacheDir } from 'node:module'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { ExitReason, StartWorker, WorkerPort } from './ports.ts'

/** JavaScript heap of one worker. WebAssembly memories come on top; the watchdog bounds those. */
const limits: ResourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 }

/** Starts `script` in a thread. What its libraries print is dropped: it may quote a document. */
export const threadStarter =
  (script: URL, resourceLimits: ResourceLimits = limits): StartWorker =>
  () =>
    portOf(
      new Worker(script, {
        resourceLimits,
        execArgv: [],
        stdout: true,
        stderr: true,
        workerData: { compileCache: getCompileCacheDir() ?? null },
      }),
    )

function portOf(worker: Worker): WorkerPort {
  let reason: ExitReason = 'exited'
  worker.stdout.resume()
  worker.stderr.resume()
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') reason = 'out-of-memory'
  })
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    onMessage: (listener) => void worker.on('message', listener),
    onExit: (listener) => void worker.on('exit', () => listener(reason)),
    terminate: async () => void (await worker.terminate()),
    memoryBytes: () => heldBy(worker),
  }
}

async function heldBy(worker: Worker): Promise<number> {
  const heap = await worker.getHeapStatistics()
  return heap.total_heap_size + heap.external_memory
}
