import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Functions, init } from '@embedpdf/pdfium'
import { Failure } from '../../../shared/result.ts'
import { withMemoryLimit } from './wasm-memory.ts'

/** @embedpdf/pdfium 2.15.1: the first version that removes every box on a shared text object (embed-pdf-viewer#801). */
const WASM_SHA256 = '5e4cd023c3dad4a895b3571ca573d3fc51bac6de48360d95283134385b954eaa'
const PAGE_BYTES = 65_536

/** The most that PDFium may hold: a form that multiplies itself aborts here instead of filling the machine. */
export const memoryLimitBytes = 1024 * 1024 * 1024

type RawCalls = { readonly [N in keyof Functions]: (...args: number[]) => number }

interface Runtime {
  readonly HEAPU8: Uint8Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
  readonly HEAP32: Int32Array
  readonly HEAPU32: Uint32Array
  readonly wasmExports: RawCalls & { malloc(bytes: number): number; free(pointer: number): void }
  addFunction(callback: (...args: number[]) => number, signature: string): number
  removeFunction(pointer: number): void
}

/** The one PDFium of this worker. Pointers are plain numbers; the heap views are looked up anew after every call, since memory grows. */
export interface Pdfium {
  readonly call: RawCalls
  readonly runtime: Runtime
  /** Memory for the length of `use`; zeroed unless `isFilled` says that all of it is written first. */
  scratch<T>(bytes: number, use: (pointer: number) => T, isFilled?: boolean): T
}

let instance: Promise<Pdfium> | null = null
let poisoned = false

/** True once PDFium has aborted in this worker: its memory can no longer be trusted and the worker must be replaced. */
export const isPoisoned = (): boolean => poisoned

function limitedWasm(): Uint8Array<ArrayBuffer> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  if (createHash('sha256').update(wasm).digest('hex') !== WASM_SHA256) throw new Failure('SELF_TEST_FAILED')
  return withMemoryLimit(wasm, memoryLimitBytes / PAGE_BYTES)
}

function wrap(runtime: Runtime): Pdfium {
  const { malloc, free } = runtime.wasmExports
  return {
    call: runtime.wasmExports,
    runtime,
    scratch(bytes, use, isFilled = false) {
      const pointer = malloc(bytes)
      if (pointer === 0) throw new Failure('OUT_OF_MEMORY')
      try {
        if (!isFilled) runtime.HEAPU8.fill(0, pointer, pointer + bytes)
        return use(pointer)
      } finally {
        if (!poisoned) free(pointer)
      }
    },
  }
}

async function start(): Promise<Pdfium> {
  const silent = () => {}
  const overrides = { wasmBinary: limitedWasm().buffer, print: silent, printErr: silent }
  const module = await init(overrides as Parameters<typeof init>[0])
  module.PDFiumExt_Init()
  return wrap(module.pdfium as unknown as Runtime)
}

/** Loads PDFium once for each worker, from the package on disk and nowhere else. Throws SELF_TEST_FAILED where the binary is not the pinned one. */
export function pdfium(): Promise<Pdfium> {
  instance ??= start()
  return instance
}

function poison(p: Pdfium): Failure {
  poisoned = true
  const heldBytes = p.runtime.HEAPU8.length
  return new Failure(heldBytes > memoryLimitBytes * 0.8 ? 'OUT_OF_MEMORY' : 'WORKER_DIED', { heldBytes })
}

/** Runs calls into PDFium; a trap or an abort becomes OUT_OF_MEMORY or WORKER_DIED and poisons the worker. */
export function guarded<T>(p: Pdfium, run: () => T): T {
  if (poisoned) throw new Failure('WORKER_DIED')
  try {
    return run()
  } catch (thrown) {
    if (thrown instanceof Failure || thrown instanceof TypeError) throw thrown
    throw poison(p)
  }
}
