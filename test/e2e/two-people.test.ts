import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pngOf } from '../fixtures/images.ts'
import { pictureOf } from '../fixtures/scans.ts'
import { lockedPdf, statement } from './papers.ts'
import { answerFolder, ask, barriers, dropFiles, goTo, patience, sideways, statusOf } from './window/in-window.ts'
import { type OpenApp, openApp, whyNoWindow } from './window/open-app.ts'

/** One journey, each step building on the one before. */
describe.skipIf(whyNoWindow)('a case of two people in the window', { timeout: 40_000 }, () => {
  const files = mkdtempSync(join(tmpdir(), 'two people '))
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(files, name), bytes)
    return join(files, name)
  }
  let open: OpenApp
  beforeAll(async () => {
    open = await openApp()
    await answerFolder(open, files)
  }, 60_000)
  afterAll(async () => {
    await open.close()
    rmSync(files, { recursive: true, force: true })
  }, 30_000)

  test('is made from files that are dropped while no case is open', async () => {
    const { page } = open
    const blurred = file('blurred.png', pngOf(await pictureOf(statement, dpiThatHardlyReads)))
    const locked = file('locked.pdf', await lockedPdf('open sesame'))
    await dropFiles(page, [file('statement.pdf', statement), blurred, file('empty.pdf', new Uint8Array()), locked])
    const sheet = page.getByRole('dialog', { name: 'New case' })
    await sheet.getByText('4 files will be added to it.').waitFor(patience)
    await sheet.getByLabel(/^Title/).fill('R v Featherstone')
    const limit = sheet.getByLabel('Statutory time limit')
    await limit.fill('31/04/2020')
    await sheet.getByText('Write a day of the calendar').waitFor(patience)
    expect(await sheet.getByRole('button', { name: 'Make the case' }).isDisabled()).toBe(true)
    await limit.fill('1.5.20')
    await sheet.getByText('Friday, 1 May 2020').waitFor(patience)
    await limit.blur()
    expect(await limit.inputValue()).toBe('01/05/2020')
    await sheet.getByText('A second person must sign the case off').click()
    expect(await barriers(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Make the case' }).click()
    await unlock(page)
    await page.getByRole('heading', { name: 'R v Featherstone' }).waitFor(patience)
    await page.getByText(/Passed \d+ days ago/).waitFor(patience)
    await page.getByRole('row', { name: 'statement.pdf' }).getByText('waits for your decisions').waitFor(patience)
  })

  test('says which file could not be taken in, and why', async () => {
    await open.page.getByRole('alert').getByText('empty.pdf: The file holds no data').waitFor(patience)
    await open.page.getByRole('alert').getByRole('button', { name: 'Put away' }).click()
  })

  test('says which page is hard to read, and wants a person to answer for it', async () => {
    const { page } = open
    const row = page.getByRole('row', { name: 'blurred.png' })
    await row.getByText('hard to read: read them yourself').waitFor({ timeout: 60_000 })
    await goTo(page, 'Export')
    const reason = page.getByRole('listitem').filter({ hasText: '1 page hard to read' })
    await reason.getByRole('button', { name: 'blurred.png, page 1' }).click()
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
    await page.getByText(/^Read this page yourself/).waitFor(patience)
    await page.getByText(/I have read this page/).click()
    const obstacles = async () => (await statusOf(page)).unready.map(({ obstacle }) => obstacle)
    await expect.poll(obstacles, patience).toEqual(['mark-open', 'not-signed-off'])
  }, 90_000)

  test('orders, renames and takes out documents', async () => {
    const { page } = open
    await goTo(page, 'Case')
    await page.getByRole('button', { name: 'Change statement.pdf' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel(/^Name/).fill('statement of Featherstone.pdf')
    await sheet.getByLabel('Kind of document').fill('MG11')
    await sheet.getByRole('button', { name: 'Change', exact: true }).click()
    const row = page.getByRole('row', { name: 'statement of Featherstone.pdf' })
    await row.getByText('MG11').waitFor(patience)
    const names = async () => (await statusOf(page)).documents.map(({ name }) => name)
    await page.getByRole('row').first().focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    for (const [key, place] of byKeyboard) {
      await page.keyboard.press(key)
      await expect.poll(focused, patience).toMatch(place)
    }
    await expect.poll(names, patience).toEqual(['blurred.png', 'statement of Featherstone.pdf', 'locked.pdf'])
    await page.getByRole('button', { name: 'Change blurred.png' }).click()
    await page.getByRole('button', { name: 'Take it out …' }).click()
    await page.getByRole('button', { name: 'Take it out of the case' }).click()
    await expect.poll(names, patience).toEqual(['statement of Featherstone.pdf', 'locked.pdf'])
  })

  test('knows people: a name that was found is entered, given a role and kept everywhere', async () => {
    const { page } = open
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByRole('button', { name: /^Add .*Featherstone \(.*\d+\)$/ }).click()
    const people = page.getByRole('list', { name: 'People of the case' })
    await people.getByRole('combobox', { name: /^Role of/ }).selectOption('Witness')
    await people.getByRole('combobox', { name: /^Treatment of/ }).selectOption('Keep visible everywhere')
    await people.getByText(/0 to redact, [1-9]\d* left visible/).waitFor(patience)
    await page.getByLabel('Full name').fill('Alan F')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await people.getByRole('listitem').nth(1).waitFor(patience)
    await people.getByRole('button', { name: /^Change .*Featherstone$/ }).click()
    await page.getByLabel('The same person as').selectOption('Alan F')
    await page.getByRole('button', { name: 'Make them one' }).click()
    await people.getByText('also Alan F').waitFor(patience)
    await people.getByRole('button', { name: /^Change .*Featherstone$/ }).click()
    await page.getByRole('dialog').getByText('Alan F', { exact: true }).click()
    await page.getByRole('button', { name: 'Make them two' }).click()
    await people.getByRole('listitem').nth(1).waitFor(patience)
    expect((await statusOf(page)).people).toBe(2)
    expect(await barriers(page)).toEqual([])
  })

  test('is handed over once all is decided, and not signed off by who decided', async () => {
    const { page } = open
    await goTo(page, 'Second review')
    expect(await page.getByRole('button', { name: 'Hand over for second review' }).isDisabled()).toBe(true)
    await goTo(page, 'Export')
    await page.getByText(/^I have read /).click()
    await page.getByRole('button', { name: 'Accept all that is left' }).click()
    await page.getByRole('heading', { name: 'Not signed off' }).waitFor(patience)
    await page.getByRole('listitem').filter({ hasText: 'Not signed off' }).getByRole('button').click()
    await page.getByRole('button', { name: 'Hand over for second review' }).click()
    const { reviewer } = await ask<{ reviewer: string }>(page, 'reviewer.get', {})
    await beginAs(reviewer)
    await page.getByRole('button', { name: 'I have looked at it' }).first().click()
    await page.getByRole('alert').getByText('cannot also be its second reviewer').waitFor(patience)
    await page.getByRole('alert').getByRole('button', { name: 'Put away' }).click()
  })

  test('is returned with a note, handed over again and signed off by somebody else', async () => {
    const { page } = open
    await leaveAndComeBack()
    await beginAs('B. Second')
    await page.getByLabel('What is to be changed').fill('Look at the telephone number again')
    await page.getByRole('button', { name: 'Return it to the first reviewer' }).press('Enter')
    await page.getByText('Returned for rework').waitFor(patience)
    await page.getByText('Look at the telephone number again').waitFor(patience)
    await leaveAndComeBack()
    await page.getByRole('button', { name: 'Hand over for second review' }).press('Enter')
    await beginAs('B. Second')
    await page.getByRole('img', { name: 'The place on the page' }).first().waitFor(patience)
    const { reviewer } = await ask<{ reviewer: string }>(page, 'reviewer.get', {})
    await page.getByText(`decided by ${reviewer}, with others`).first().waitFor(patience)
    expect(await barriers(page)).toEqual([])
    for (const width of [680, 320]) {
      await page.setViewportSize({ width, height: 430 })
      expect(await sideways(page)).toEqual([])
    }
    await page.setViewportSize({ width: 1360, height: 860 })
    const looked = page.getByRole('button', { name: 'I have looked at it' })
    for (let left = await looked.count(); left > 0; left--) {
      await looked.first().press('Enter')
      await expect.poll(() => looked.count(), patience).toBe(left - 1)
    }
    await page.getByRole('button', { name: 'Sign the case off' }).click()
    await page.getByText(/✓ Signed off/).waitFor(patience)
    await goTo(page, 'Export')
    await page.getByText('Ready for export').waitFor(patience)
  })

  test('is listed with its stage and its time limit', async () => {
    const { page } = open
    await goTo(page, 'Cases')
    const row = page.getByRole('row', { name: /R v Featherstone/ })
    await row.getByText(/Passed \d+ days ago/).waitFor(patience)
    await row.getByText(/All \d+ proposals decided/).waitFor(patience)
    await page.getByLabel('Search cases').fill('no such case')
    await page.getByText('No case matches this search.').waitFor(patience)
  })

  const beginAs = async (name: string) => {
    await open.page.getByLabel(/Name of the second reviewer/).fill(name)
    await open.page.getByRole('button', { name: 'Begin the second review' }).click()
  }

  /** As the first reviewer. */
  const leaveAndComeBack = async () => {
    const { page } = open
    await goTo(page, 'Case')
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByRole('button', { name: 'Close the case' }).click()
    await page.getByRole('row', { name: /R v Featherstone/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Case', exact: true }).waitFor(patience)
    await goTo(page, 'Second review')
  }
})

/** The protected file is asked for by name until its password opens it. */
async function unlock(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'locked.pdf is protected' }).waitFor(patience)
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await page.getByText('This password does not open it.').waitFor(patience)
  await page.getByLabel('Password', { exact: true }).fill('open sesame')
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await page.getByRole('row', { name: 'locked.pdf' }).waitFor(patience)
}

/** From the first document to the handle of the second, and with it to the top. */
const byKeyboard: readonly [key: string, place: RegExp][] = [
  ['ArrowDown', /^blurred/],
  ['ArrowRight', /^Move blurred/],
  ['Enter', /^Insert (after|between)/],
  ['ArrowUp', /^Insert between/],
  ['ArrowUp', /^Insert before/],
  ['Enter', /^blurred/],
]

/** Of a page of 12-point type: read, but with a confidence below what a person can leave to the machine. */
const dpiThatHardlyReads = 36
