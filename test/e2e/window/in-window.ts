import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession, Page } from 'playwright-core'
import type { CaseStatus } from '../../../shared/review/case/case-view.ts'
import { type OpenApp, onElectron } from './open-app.ts'

/** Long enough for a machine that does other things. */
export const patience = { timeout: 20_000 }

/** Goes to a screen by the bar at the top. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: screen, exact: true }).waitFor(patience)
}

/** Goes on with Tab until what has the focus is called this. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement
      return `${active?.getAttribute('aria-label') ?? ''} ${active?.closest('label')?.textContent ?? active?.textContent ?? ''}`.trim()
    })
  for (let n = 0; n < 40; n++) {
    if (name.test(await focused())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

interface Bridge {
  call(name: string, request: unknown): Promise<{ readonly ok: boolean; readonly value: unknown }>
}

/** Asks main as the page's own scripts do. */
export const ask = async <T>(page: Page, name: string, request: object): Promise<T> =>
  (await page
    .evaluate(([n, r]) => (window as unknown as { bridge: Bridge }).bridge.call(n, r), [name, request] as const)
    .then(({ ok, value }) => {
      if (!ok) throw new Error(`${name} was refused`)
      return value
    })) as T

/** Where the case that this window has open stands. */
export async function statusOf(page: Page): Promise<CaseStatus> {
  const cases = await ask<{ caseId: string; holder: { isHere: boolean } | null }[]>(page, 'case.list', {})
  const caseId = cases.find(({ holder }) => holder?.isHere)?.caseId
  return ask(page, 'case.status', { caseId })
}

/** What axe finds on the screen that is shown. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** What has to be scrolled sideways on the screen that is shown; pages and tables may, because they are two-dimensional (WCAG 1.4.10). */
export const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isMeant = (one: Element) => one.closest('.page-column, .table-frame') !== null
    const isWide = (one: Element) =>
      one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX)
    const all = [...document.querySelectorAll('body *')].filter((one) => isWide(one) && !isMeant(one))
    const isPageWide = document.documentElement.scrollWidth > innerWidth
    const cause = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth && !isMeant(one),
    )
    return [...(isPageWide ? ['the window'] : []), ...(all.length > 0 ? [...all, ...cause] : [])].map((one) =>
      typeof one === 'string' ? one : `${one.tagName}.${one.className}`,
    )
  })

/** From now on a person who is asked for a folder chooses this one. */
export async function answerFolder({ app, page }: OpenApp, folder: string): Promise<void> {
  if (onElectron)
    await app.evaluate(({ dialog }, path) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) })
    }, folder)
  else page.on('dialog', (prompt) => void prompt.accept(folder))
}

/** Drops files on the middle of the window, as from a file manager. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  await cdp.detach()
}
