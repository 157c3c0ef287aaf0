import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '../../electron/main/compose.ts'
import { detect as detectInput } from '../../electron/session/detect.ts'
import { loadPolicy } from '../../electron/session/load-policy.ts'
import { redact } from '../../electron/session/redact.ts'
import type { RedactOptions } from '../../electron/session/redact-document.ts'
import type { Session } from '../../electron/session/session.ts'
import { lexicons } from '../../electron/worker/lexicons.ts'
import { detectDocument } from '../../shared/detect/detect-document.ts'
import { measureGrowth } from './growth.ts'
import { type ProofTimes, withProofClock } from './proof.ts'

export interface Measured {
  /** Pages, or bytes of text. */
  readonly units: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakRssBytes: number
}

interface PaperOptions {
  readonly path: string
  readonly workers: number
  /** A document that the workers read first, so that their start is not measured. */
  readonly warmUp: string | null
}

/** Times `work`, which says how many units it did. Processor time is this process's, threads included. */
const time = async (work: () => Promise<number>): Promise<Omit<Measured, 'peakRssBytes'>> => {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const units = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { units, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 }
}

const withSession = async <T>(workers: number, work: (session: Session) => Promise<T>): Promise<T> => {
  const signal = new AbortController().signal
  const { session, close } = compose({ product: 'bench', jobs: workers, signal, progress: () => {} })
  try {
    return await work(session)
  } finally {
    await close()
  }
}

const input = (file: string): { file: string; failure: null } => ({ file, failure: null })

/** Reads and detects one document; throws where a page was not read, since a failure is faster than work. */
const readAll = async (session: Session, path: string): Promise<number> => {
  const { policy } = await loadPolicy('everything')
  const { pages, error } = await detectInput(session, input(path), {
    policy,
    ocr: 'auto',
    password: null,
    pageNumbers: null,
  })
  const failed = pages.flatMap((page) =>
    page.status === 'failed' ? [`page ${page.pageIndex + 1}: ${page.error}`] : [],
  )
  if (error) throw new Error([path, error, ...failed].join(', '))
  return pages.length
}

const measureRead = ({ path, workers, warmUp }: PaperOptions): Promise<Omit<Measured, 'peakRssBytes'>> =>
  withSession(workers, async (session) => {
    if (warmUp) await readAll(session, warmUp)
    return time(() => readAll(session, path))
  })

/** The same session, telling when a document has been read and its export begins. */
const withExportClock = (session: Session, began: () => void): Session => {
  const pool: Session['pool'] = Object.create(session.pool)
  pool.run = (name, ...rest) => {
    if (name === 'prove-clean') began()
    return session.pool.run(name, ...rest)
  }
  return { ...session, pool }
}

const reviewer: Omit<RedactOptions, 'out' | 'policy'> = {
  ocr: 'auto',
  password: null,
  acceptUnread: false,
  reviewer: 'bench',
  accept: 'all',
  decisions: new Map(),
  also: [],
  boxes: [],
}

/** From proving pages clean to both files in their places; reading and detecting come before and do not count. */
const exportOne = async (session: Session, path: string, out: string): Promise<Omit<Measured, 'peakRssBytes'>> => {
  const policy = await loadPolicy('everything')
  let measured: Promise<Omit<Measured, 'peakRssBytes'>> | null = null
  let finish: (pages: number) => void = () => {}
  const done = new Promise<number>((resolve) => {
    finish = resolve
  })
  const watched = withExportClock(session, () => {
    measured ??= time(() => done)
  })
  await redact(watched, [path], { ...reviewer, out, policy }, ({ error, pages }) => {
    if (error) throw new Error(`${path}: ${error}`)
    finish(pages)
  })
  if (!measured) throw new Error('nothing was exported')
  return measured
}

const measureExport = async ({ path, workers }: PaperOptions): Promise<Omit<Measured, 'peakRssBytes'>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'))
  process.env.REDACTION_ASSIST_HOME = join(folder, 'home')
  try {
    return await withSession(workers, (session) => exportOne(session, path, join(folder, 'out')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What burning and proving one document takes, of all processes. */
const measureProof = async ({ path, workers }: PaperOptions): Promise<ProofTimes> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-proof-'))
  process.env.REDACTION_ASSIST_HOME = join(folder, 'home')
  try {
    return await withSession(workers, async (session) => {
      const watched = withProofClock(session)
      await exportOne(watched.session, path, join(folder, 'out'))
      return watched.times()
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All recognisers over text alone, in this thread, after one round to warm up. */
const measureDetect = async ({
  text,
  repeat,
}: {
  text: string
  repeat: number
}): Promise<Omit<Measured, 'peakRssBytes'>> => {
  const { policy } = await loadPolicy('everything')
  const pages = Array.from({ length: repeat }, (_, pageIndex) => ({ pageIndex, text, source: 'text' as const }))
  const run = (some: typeof pages): void => {
    detectDocument({ documentSha256: '0'.repeat(64), pages: some, policy }, lexicons())
  }
  run(pages.slice(0, 1))
  return time(async () => {
    run(pages)
    return repeat * Buffer.byteLength(text)
  })
}

export const measures = {
  read: measureRead,
  export: measureExport,
  detect: measureDetect,
  growth: measureGrowth,
  proof: measureProof,
}
export type MeasureName = keyof typeof measures
