import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '../../electron/main/compose.ts'
import { loadPolicy } from '../../electron/session/load-policy.ts'
import { redact } from '../../electron/session/redact.ts'
import type { Redacted } from '../../electron/session/redact-document.ts'
import type { VerifyInFreshProcess } from '../../electron/session/verify.ts'
import { SECRET, SECRET_BOX } from './build/page.ts'
import type { LeakCase } from './leak-case.ts'

export const secretOf = (leakCase: LeakCase): string => leakCase.secret ?? SECRET

/** A case after the real export. */
export interface ExportedCase {
  readonly leakCase: LeakCase
  readonly source: string
  readonly answer: Redacted
}

export interface Run {
  readonly out: string
  readonly cases: readonly ExportedCase[]
}

/** `excise`: letters are cut out where that goes. */
export type AskedMethod = 'burn' | 'excise'

/**
 * Sends every case through the product as the command line would: the secret searched for, the box drawn on the first page.
 * `verify`: by default the proof in a process of its own, as released.
 */
export async function exportCases(
  cases: readonly LeakCase[],
  verify?: VerifyInFreshProcess,
  method: AskedMethod = 'burn',
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'leak-'))
  const sources = new Map<string, LeakCase>()
  for (const leakCase of cases) {
    const path = join(folder, `${leakCase.id}.${leakCase.extension ?? 'pdf'}`)
    writeFileSync(path, await leakCase.build())
    sources.set(path, leakCase)
  }
  const out = join(folder, 'out')
  const answers = await run([...sources.keys()], out, [...new Set(cases.map(secretOf))], verify, method)
  return {
    out,
    cases: answers.map((answer) => ({ leakCase: sources.get(answer.file) as LeakCase, source: answer.file, answer })),
  }
}

async function run(
  paths: readonly string[],
  out: string,
  also: readonly string[],
  verify: VerifyInFreshProcess | undefined,
  method: AskedMethod,
): Promise<readonly Redacted[]> {
  const { signal } = new AbortController()
  const { session, close } = compose({ product: 'leak test 1', jobs: null, signal, progress: () => {} })
  const answers: Redacted[] = []
  const options = {
    reviewer: 'Leak test',
    accept: 'all' as const,
    decisions: new Map(),
    also,
    boxes: [{ pageNumber: 1, box: SECRET_BOX }],
    out,
    method,
    policy: await loadPolicy('pre-charge'),
    ocr: 'auto' as const,
    password: null,
    acceptUnread: false,
  }
  try {
    await redact(verify ? { ...session, verify } : session, paths, options, (answer) => void answers.push(answer))
  } finally {
    await close()
  }
  return answers
}
