import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, dropFiles, patience } from './window/in-window.ts'
import { type OpenApp, whyNoWindow } from './window/open-app.ts'
import { isOpen, marksInMain, openCaseId, openTypedReview, said, takeOpenMark } from './window/review-app.ts'

describe.skipIf(whyNoWindow)('many places at once', () => {
  let open: OpenApp
  beforeAll(async () => {
    open = await openTypedReview()
  }, 120_000)
  afterAll(() => open.close(), 30_000)

  test.each([
    ['text', 'WHITFELL', 2],
    ['wildcard', 'Whitf*', 2],
    ['regex', 'Whitfel{2}', 2],
    ['fuzzy', 'Whitfall', 2],
  ])('find by %s lists what %s is', async (how, text, least) => {
    const { page } = open
    await page.keyboard.press('Control+f')
    await page.getByLabel('How').selectOption(how)
    await page.getByLabel('Where').selectOption('case')
    await page.getByRole('searchbox', { name: 'Find' }).fill(text)
    await page.keyboard.press('Enter')
    await page.locator('.find > p', { hasText: /^\d+ places on \d+ pages?/ }).waitFor({ timeout: 20_000 })
    await expect.poll(() => page.locator('.hit').count()).toBeGreaterThanOrEqual(least)
    expect((await page.locator('.hit mark').first().textContent())?.toLowerCase()).toContain('whitf')
  })

  test('a pattern that is none is said to be none', async () => {
    const { page } = open
    await page.getByLabel('How').selectOption('regex')
    await page.getByRole('searchbox', { name: 'Find' }).fill('(')
    await page.keyboard.press('Enter')
    await page.locator('.find .concern').waitFor()
  })

  test('what was found is hidden at once, as said before, and taken back at once', async () => {
    const { page } = open
    await page.getByLabel('How').selectOption('text')
    await page.getByLabel('Where').selectOption('document')
    await page.getByRole('searchbox', { name: 'Find' }).fill('house')
    await page.keyboard.press('Enter')
    const preview = (await page.locator('.find > p').first().textContent()) ?? ''
    const count = Number(/^(\d+) place/.exec(preview)?.[1])
    const hidden = async () =>
      (await marksInMain(page)).filter(({ origin, state }) => origin === 'searched' && state === 'accepted').length
    await page.getByRole('button', { name: /^Hide all \d+ places$|^Hide this place$/ }).click()
    await expect.poll(hidden).toBe(count)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(hidden).toBe(0)
  })

  test('B says how many places a decision is about, and then decides on just these', async () => {
    const { page } = open
    await takeOpenMark(page)
    const before = (await marksInMain(page)).filter(isOpen).length
    await page.keyboard.press('b')
    await page.getByText('All that is open in this document').click()
    await page.getByText(`${before} places on`, { exact: false }).waitFor()
    await page.getByText('Leave them visible').click()
    await page.getByRole('button', { name: `Leave ${before}` }).click()
    await expect
      .poll(async () => (await marksInMain(page)).filter(({ state }) => state === 'rejected').length)
      .toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await marksInMain(page)).filter(isOpen).length).toBe(before)
  })

  test('B on one mark reaches the same text in the whole case', async () => {
    const { page } = open
    await takeOpenMark(page)
    await page.keyboard.press('b')
    await page.locator('.preview', { hasText: /^\d+ places? on/ }).waitFor()
    const promised = Number(/^(\d+)/.exec((await page.locator('.preview').textContent()) ?? '')?.[1])
    await page.getByRole('button', { name: `Hide ${promised}` }).press('Enter')
    await expect.poll(() => said(page)).toContain(`${promised} mark`)
    const caseId = await openCaseId(page)
    const all = await ask<{ state: string }[]>(page, 'case.marks', { caseId, selection: { by: 'case' } })
    expect(all.filter(({ state }) => state === 'accepted')).toHaveLength(promised)
  })

  test('the palette finds a command by its letters, and G goes to a page', async () => {
    const { page } = open
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a command' }).pressSequentially('go to p')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Go to page' }).waitFor()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Page 3 of 3/ }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Page 1 of 3/ }).waitFor()
  })

  test('] opens the next document at its first open mark', async () => {
    const { page } = open
    const before = await page.getByLabel('Document', { exact: true }).inputValue()
    await page.keyboard.press(']')
    await expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).not.toBe(before)
    await page.keyboard.press('[')
    await expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).toBe(before)
  })

  test('a box that was begun in one document is never put down in another', async () => {
    const { page } = open
    const drawn = async () => (await marksInMain(page)).filter(({ origin }) => origin === 'drawn').length
    await page.locator('.page-sheet').first().waitFor()
    await page.keyboard.press('d')
    await page.locator('.draft').waitFor()
    await page.keyboard.press(']')
    await page.locator('.page-sheet').first().waitFor()
    await page.keyboard.press('Enter')
    expect(await page.locator('.draft').count()).toBe(0)
    expect(await drawn()).toBe(0)
    await page.keyboard.press('[')
    expect(await drawn()).toBe(0)
  })

  test('a file that is dropped on the list of documents is taken into the case, and read once reading is no longer held', async () => {
    const { page } = open
    const folder = mkdtempSync(join(tmpdir(), 'dropped '))
    const file = join(folder, 'later.txt')
    writeFileSync(file, 'My phone is 07700 900471.\n')
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Case', exact: true }).click()
    await page.getByRole('button', { name: 'Review 01_mg11_statement.pdf' }).waitFor()
    await ask(page, 'case.holdReading', { caseId: await openCaseId(page), isHeld: true })
    await dropFiles(page, [file])
    const row = page.getByRole('row', { name: 'later.txt' })
    await row.getByText('1 page not read yet').waitFor(patience)
    await page.getByRole('button', { name: 'Go on reading' }).click()
    await row.getByText('waits for your decisions').waitFor({ timeout: 60_000 })
    expect(await page.getByRole('button', { name: /reading/ }).count()).toBe(0)
    rmSync(folder, { recursive: true })
  })
})
