/** Writes docs/screenshots: every screen, light and dark (`npm run screenshots`). A new screen is a line of `screens`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answerFolder, ask, goTo, patience, statusOf } from './e2e/window/in-window.ts'
import { openApp, whyNoWindow } from './e2e/window/open-app.ts'

const folder = 'docs/screenshots'
const appearances = ['light', 'dark'] as const

interface Shot {
  readonly screen: string
  /** What is done there before the picture is taken. */
  readonly first?: (page: Page) => Promise<unknown>
}

const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click()
  await page.waitForTimeout(500)
}

/** Each picture and how one comes there, in the order in which they are taken. */
const beforeExport: Readonly<Record<string, Shot>> = {
  review: { screen: 'Review' },
  case: { screen: 'Case' },
  people: { screen: 'Case', first: tab('People') },
  checks: { screen: 'Case', first: tab('Checks') },
  export: { screen: 'Export' },
}

const afterExport: Readonly<Record<string, Shot>> = {
  'export-result': { screen: 'Export' },
  compare: { screen: 'Compare', first: (page) => sideBySide(page, 'The original and its copy') },
  'compare-policies': { screen: 'Compare', first: (page) => sideBySide(page, 'Two policies') },
  audit: { screen: 'Audit', first: (page) => page.getByRole('button', { name: 'Verify the journal' }).click() },
  cases: { screen: 'Cases' },
  settings: { screen: 'Settings' },
}

/** The places on the pages are pictures within pictures, which do not say when they are there. */
const second: Readonly<Record<string, Shot>> = {
  'second-review': { screen: 'Second review', first: (page) => page.waitForTimeout(3_000) },
}

async function sideBySide(page: Page, what: string): Promise<void> {
  await page.getByLabel('Side by side').selectOption(what)
  await page.locator('.proposal-row, .pair-image').first().waitFor(patience)
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Beside the training case, so that the queue is one. */
const otherCases = [
  { title: 'R v Pikeworthy', urn: '01AB0000126', limitOn: inDays(5), isTwoPerson: true },
  { title: 'R v Stanley and another', urn: '24EL0441726', limitOn: inDays(21) },
  { title: 'R v Marsden', urn: '13QR0077126', limitOn: inDays(120), classification: 'OFFICIAL' },
]

if (whyNoWindow) throw new Error(whyNoWindow)
mkdirSync(folder, { recursive: true })
const out = mkdtempSync(join(tmpdir(), 'Case file for CPS '))
const open = await openApp()
const { page } = open
try {
  await page.setViewportSize({ width: 1360, height: 860 })
  await answerFolder(open, out)
  await ask(page, 'reviewer.set', { reviewer: 'PC 1234 Smith' })
  for (const details of otherCases) await makeCase(details)
  await page.getByRole('button', { name: 'Try it on the training case' }).click()
  await readAndDecideSome()
  await take(beforeExport)
  await exportAll()
  await take(afterExport)
  await handOver()
  await take(second)
} finally {
  await open.close()
  rmSync(out, { recursive: true, force: true })
}

async function makeCase(details: object): Promise<void> {
  const { caseId } = await ask<{ caseId: string }>(page, 'case.create', {
    details,
    passphrase: null,
    reviewer: 'PC 1234 Smith',
  })
  const opening = { caseId, reviewer: 'PC 1234 Smith', role: 'reviewer', passphrase: null, acceptOlder: false }
  await ask(page, 'case.open', opening)
  await ask(page, 'case.close', { caseId })
}

async function readAndDecideSome(): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor({ timeout: 60_000 })
  await goTo(page, 'Case')
  for (const row of await page.getByRole('row').all())
    await row.getByText('waits for your decisions').waitFor({ timeout: 200_000 })
  await goTo(page, 'Review')
  await page
    .getByText(/\d+ marks to decide/)
    .first()
    .waitFor(patience)
  for (const key of ['n', 'a', 'a', 'a', 'r', 'a']) await page.keyboard.press(key)
  await page.waitForTimeout(1_500)
  const { marks } = await statusOf(page)
  if (marks.accepted + marks.rejected < 5) throw new Error('the decisions were not taken')
}

async function exportAll(): Promise<void> {
  await goTo(page, 'Export')
  await page.getByText(/^I have read /).click()
  await page.getByRole('button', { name: 'Accept all that is left' }).click()
  await page.getByRole('button', { name: 'Choose a folder and export …' }).click(patience)
  await page.getByText('copies are verified and released').waitFor({ timeout: 200_000 })
}

/** To a second person, who begins to look. */
async function handOver(): Promise<void> {
  const { caseId, details } = await statusOf(page)
  await ask(page, 'case.change', { caseId, details: { ...details, isTwoPerson: true } })
  await ask(page, 'case.submit', { caseId })
  await goTo(page, 'Case')
  await goTo(page, 'Second review')
  await page.getByLabel(/Name of the second reviewer/).fill('PS 5678 Jones')
  await page.getByRole('button', { name: 'Begin the second review' }).click()
  const looked = page.getByRole('button', { name: 'I have looked at it' })
  await looked.first().click(patience)
  await page.getByRole('img', { name: 'The place on the page' }).first().waitFor(patience)
}

async function take(shots: Readonly<Record<string, Shot>>): Promise<void> {
  for (const appearance of appearances) {
    await setAppearance(appearance)
    for (const [name, { screen, first }] of Object.entries(shots)) {
      await goTo(page, screen)
      await first?.(page)
      await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0))
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(folder, `${name}-${appearance}.png`), animations: 'disabled' })
    }
  }
}

async function setAppearance(appearance: (typeof appearances)[number]): Promise<void> {
  await page.evaluate(
    (chosen) =>
      (globalThis as unknown as { bridge: { call(n: string, r: unknown): Promise<unknown> } }).bridge.call(
        'appearance.set',
        chosen,
      ),
    appearance,
  )
}
