import { parentPort, threadId } from 'node:worker_threads'
import { serve } from '../../../electron/worker/serve.ts'
import { Failure } from '../../../shared/result.ts'
import type { TestJobs } from './jobs.ts'

/** The little of it that this file uses; the `lib` of this project has none. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: Record<string, () => void> } }>
}

type Table = { readonly [N in keyof TestJobs]: (input: TestJobs[N]['input']) => Promise<TestJobs[N]['output']> }

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const forever = () => new Promise<null>(() => {})
const held: { readonly buffer: ArrayBuffer }[] = []

/** (module (func (export "spin") (loop (br 0)))) */
const spinner = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 115, 112, 105, 110, 0, 0, 10, 9, 1, 7, 0, 3,
  64, 12, 0, 11, 11,
])

const table: Table = {
  echo: async ({ value, delayMs = 0 }) => {
    await sleep(delayMs)
    return { value, thread: threadId }
  },
  hang: async () => {
    for (;;);
  },
  'hang-in-wasm': async () => {
    const { instance } = await WebAssembly.instantiate(spinner)
    instance.exports.spin?.()
    return null
  },
  exit: async () => process.exit(7),
  'fail-outside': () => {
    setTimeout(() => {
      throw new Error('secret')
    })
    return forever()
  },
  'fill-heap': async () => {
    const grown: string[][] = []
    for (;;) grown.push(Array.from({ length: 100_000 }, (_, i) => `x${i}`))
  },
  'hold-wasm': async ({ mebibytes, delayMs }) => {
    const memory = new WebAssembly.Memory({ initial: mebibytes * 16 })
    new Uint8Array(memory.buffer).fill(1)
    held.push(memory)
    await sleep(delayMs)
    return null
  },
  refuse: async ({ code }) => {
    throw new Failure(code, { page: 3 })
  },
  quote: async ({ text }) => {
    throw new TypeError(text)
  },
  uncloneable: async () => () => 1,
  give: async ({ bytes }) => bytes.byteLength,
}

if (parentPort) serve(parentPort, table)
