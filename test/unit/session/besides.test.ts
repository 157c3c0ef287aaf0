import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findBesides, tallyOf } from '../../../electron/session/besides.ts'
import { loadPolicy } from '../../../electron/session/load-policy.ts'
import type { OpenDocument } from '../../../electron/session/open-document.ts'
import type { Session } from '../../../electron/session/session.ts'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { jobs } from '../../../electron/worker/jobs/index.ts'
import { readPdfPage } from '../../../electron/worker/reading/read-pdf-page.ts'
import { type BesideKind, besideKinds } from '../../../shared/model/beside.ts'
import type { JobName } from '../../../shared/worker/jobs.ts'
import { allHiders, pageWith } from '../../fuzz/one-hider.ts'

const folder = mkdtempSync(join(tmpdir(), 'besides-'))
afterAll(async () => {
  await closeOcr()
  rmSync(folder, { recursive: true })
})

/** The product's jobs, run here. */
const session = {
  signal: new AbortController().signal,
  pool: { run: (job: JobName, input: never) => (jobs[job] as (input: never) => unknown)(input) },
} as unknown as Session
const { policy } = await loadPolicy('everything')

async function besidesOf(bytes: Uint8Array) {
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.pdf`)
  writeFileSync(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const info = await jobs['open-document']({ path })
  const pdf = await openPdf({ bytes })
  const pages = [await readPdfPage(pdf, 0, 'auto')]
  pdf.close()
  return findBesides(session, { source: { path, sha256, format: 'pdf' }, info } as OpenDocument, pages, policy)
}

const expected: Readonly<Record<string, BesideKind>> = {
  'text that is not drawn': 'invisible',
  'white text': 'low-contrast',
  'text of size nothing': 'tiny',
  'text beside the page': 'off-page',
  'text that is clipped away': 'covered',
  'text under a black bar': 'covered',
  'text under a white bar': 'covered',
  'fully transparent text': 'low-contrast',
  'a layer that is off': 'layer',
  'a sticky note': 'annotation',
  'a pop-up': 'annotation',
  'a link': 'annotation',
  'a redaction never applied': 'annotation',
  'the information dictionary': 'property',
  metadata: 'metadata',
  'a bookmark': 'bookmark',
  'a script': 'script',
  'an attached file': 'attachment',
}
const hiders = allHiders.filter(({ name }) => Object.hasOwn(expected, name))

describe('what else is in a file is listed, and what is personal in it found', () => {
  it.each(hiders.map((hider) => [hider.name, hider] as const))('%s', async (name, hider) => {
    const besides = await besidesOf(await pageWith(hider, 'gillian.wetherby@example.org'))
    const found = besides.filter(({ kind }) => kind === expected[name])
    expect(found.map(({ text }) => text).join(' ')).toContain('gillian')
    expect(found.flatMap(({ findings }) => findings.map(({ entity }) => entity))).toContain('EMAIL_ADDRESS')
    expect(tallyOf(besides)).toContainEqual({
      kind: expected[name],
      count: found.length,
      findings: found.reduce((sum, beside) => sum + beside.findings.length, 0),
    })
  })
  it('an earlier revision', async () => {
    const hider = allHiders.find(({ name }) => name === 'an earlier revision')
    if (!hider) throw new Error('no such hider')
    expect(tallyOf(await besidesOf(await pageWith(hider, 'x')))).toEqual([
      { kind: 'earlier-revision', count: 1, findings: 0 },
    ])
  })
  it('nothing where there is nothing', async () => {
    expect(await besidesOf(await pageWith({ name: 'nothing', hide: () => {} }, ''))).toEqual([])
  })
  it('every kind is said in words', () => {
    expect(Object.values(besideKinds).every((words) => words.length > 5)).toBe(true)
  })
})
