import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, dropFiles, goTo, patience, statusOf } from './window/in-window.ts'
import { type OpenApp, openApp, whyNoWindow } from './window/open-app.ts'

const statement = `WITNESS STATEMENT
Statement of: Imogen Featherstone. My phone is 07700 900471 and my e-mail is imogen.f@postbox.example.
I live at 14 Quarrell Road, Whitfell, YO39 4TR. On Monday I saw Darren Pikeworthy in the yard.
`
const planted = [
  'Featherstone',
  'FEATHERSTONE',
  '900471',
  'postbox.example',
  'Quarrell',
  'YO39',
  'Pikeworthy',
  'asked the neighbour',
]

/** As files may hold them: in UTF-8 or, as browsers like it, in UTF-16. */
const spellings = planted.flatMap((value) => [Buffer.from(value), Buffer.from(value, 'utf16le')])

const plantedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name)
    const bytes = statSync(path, { throwIfNoEntry: false })?.isFile() ? readOrNothing(path) : null
    const found = bytes ? spellings.filter((value) => bytes.includes(value)) : []
    return found.map((value) => `${name}: ${value}`)
  })

/** A browser's files come and go. */
function readOrNothing(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

describe.skipIf(whyNoWindow)('the window at rest', { timeout: 60_000 }, () => {
  let root: string
  let app: OpenApp
  const before = process.env.TMPDIR
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'at rest '))
    for (const name of ['home', 'temp']) mkdirSync(join(root, name))
    process.env.TMPDIR = join(root, 'temp')
    app = await openApp({ home: join(root, 'home') })
  }, 90_000)
  afterAll(async () => {
    process.env.TMPDIR = before ?? tmpdir()
    await app.close()
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }, 40_000)

  test('leaves nothing of a document, a name or a note to be read in its folder, the browser’s profile, the log or a temporary file', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New case …' }).click()
    await page.getByLabel(/^Title/).fill('R v Pikeworthy')
    await page.getByRole('button', { name: 'Make the case' }).click()
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor(patience)
    const given = join(root, 'statement_FEATHERSTONE.txt')
    writeFileSync(given, statement)
    await dropFiles(page, [given])
    await page.getByText('statement_FEATHERSTONE.txt').first().waitFor(patience)
    await expect.poll(async () => (await statusOf(page)).marks.open, patience).toBeGreaterThan(2)
    await goTo(page, 'Review')
    await page.getByRole('img').first().waitFor(patience)
    const { caseId } = await statusOf(page)
    await page.keyboard.press('Control+f')
    await page.getByRole('form', { name: 'Find text' }).getByRole('searchbox').fill('Featherstone')
    await page.keyboard.press('Enter')
    await page
      .getByText(/1 (hit|place|found)|1 of 1/)
      .first()
      .waitFor(patience)
    const all = { caseId, selection: { by: 'case' }, among: 'open', decision: 'accepted', note: 'asked the neighbour' }
    await ask(page, 'case.decide', all)
    const person = { names: ['Imogen Featherstone'], role: 'witness', treatment: 'redact' }
    await ask(page, 'case.putPerson', { caseId, person })
    await ask(page, 'case.undo', { caseId })
    await goTo(page, 'Audit')
    const places = [join(root, 'home'), join(root, 'temp')]
    expect(places.flatMap(plantedIn)).toEqual([])
    await app.app.close()
    expect(places.flatMap(plantedIn)).toEqual([])
    expect(readdirSync(join(root, 'home', 'cases'))).toHaveLength(1)
    expect(plantedIn(root).some((found) => found.startsWith('statement_'))).toBe(true)
  })
})
