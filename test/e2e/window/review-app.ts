import { basename, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { ask, dropFiles } from './in-window.ts'
import { type OpenApp, openApp } from './open-app.ts'

export interface SeenMark {
  readonly id: string
  readonly pageIndex: number
  readonly state: 'proposed' | 'accepted' | 'rejected'
  readonly disposition: 'redact' | 'review' | 'keep'
  readonly origin: string
  readonly reasonCode: string
  readonly note: string | null
  readonly keptBecause: { readonly ground: string } | null
  readonly parts: readonly { readonly text: string }[] | null
  readonly quads: readonly (readonly number[])[]
  readonly finding: { readonly text: string; readonly entity: string } | null
}

/** The app on the training case, its first document being reviewed and its marks on the screen. */
export async function openTrainingReview(options: { readonly home?: string } = {}): Promise<OpenApp> {
  const open = await openApp({ ...options, args: ['--training-case'] })
  await marksShown(open.page)
  return open
}

async function marksShown(page: Page): Promise<void> {
  await page.locator('.mark').nth(5).waitFor({ timeout: 90_000 })
  await page.locator('.mark[aria-current]').waitFor({ timeout: 20_000 })
}

/** Those that need no text recognition, which would take the processor from what is tested. */
const typed = ['01_mg11_statement.pdf', '02_mg5_police_report.pdf', '03_storm_log.pdf', '06_email.txt']

/** The app on the typed papers of the training case, the first being reviewed and its marks on the screen. */
export async function openTypedReview(): Promise<OpenApp> {
  const open = await openApp()
  const { page } = open
  const files = typed.map((name) => resolve('resources/training-case/documents', name))
  await makeCase(page, 'Training case', files)
  const first = page.getByRole('row', { name: typed[0] ?? '' })
  await first.getByText('waits for your decisions').waitFor({ timeout: 90_000 })
  await first.getByRole('button', { name: /^Review/ }).click()
  await marksShown(page)
  return open
}

/** The app on a new case that holds one file, which is being reviewed. */
export async function openReviewOf(file: string, options: { readonly home?: string } = {}): Promise<OpenApp> {
  const open = await openApp(options)
  const { page } = open
  await makeCase(page, 'R v Pikeworthy', [file])
  await page.getByRole('button', { name: `Review ${basename(file)}` }).click({ timeout: 60_000 })
  await page.locator('.page-sheet').first().waitFor({ timeout: 20_000 })
  return open
}

async function makeCase(page: Page, title: string, files: readonly string[]): Promise<void> {
  await dropFiles(page, [...files])
  await page.getByLabel(/^Title/).fill(title)
  await page.getByRole('button', { name: 'Make the case' }).click()
}

export async function openCaseId(page: Page): Promise<string> {
  const cases = await ask<{ caseId: string; holder: { isHere: boolean } | null }[]>(page, 'case.list', {})
  return cases.find(({ holder }) => holder?.isHere)?.caseId ?? ''
}

/** What main has of the marks of the document on the screen: what would be exported. */
export async function marksInMain(page: Page): Promise<readonly SeenMark[]> {
  const caseId = await openCaseId(page)
  const documentId = await page.getByLabel('Document', { exact: true }).inputValue()
  return ask(page, 'case.marks', { caseId, selection: { by: 'document', documentId } })
}

export const isOpen = ({ state, disposition }: SeenMark): boolean => state === 'proposed' && disposition !== 'keep'

export const said = (page: Page): Promise<string | null> => page.locator('.review-status [role=status]').textContent()

/** The name of the mark that keys act on. */
export const currentMark = (page: Page): Promise<string | null> =>
  page.locator('.mark[aria-current]').getAttribute('aria-label', { timeout: 10_000 })

/** Goes on with N to a mark that waits, and tells which it is. */
export async function takeOpenMark(page: Page): Promise<string> {
  for (let n = 0; n < 60; n++) {
    const look = await page.locator('.mark[aria-current]').getAttribute('data-look')
    if (look === 'open' || look === 'unsure') break
    await page.keyboard.press('n')
  }
  return (await page.locator('.mark[aria-current]').getAttribute('data-mark')) ?? ''
}

export async function markInMain(page: Page, id: string): Promise<SeenMark | undefined> {
  return (await marksInMain(page)).find((mark) => mark.id === id)
}
