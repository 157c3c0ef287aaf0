import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFolder, ask, goTo, patience, statusOf } from './window/in-window.ts'
import { type OpenApp, openApp, whyNoWindow } from './window/open-app.ts'

const passphrase = 'correct horse battery'

/** One journey, each step building on the one before. */
describe.skipIf(whyNoWindow)('a case that moves between machines and states', { timeout: 40_000 }, () => {
  let here: OpenApp
  let elsewhere: OpenApp
  beforeAll(async () => {
    here = await openApp()
    elsewhere = await openApp()
  }, 90_000)
  afterAll(async () => {
    await here.close()
    await elsewhere.close()
  }, 40_000)

  const folder = () => {
    const cases = join(here.home, 'cases')
    return join(cases, readdirSync(cases).filter((name) => name.startsWith('case-'))[0] ?? '')
  }

  test('is made with a passphrase, which must be long enough', async () => {
    const { page } = here
    await page.getByRole('button', { name: 'New case …' }).click()
    await page.getByLabel(/^Title/).fill('R v Wanderer')
    await page.getByLabel('Passphrase').fill('short')
    await page.getByRole('button', { name: 'Make the case' }).click()
    await page.getByText('The passphrase is too short').waitFor(patience)
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Make the case' }).click()
    await page.getByRole('heading', { name: 'R v Wanderer' }).waitFor(patience)
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor(patience)
  })

  test('is locked elsewhere, and is not opened there while it is open here', async () => {
    const { page } = elsewhere
    await answerFolder(elsewhere, folder())
    await page.getByRole('button', { name: 'Open from another folder …' }).click()
    await page.getByRole('heading', { name: 'This case is locked' }).waitFor(patience)
    await page.getByLabel('Passphrase').fill('a wrong passphrase')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText('The passphrase does not open this case.').waitFor(patience)
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('alert').getByText('The case is open already').waitFor(patience)
  })

  test('opens there with its passphrase once it was closed here', async () => {
    await closeCase(here.page)
    const { page } = elsewhere
    await page.getByRole('button', { name: 'Open from another folder …' }).click()
    await page.getByLabel('Passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('heading', { name: 'R v Wanderer' }).waitFor(patience)
    await here.page.getByRole('button', { name: 'Settings' }).click()
    await goTo(here.page, 'Cases')
    await here.page
      .getByRole('row', { name: /R v Wanderer/ })
      .getByText(/Open elsewhere: .+ on .+/)
      .waitFor(patience)
    await closeCase(page)
  })

  test('that is put back to an older state is opened only when the person says so, and the journal records it', async () => {
    const { page } = here
    await open(page)
    await closeCase(page)
    const place = folder()
    cpSync(place, join(here.home, 'older'), { recursive: true })
    await open(page)
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByLabel('Full name').fill('Imogen Featherstone')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('list', { name: 'People of the case' }).waitFor(patience)
    await closeCase(page)
    rmSync(place, { recursive: true })
    cpSync(join(here.home, 'older'), place, { recursive: true })
    await page.getByRole('row', { name: /R v Wanderer/ }).click()
    await page.getByRole('heading', { name: 'This may be an older copy' }).waitFor(patience)
    await page.getByRole('button', { name: 'Open the older state' }).click()
    await page.getByRole('heading', { name: 'R v Wanderer' }).waitFor(patience)
    const { people } = await statusOf(page)
    expect(people).toBe(0)
    await goTo(page, 'Audit')
    await page.getByText(/opened an older state: (1 entry is|\d+ entries are) missing/).waitFor(patience)
  })

  test('is destroyed for good, with a certificate', async () => {
    const { page } = here
    const kept = join(here.home, 'certificates of deletion')
    cpSync(join(here.home, 'cases'), kept, { recursive: true, filter: (path) => path.endsWith('cases') })
    await answerFolder(here, kept)
    await goTo(page, 'Case')
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByRole('button', { name: 'Destroy the case …' }).click()
    await page.getByLabel(/^Why/).fill('Retention has ended')
    await page.getByRole('button', { name: 'Choose a folder and destroy …' }).click()
    await page.getByText('The case was destroyed.').waitFor(patience)
    await page.getByRole('heading', { name: 'No cases yet' }).waitFor(patience)
    expect(await ask(page, 'case.list', {})).toEqual([])
    expect(readdirSync(kept).length).toBeGreaterThan(0)
  })
})

async function closeCase(page: Page): Promise<void> {
  await goTo(page, 'Case')
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Close the case' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cases', exact: true }).waitFor(patience)
}

async function open(page: Page): Promise<void> {
  await page.getByRole('row', { name: /R v Wanderer/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Case', exact: true }).waitFor(patience)
}
