import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDocument } from '../../electron/worker/jobs/open-document.ts'
import { readPage } from '../../electron/worker/jobs/read-page.ts'
import { closeWorkingCopy } from '../../electron/worker/working-copy.ts'

const folder = join(import.meta.dirname, '../../../shared/data/pdfs')
const table = join(folder, 'curated.tsv')
const isHere = existsSync(table)
if (!isHere) console.warn('odd files: skipped, ../shared/data/pdfs is not here')

interface Odd {
  readonly category: string
  readonly source: string
  readonly file: string
  readonly pages: number
}

const rows = (): Odd[] => {
  const lines = readFileSync(table, 'utf8').trim().split('\n').slice(1)
  const all = lines.map((line) => line.split('\t'))
  return all.map(([category = '', source = '', file = '', , pages = '']) => ({
    category,
    source,
    file,
    pages: Number(pages),
  }))
}
const odd = isHere ? rows() : []
const of = (...categories: readonly string[]): [string, Odd][] => {
  const found = odd.filter((o) => categories.includes(o.category))
  return [...new Map(found.map((o) => [o.file, o]))]
}

afterAll(closeWorkingCopy)

const refusal = (o: Odd, password?: string): Promise<string> =>
  openDocument({ path: join(folder, o.source, o.file), ...(password === undefined ? {} : { password }) }).then(
    () => 'opened',
    (thrown: { code?: string }) => thrown.code ?? String(thrown),
  )

describe.runIf(isHere)('what is protected is refused until the password is given', () => {
  test.each(of('password_needed'))('%s', async (_, o) => {
    expect(await refusal(o)).toBe('PASSWORD_NEEDED')
    expect(await refusal(o, 'surely not this')).toBe('PASSWORD_WRONG')
  })
})

/** Other readers refuse these, but PDFium finds their pages: a blank one, and pages whose catalogue is broken. */
const readAfterAll = [
  'test__pdfs__issue18986.pdf',
  'assets__pdfs__invalid_root_ref.pdf',
  'qpdf__qtest__qpdf__bad40.pdf',
]
/** Their encryption is broken, or their page tree: all but one of five readers refuse them, too. */
const lost = [
  'test__pdfs__issue19484_1.pdf',
  'test__pdfs__issue19484_2.pdf',
  'test__pdfs__poppler-742-0-fuzzed.pdf',
  'test__pdfs__pr6531_2.pdf',
]

describe.runIf(isHere)('what cannot be read is refused with a reason', () => {
  test.each(of('unreadable').filter(([file]) => !readAfterAll.includes(file)))('%s', async (_, o) => {
    expect(['FILE_DAMAGED', 'FORMAT_MISMATCH', 'PROTECTION_UNKNOWN']).toContain(await refusal(o))
  })
})

describe.runIf(isHere)('what is odd, but sound, opens with all its pages', () => {
  const sound = odd.filter((o) => o.pages > 0 && o.category !== 'xfa_form' && !lost.includes(o.file))
  const files = [...new Map(sound.map((o) => [o.file, o]))]
  test.each(files)('%s', async (_, o) => {
    const { pages } = await openDocument({ path: join(folder, o.source, o.file) })
    expect(pages).toHaveLength(o.pages)
    for (const { widthPt, heightPt } of pages) expect(Math.min(widthPt, heightPt)).toBeGreaterThan(0)
  })
})

describe.runIf(isHere)('text documents are read from their text', () => {
  test.each(of('text_document', 'page_rotation').slice(0, 14))('%s', async (_, o) => {
    const path = join(folder, o.source, o.file)
    const { sha256, format } = await openDocument({ path })
    const page = await readPage({ source: { path, sha256, format }, pageIndex: 0, ocr: 'auto' })
    if (page.status !== 'read') throw new Error(page.error)
    expect(page.text.match(/\p{L}/gu)?.length ?? 0).toBeGreaterThan(2)
    expect(page.boxes).toHaveLength(page.text.length * 4)
    for (const { start, end } of page.words) expect(page.text.slice(start, end)).toMatch(/^\S+$/u)
  })
})
