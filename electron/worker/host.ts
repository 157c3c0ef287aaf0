import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

const { compileCache } = workerData as { readonly compileCache: string | null }
if (compileCache) enableCompileCache(compileCache)
const { jobs } = await import('./jobs/index.ts')
const { serve } = await import('./serve.ts')
if (parentPort) serve(parentPort, jobs)
