import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { redact } from '../../electron/session/redact.ts'
import type { Redacted } from '../../electron/session/redact-document.ts'
import type { Session } from '../../electron/session/session.ts'
import { Certificate } from '../../shared/model/certificate.ts'
import type { CertifiedPage } from '../../shared/model/export.ts'
import { Policy } from '../../shared/model/policy.ts'
import { attack } from '../leak/attack/attack.ts'
import { inkBelow } from '../leak/attack/below-areas.ts'
import type { Detector } from '../leak/attack/detector.ts'
import { run } from '../leak/attack/tools.ts'
import { isIn } from '../leak/attack/traces.ts'
import { type FuzzDocument, fuzzDocument, type Neighbour } from './document.ts'
import { looksWrong } from './looks.ts'

export interface Examination {
  readonly detectors: readonly Detector[]
  /** Exports a second time: the same decisions give the same bytes. */
  readonly isRepeated: boolean
}

export interface Verdict {
  readonly seed: number
  readonly parts: readonly string[]
  /** What is wrong; empty where nothing is. */
  readonly faults: readonly string[]
  /** Pages of which letters were cut out. */
  readonly excised: number
}

/** Nothing is proposed: what is asked for, and only that, is to go. */
const nothingProposed = Policy.parse({
  ...{ id: 'fuzz', version: '1', effectiveFrom: '2026-01-01', title: 'Fuzz', description: 'Proposes nothing.' },
  fallback: { disposition: 'keep', threshold: 1, why: 'Fuzz.' },
  entities: {},
})

/** Sends the document of a seed through the product and says what is wrong with what comes out. */
export async function examine(session: Session, seed: number, examination: Examination): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), `fuzz-${seed}-`))
  try {
    const document = await fuzzDocument(seed)
    return { seed, parts: document.parts, ...(await verdictOn(session, seed, document, folder, examination)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function verdictOn(
  session: Session,
  seed: number,
  document: FuzzDocument,
  folder: string,
  { detectors, isRepeated }: Examination,
): Promise<Pick<Verdict, 'faults' | 'excised'>> {
  const source = join(folder, 'source.pdf')
  writeFileSync(source, document.bytes)
  const answer = await exported(session, seed, document, source, join(folder, 'out'))
  if (answer.error !== null || answer.redacted === null)
    return { faults: [`not released: ${answer.error} ${whyNot(answer)}`], excised: 0 }
  const { path, sha256 } = answer.redacted
  const pages = certifiedPages(path)
  const attempts = await attack(path, document.secret, detectors)
  const blank = await fuzzDocument(seed, true)
  const faults = [
    ...attempts.flatMap(({ detector, outcome, why }) =>
      outcome === 'clean' ? [] : [`${detector}: ${outcome} ${why ?? ''}`],
    ),
    ...(await inkBelow(path, pages)),
    ...(await lostWords(path, document.neighbours)),
    ...document.neighbours.flatMap((neighbour) => (isCovered(neighbour, pages) ? [`covered: ${neighbour.word}`] : [])),
    ...(await looksWrong(blank.bytes, path, document.sizes, pages)),
    ...(isRepeated && (await again(session, seed, document, source, folder)) !== sha256
      ? ['other bytes the next time']
      : []),
  ]
  return { faults, excised: answer.methods.excised }
}

/** Every second seed has its letters cut out where that goes; those of plain pages are among them. */
async function exported(
  session: Session,
  seed: number,
  document: FuzzDocument,
  source: string,
  out: string,
): Promise<Redacted> {
  const answers: Redacted[] = []
  const options = {
    reviewer: 'Fuzz',
    accept: 'all' as const,
    decisions: new Map(),
    also: [document.secret],
    boxes: document.boxes,
    out,
    method: seed % 2 === 1 ? ('excise' as const) : ('burn' as const),
    policy: { policy: nothingProposed, sha256: '0'.repeat(64) },
    ocr: 'auto' as const,
    password: null,
    acceptUnread: false,
  }
  await redact(session, [source], options, (answer) => void answers.push(answer))
  return answers[0] as Redacted
}

async function again(
  session: Session,
  seed: number,
  document: FuzzDocument,
  source: string,
  folder: string,
): Promise<string | null> {
  return (await exported(session, seed, document, source, join(folder, 'again'))).redacted?.sha256 ?? null
}

const whyNot = ({ verification }: Redacted): string =>
  (verification?.checks ?? [])
    .filter(({ result }) => result !== 'passed')
    .map(({ name, result, detail }) => `${name} ${result} (${detail})`)
    .join(', ')

const certifiedPages = (redacted: string): readonly CertifiedPage[] => {
  const path = redacted.replace('/redacted/', '/certificates/').replace('_REDACTED.pdf', '.json')
  return Certificate.parse(JSON.parse(readFileSync(path, 'utf8'))).pages
}

async function lostWords(path: string, neighbours: readonly Neighbour[]): Promise<readonly string[]> {
  const texts = [await run('pdftotext', [path, '-']), await run('pdftotext', ['-raw', path, '-'])]
  const isLost = ({ word, isSelectable }: Neighbour): boolean =>
    isSelectable && !texts.some((text) => isIn(text.toString('utf8'), word))
  return neighbours.filter(isLost).map(({ word }) => `lost: ${word}`)
}

/** Letters stand within their area by this much. */
const slackPt = 1

function isCovered({ box, pageNumber }: Neighbour, pages: readonly CertifiedPage[]): boolean {
  return (pages[pageNumber - 1]?.regions ?? []).some(
    (region) =>
      region.box.left < box.right - slackPt &&
      region.box.right > box.left + slackPt &&
      region.box.bottom < box.top - slackPt &&
      region.box.top > box.bottom + slackPt,
  )
}
