import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './window/in-window.ts'
import { type OpenApp, whyNoWindow } from './window/open-app.ts'
import { markInMain, marksInMain, openCaseId, openTypedReview, said, takeOpenMark } from './window/review-app.ts'

interface Words {
  readonly text: string
  readonly boxes: Record<number, number>
}

/** Where on the screen the words of a page stand: the middle of the first and of the last letter. */
async function placeOf(page: Page, text: string, pageIndex = 0) {
  const caseId = await openCaseId(page)
  const documentId = await page.getByLabel('Document', { exact: true }).inputValue()
  const words = await ask<Words>(page, 'case.pageText', { caseId, documentId, pageIndex })
  const pages = await ask<{ page: { widthPt: number; heightPt: number } }[]>(page, 'case.pages', { caseId, documentId })
  const size = pages[pageIndex]?.page ?? { widthPt: 1, heightPt: 1 }
  const start = words.text.indexOf(text)
  if (start < 0) throw new Error(`“${text}” is not on the page`)
  const sheet = await page.locator(`.page-sheet[data-page="${pageIndex}"]`).boundingBox()
  const scale = (sheet?.width ?? 0) / size.widthPt
  const middle = (unit: number) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = [0, 1, 2, 3].map((n) => words.boxes[unit * 4 + n] ?? 0)
    return {
      x: (sheet?.x ?? 0) + ((left + right) / 2) * scale,
      y: (sheet?.y ?? 0) + (size.heightPt - (bottom + top) / 2) * scale,
    }
  }
  return { first: middle(start), last: middle(start + text.length - 1), scale, sheet, size }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

describe.skipIf(whyNoWindow)('a document reviewed by mouse', () => {
  let open: OpenApp
  beforeAll(async () => {
    open = await openTypedReview()
    await open.page.setViewportSize({ width: 1360, height: 900 })
  }, 120_000)
  afterAll(() => open.close(), 30_000)

  const hiddenTexts = async () => {
    const marks = await marksInMain(open.page)
    return marks.filter(({ origin, state }) => origin === 'searched' && state === 'accepted').length
  }

  test('a click takes a mark, the inspector says what and why, its button decides', async () => {
    const { page } = open
    const mark = page.locator('.mark[data-look="open"]').first()
    const id = (await mark.getAttribute('data-mark')) ?? ''
    await mark.locator('.mark-line').first().click()
    const { finding } = (await markInMain(page, id)) ?? {}
    await expect.poll(() => page.locator('.inspector-text').textContent()).toBe(finding?.text)
    expect(await page.locator('.because').textContent()).toMatch(/\w.+\(\d+ % sure\)/)
    await page.getByRole('button', { name: 'Hide (A)' }).click()
    await expect.poll(async () => (await markInMain(page, id))?.state).toBe('accepted')
  })

  test('a click in the list goes to the mark, however the list is put together', async () => {
    const { page } = open
    for (const by of ['By person', 'By kind', 'By confidence', 'By page']) {
      await page.getByLabel('Marks', { exact: true }).selectOption(by)
      await page.locator('.mark-rows').evaluate((list) => list.scrollTo(0, list.scrollHeight))
      const size = await page.locator('.mark-rows li').first().getAttribute('aria-setsize')
      const row = page.locator(`.mark-rows li[aria-posinset="${size}"] .mark-row`)
      const name = await row.getAttribute('aria-label')
      await row.click()
      await expect
        .poll(async () =>
          name?.startsWith((await page.locator('.mark[aria-current]').getAttribute('aria-label')) ?? '?'),
        )
        .toBe(true)
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('mark')
    }
  })

  test('text that is chosen by dragging is hidden, exactly that', async () => {
    const { page } = open
    await page.getByRole('button', { name: /^Page 1,|^Page 1$/ }).click()
    const { first, last } = await placeOf(page, 'have been for seven')
    await drag(page, first, last)
    await page.locator('.page-acts').getByRole('button', { name: 'Hide (A)' }).click()
    await expect.poll(hiddenTexts).toBe(1)
    expect(await said(page)).toBe('Hidden: have been for seven')
    await page.keyboard.press('Control+z')
    await expect.poll(hiddenTexts).toBe(0)
  })

  test('text is chosen by dragging from one page to the next, and hidden on both in one step', async () => {
    const { page } = open
    await page
      .locator('.page-sheet[data-page="1"]')
      .evaluate((sheet) => sheet.closest('.page-column')?.scrollBy(0, sheet.getBoundingClientRect().top - 680))
    await page.locator('.page-sheet[data-page="1"]').waitFor()
    const from = await placeOf(page, 'Signature witnessed by', 0)
    const to = await placeOf(page, 'Continuation of statement of', 1)
    await drag(page, from.first, to.last)
    await expect.poll(() => page.locator('.page-sheet[data-page="1"] .chosen-line').count()).toBeGreaterThan(0)
    expect(await page.locator('.page-sheet[data-page="0"] .chosen-line').count()).toBeGreaterThan(0)
    expect(await page.locator('.page-acts').count()).toBe(1)
    await page.keyboard.press('a')
    await expect.poll(() => said(page)).toMatch(/^Hidden on 2 pages: Signature witnessed by/)
    const made = (await marksInMain(page)).filter(({ origin, state }) => origin === 'searched' && state === 'accepted')
    expect(made.map(({ pageIndex }) => pageIndex).sort()).toEqual([0, 1])
    await page.keyboard.press('Control+z')
    await expect.poll(hiddenTexts).toBe(0)
    await page.getByRole('button', { name: /^Page 1,|^Page 1$/ }).click()
  })

  test('a double click chooses a word; L makes it the line, Shift L the paragraph', async () => {
    const { page } = open
    const { first } = await placeOf(page, 'statement (consisting')
    await page.mouse.dblclick(first.x, first.y)
    await page.locator('.chosen-line').first().waitFor()
    const width = () =>
      page.locator('.chosen-line').evaluateAll((all) => all.reduce((sum, one) => sum + one.clientWidth, 0))
    const word = await width()
    await page.keyboard.press('l')
    await expect.poll(width).toBeGreaterThan(4 * word)
    const line = await width()
    await page.keyboard.press('Shift+L')
    await expect.poll(width).toBeGreaterThan(2 * line)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.chosen-line').count()).toBe(0)
    expect(await hiddenTexts()).toBe(0)
  })

  test('a box is drawn by dragging where the mouse was', async () => {
    const { page } = open
    const { first, scale, sheet, size } = await placeOf(page, 'WITNESS STATEMENT')
    await page.getByRole('button', { name: 'Draw (D)' }).click()
    await drag(page, first, { x: first.x + 150, y: first.y + 40 })
    const drawn = async () => (await marksInMain(page)).find(({ origin }) => origin === 'drawn')
    await expect.poll(drawn).toBeTruthy()
    const [left = 0, , right = 0, , , top = 0] = (await drawn())?.quads[0] ?? []
    const off = [
      left - (first.x - (sheet?.x ?? 0)) / scale,
      right - left - 150 / scale,
      top - size.heightPt + (first.y - (sheet?.y ?? 0)) / scale,
    ]
    for (const pt of off) expect(Math.abs(pt)).toBeLessThan(1.5)
  })

  test('a box that is edited is moved by dragging it and resized by its corner', async () => {
    const { page } = open
    const drawn = (await marksInMain(page)).find(({ origin }) => origin === 'drawn')
    const quad = async () => (await markInMain(page, drawn?.id ?? ''))?.quads[0] ?? []
    const width = async () => ((await quad())[2] ?? 0) - ((await quad())[0] ?? 0)
    const before = await width()
    const [, bottom = 0] = await quad()
    await page.locator(`.mark[data-mark="${drawn?.id}"] .mark-line`).dblclick()
    const box = await page.locator('.draft').boundingBox()
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    await drag(page, middle, { x: middle.x, y: middle.y + 40 })
    const corner = await page.locator('.draft-corner').boundingBox()
    const from = { x: (corner?.x ?? 0) + 8, y: (corner?.y ?? 0) + 8 }
    await drag(page, from, { x: from.x + 60, y: from.y })
    await page.locator('.page-acts').getByRole('button', { name: 'Hide (Enter)' }).click()
    await expect.poll(width).toBeGreaterThan(before + 30)
    expect((await quad())[1]).toBeLessThan(bottom - 20)
  })

  test('reason and note are kept with the mark, and the history tells who did what', async () => {
    const { page } = open
    const id = await takeOpenMark(page)
    await page.getByLabel('Reason').selectOption({ label: '6 Location' })
    await expect.poll(async () => (await markInMain(page, id))?.reasonCode).toBe('6')
    const caseId = await openCaseId(page)
    const depth = await ask(page, 'case.depth', { caseId })
    await page.getByLabel('Note').pressSequentially('ara')
    await page.keyboard.press('Control+z')
    expect(await ask(page, 'case.depth', { caseId })).toEqual(depth)
    await page.getByLabel('Note').fill('Seen with DS Marlow.')
    await page.locator('.inspector-text').click()
    await expect.poll(async () => (await markInMain(page, id))?.note).toBe('Seen with DS Marlow.')
    await page.getByText('History', { exact: true }).click()
    await page.locator('.inspector-part li', { hasText: 'Reason: Location' }).waitFor()
    expect(await page.locator('.inspector-part li', { hasText: 'Proposed' }).count()).toBe(1)
  })

  test('why a mark stays visible is kept with it', async () => {
    const { page } = open
    const id = await takeOpenMark(page)
    await page.getByRole('button', { name: 'Leave (R)' }).click()
    await page.locator(`.mark[data-mark="${id}"] .mark-line`).first().click()
    await page
      .getByLabel('Why it stays visible')
      .selectOption({ label: 'No harm to anyone is likely from its being seen' })
    await expect.poll(async () => (await markInMain(page, id))?.keptBecause?.ground).toBe('no-likely-harm')
  })

  test('a text that is hidden here and visible there is pointed out on the mark itself', async () => {
    const { page } = open
    const marks = await marksInMain(page)
    const textOf = ({ finding }: (typeof marks)[number]) => finding?.text ?? ''
    const twice = marks.filter(
      (one) => textOf(one).length > 3 && marks.filter((m) => textOf(m) === textOf(one)).length > 1,
    )
    const [first] = twice
    const second = twice.find((one) => first && one.id !== first.id && textOf(one) === textOf(first))
    const caseId = await openCaseId(page)
    for (const [one, decision] of [
      [first, 'accepted'],
      [second, 'rejected'],
    ] as const)
      await ask(page, 'case.decide', { caseId, selection: { by: 'marks', markIds: [one?.id] }, among: 'all', decision })
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    await page.locator('.mark[data-concern]').first().waitFor({ timeout: 40_000 })
    await page.locator('.mark[data-concern] .mark-line').first().click()
    await page.locator('.inspector .concern', { hasText: 'left visible in another' }).waitFor()
  })

  test('a decision that main refuses is taken back on the screen, and said', async () => {
    const { page } = open
    const id = await takeOpenMark(page)
    const look = () => page.locator(`.mark[data-mark="${id}"]`).getAttribute('data-look')
    const before = await look()
    await ask(page, 'case.close', { caseId: await openCaseId(page) })
    await page.keyboard.press('a')
    await expect.poll(() => said(page)).not.toMatch(/^Hidden|^Left/)
    await expect.poll(look).toBe(before)
  })
})
