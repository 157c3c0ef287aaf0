import { basename } from 'node:path'
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
  await open.page.locator('.mark').nth(5).waitFor({ timeout: 90_000 })
  await open.page.locator('.mark[aria-current]').waitFor({ timeout: 20_000 })
  return open
}

/** The app on a new case that holds one file, which is being reviewed. */
export async function openReviewOf(file: string, options: { readonly home?: string } = {}): Promise<OpenApp> {
  const open = await openApp(options)
  const { page } = open
  await dropFiles(page, [file])
  await page.getByLabel(/^Title/).fill('R v Pikeworthy')
  await page.getByRole('button', { name: 'Make the case' }).click()
  await page.getByRole('button', { name: `Review ${basename(file)}` }).click({ timeout: 60_000 })
  await page.locator('.page-sheet').first().waitFor({ timeout: 20_000 })
  return open
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
