import { type ChildProcess, fork } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ended, Order } from './starter.ts'

/** The programs with which an outsider attacks; Debian: qpdf, poppler-utils, mupdf-tools, tesseract-ocr. */
export const tools = ['qpdf', 'pdftotext', 'pdftoppm', 'pdfimages', 'mutool', 'tesseract'] as const
export type Tool = (typeof tools)[number]

export const missingTools = (): readonly Tool[] => tools.filter((tool) => !isInstalled(tool))

function isInstalled(tool: Tool): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

let starter: ChildProcess | null = null
let orders = 0
const waiting = new Map<number, (ended: Ended) => void>()

function startStarter(): ChildProcess {
  const child = fork(fileURLToPath(new URL('starter.ts', import.meta.url)), { execArgv: [], serialization: 'advanced' })
  child.on('message', (ended: Ended) => settle(child, ended))
  child.on('exit', () => {
    starter = null
    for (const id of waiting.keys()) settle(child, { id, status: 'no starter', out: Buffer.alloc(0), err: '' })
  })
  child.unref()
  return child
}

/** It keeps our own process alive only while something is awaited. */
function settle(child: ChildProcess, ended: Ended): void {
  waiting.get(ended.id)?.(ended)
  waiting.delete(ended.id)
  if (waiting.size === 0) child.channel?.unref()
}

function start(program: Tool, args: readonly string[], cwd: string | undefined): Promise<Ended> {
  starter ??= startStarter()
  const child = starter
  const order: Order = { id: ++orders, program, args, cwd }
  return new Promise((resolve) => {
    waiting.set(order.id, resolve)
    child.channel?.ref()
    child.send(order)
  })
}

/** Runs a program and gives its standard output. Rejects for an exit status that is not among `accepted`. */
export async function run(
  tool: Tool,
  args: readonly string[],
  { cwd, accepted = [0] }: { readonly cwd?: string; readonly accepted?: readonly number[] } = {},
): Promise<Buffer> {
  const { status, out, err } = await start(tool, args, cwd)
  if (typeof status === 'number' && accepted.includes(status)) return out
  throw new Error(`${tool} ended with ${status}: ${err}`)
}
