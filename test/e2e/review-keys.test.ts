import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './window/in-window.ts'
import { freshHome, type OpenApp, openApp, whyNoWindow } from './window/open-app.ts'
import {
  currentMark,
  isOpen,
  markInMain,
  marksInMain,
  openCaseId,
  openTrainingReview,
  said,
  takeOpenMark,
} from './window/review-app.ts'
import { killHard } from './window/stop-hard.ts'

describe.skipIf(whyNoWindow)('a document reviewed by keyboard alone', () => {
  let open: OpenApp
  const home = freshHome()
  const press = (key: string) => open.page.keyboard.press(key)
  const counts = async () => {
    const marks = await marksInMain(open.page)
    const of = (state: string) => marks.filter((mark) => mark.state === state).length
    return { open: marks.filter(isOpen).length, accepted: of('accepted'), rejected: of('rejected') }
  }
  beforeAll(async () => {
    open = await openTrainingReview({ home })
  }, 120_000)
  afterAll(() => open.close(), 30_000)

  test('begins at the first mark that waits, which has the focus', async () => {
    const first = (await marksInMain(open.page)).filter(isOpen)
    expect(first.length).toBeGreaterThan(20)
    expect(await currentMark(open.page)).toContain('undecided')
    await expect.poll(() => open.page.evaluate(() => document.activeElement?.className)).toBe('mark')
  })

  test('one key is one decision: A hides, R leaves visible, and each goes to the next open mark', async () => {
    const before = await counts()
    const seen: string[] = []
    for (const key of ['a', 'r', 'a', 'a', 'r']) {
      seen.push((await open.page.locator('.mark[aria-current]').getAttribute('data-mark')) ?? '')
      await press(key)
    }
    await expect
      .poll(counts)
      .toEqual({ open: before.open - 5, accepted: before.accepted + 3, rejected: before.rejected + 2 })
    const now = await marksInMain(open.page)
    expect(seen.map((id) => now.find((mark) => mark.id === id)?.state)).toEqual([
      'accepted',
      'rejected',
      'accepted',
      'accepted',
      'rejected',
    ])
    expect(await said(open.page)).toMatch(/^Left visible: .+\. \d+ marks left\.$/)
    expect(await currentMark(open.page)).toContain('undecided')
  })

  test('a key that is held down decides once', async () => {
    const before = await counts()
    await open.page.keyboard.down('a')
    for (let n = 0; n < 5; n++) await open.page.keyboard.down('a')
    await open.page.keyboard.up('a')
    await expect.poll(counts).toEqual({ ...before, open: before.open - 1, accepted: before.accepted + 1 })
  })

  test('Tab and N go on, Shift Tab and P go back, and decide nothing', async () => {
    const before = await counts()
    const start = await currentMark(open.page)
    for (const [on, back] of [
      ['Tab', 'Shift+Tab'],
      ['n', 'p'],
    ] as const) {
      await press(on)
      await expect.poll(() => currentMark(open.page)).not.toBe(start)
      await press(back)
      await expect.poll(() => currentMark(open.page)).toBe(start)
    }
    expect(await counts()).toEqual(before)
  })

  test('Ctrl Z takes decisions back one by one, and Ctrl Y does them again', async () => {
    const before = await counts()
    await press('Control+z')
    await press('Control+z')
    await expect.poll(async () => (await counts()).open).toBe(before.open + 2)
    expect(await said(open.page)).toMatch(/^Taken back: /)
    await press('Control+y')
    await press('Control+y')
    await expect.poll(counts).toEqual(before)
  })

  test('a figure gives the reason and stays at the mark', async () => {
    const { page } = open
    const id = await takeOpenMark(page)
    const before = (await markInMain(page, id))?.reasonCode
    const key = before === '7' ? '9' : '7'
    await press(key)
    await expect.poll(async () => (await markInMain(page, id))?.reasonCode).toBe(key)
    expect(await said(page)).toMatch(/^Reason: /)
    expect(await takeOpenMark(page)).toBe(id)
    await press('Control+z')
    await expect.poll(async () => (await markInMain(page, id))?.reasonCode).toBe(before)
  })

  test('E moves and resizes with arrow keys, Enter ends, Escape leaves it as it was', async () => {
    const { page } = open
    const id = await takeOpenMark(page)
    const edges = async () => {
      const [left = 0, bottom = 0, right = 0] = (await markInMain(page, id))?.quads[0] ?? []
      return [left, bottom, right].map((edge) => Math.round(edge * 10) / 10)
    }
    const before = await edges()
    await press('e')
    await press('ArrowRight')
    await press('Escape')
    expect(await said(page)).toBe('Left as it was.')
    await press('e')
    await press('ArrowRight')
    await press('Control+ArrowDown')
    await press('Shift+ArrowRight')
    await press('Enter')
    const [left = 0, bottom = 0, right = 0] = before
    await expect.poll(edges).toEqual([left + 1, bottom - 10, right + 2].map((edge) => expect.closeTo(edge, 0)))
    expect(await markInMain(page, id)).toMatchObject({ state: 'accepted', isMoved: true })
    expect(await said(page)).toBe('Moved. What is under it is hidden.')
    await press('Control+z')
    await expect.poll(edges).toEqual(before)
  })

  test('D draws a box where one looks', async () => {
    const drawn = async () => (await marksInMain(open.page)).filter(({ origin }) => origin === 'drawn')
    await press('d')
    await press('Control+ArrowDown')
    await press('Shift+ArrowRight')
    await press('Enter')
    await expect.poll(async () => (await drawn()).length).toBe(1)
    const [box] = await drawn()
    expect(box).toMatchObject({ state: 'accepted', reasonCode: '15' })
    const quad = box?.quads[0] ?? []
    expect([(quad[2] ?? 0) - (quad[0] ?? 0), (quad[5] ?? 0) - (quad[1] ?? 0)].map(Math.round)).toEqual([121, 16])
  })

  test('S hides only some letters', async () => {
    const { page } = open
    const id = await takeOpenMark(page)
    const text = (await markInMain(page, id))?.finding?.text ?? ''
    await press('s')
    await page.getByRole('dialog', { name: 'Hide in part' }).waitFor()
    await page.getByRole('button', { name: 'All shown' }).press('Enter')
    await page.locator('.letter').first().press('Space')
    await page.locator('.letter').first().press('ArrowRight')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Hide these letters' }).press('Enter')
    await expect
      .poll(async () => (await markInMain(page, id))?.parts?.map((part) => part.text))
      .toEqual([text.slice(0, 2)])
    expect((await markInMain(page, id))?.state).toBe('accepted')
  })

  test('Space accepts what is open on the page and goes on to the next page', async () => {
    const { page } = open
    const openOn = async (pageIndex: number) =>
      (await marksInMain(page)).filter((m) => m.pageIndex === pageIndex && isOpen(m)).length
    await takeOpenMark(page)
    expect(await openOn(0)).toBeGreaterThan(0)
    await press('Space')
    await expect.poll(() => openOn(0)).toBe(0)
    await page.getByRole('button', { name: /^Page 2 of/ }).waitFor()
  })

  test('the whole document takes at most 1.2 keys a decision', async () => {
    const { page } = open
    let keys = 0
    const before = (await counts()).open
    for (; keys < before * 1.2 && (await counts()).open > 0; keys++) await press(keys % 3 === 2 ? 'r' : 'a')
    expect((await counts()).open).toBe(0)
    expect(keys).toBeLessThanOrEqual(before * 1.2)
    const picked = page.getByLabel('Document', { exact: true }).locator('option:checked')
    expect(await picked.textContent()).toBe('01_mg11_statement.pdf')
  }, 120_000)

  test('a page that waits comes after the last mark; what comes then is said', async () => {
    const { page } = open
    const left = page.locator('.review-left')
    expect(await said(page)).toContain('Page 3 is proposed to be left out; Space leaves it out.')
    expect(await left.textContent()).toBe('1 page to decide')
    await press('Space')
    await expect.poll(() => left.textContent(), { timeout: 20_000 }).toBe('All decided here')
    expect(await said(page)).toContain('] goes on with 02_mg5_police_report.pdf')
    await press('Control+z')
    await expect.poll(() => left.textContent(), { timeout: 20_000 }).toBe('1 page to decide')
  }, 60_000)

  test('] goes on with the next document, and Ctrl Z there comes back to what it takes back', async () => {
    const { page } = open
    const documentId = () => page.getByLabel('Document', { exact: true }).inputValue()
    const before = await documentId()
    await press(']')
    await expect.poll(documentId).not.toBe(before)
    await page.locator('.mark').first().waitFor({ timeout: 60_000 })
    await press('Control+z')
    await expect.poll(documentId).toBe(before)
    await expect.poll(async () => (await counts()).open).toBe(1)
    await press('Control+y')
    await expect.poll(async () => (await counts()).open).toBe(0)
  })

  test('after kill -9 every decision is there again', async () => {
    const marks = await marksInMain(open.page)
    const caseId = await openCaseId(open.page)
    const document = await open.page.getByLabel('Document', { exact: true }).inputValue()
    await killHard(open.app)
    open = await openApp({ home })
    await ask(open.page, 'case.list', {})
    const person = { reviewer: 'Ann Other', role: 'reviewer', passphrase: null, acceptOlder: false }
    await ask(open.page, 'case.open', { caseId, ...person })
    const again = await ask<typeof marks>(open.page, 'case.marks', {
      caseId,
      selection: { by: 'document', documentId: document },
    })
    const states = (all: typeof marks) => all.map(({ id, state, reasonCode }) => [id, state, reasonCode].join()).sort()
    expect(states(again)).toEqual(states(marks))
  }, 90_000)
})
