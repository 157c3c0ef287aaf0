import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagePdf } from '../fixtures/raw-pdf.ts'
import { ask, barriers, goTo, patience, statusOf, tabTo } from './window/in-window.ts'
import { type OpenApp, whyNoWindow } from './window/open-app.ts'
import { openCaseId, openReviewOf, openTypedReview, said } from './window/review-app.ts'

describe.skipIf(whyNoWindow)('the review for everyone', () => {
  let open: OpenApp
  beforeAll(async () => {
    open = await openTypedReview()
  }, 120_000)
  afterAll(() => open.close(), 30_000)

  test('opened from the case, by its button, the row or Enter on it, has the focus on the first mark that waits', async () => {
    const { page } = open
    const onMark = () => page.evaluate(() => document.activeElement?.closest('.mark')?.hasAttribute('aria-current'))
    await expect.poll(onMark, patience).toBe(true)
    const row = page.getByRole('row', { name: '03_storm_log.pdf' })
    for (const openIt of [() => row.click(), () => row.press('Enter')]) {
      await goTo(page, 'Case')
      await openIt()
      await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
      await expect.poll(onMark, patience).toBe(true)
    }
    await goTo(page, 'Case')
    await page.getByRole('button', { name: 'Review 01_mg11_statement.pdf' }).click()
    await expect.poll(onMark, patience).toBe(true)
  })

  describe.each(['light', 'dark', 'contrast'])('%s', (appearance) => {
    beforeAll(() => ask(open.page, 'appearance.set', appearance as never))

    test('has no barrier that axe finds, with marks of every state', async () => {
      for (const key of ['a', 'r', 'l']) await open.page.keyboard.press(key)
      await open.page.locator('.chosen-line').first().waitFor()
      expect(await barriers(open.page)).toEqual([])
      await open.page.keyboard.press('Escape')
    })

    test('has none while text is looked for or a box is drawn', async () => {
      const { page } = open
      await page.keyboard.press('d')
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+f')
      await page.getByRole('searchbox', { name: 'Find' }).fill('house')
      await page.keyboard.press('Enter')
      await page.locator('.hit').first().waitFor()
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
    })
  })

  // The colours of sheets are those of the screens, which are held to their contrast by a table.
  test.each([
    ['palette', 'Control+k'],
    ['keys', '?'],
    ['bulk', 'b'],
    ['partly', 's'],
    ['page', 'g'],
    ['left out', 'x'],
    ['like pages', 'w'],
    ['the law', 'Control+k'],
  ])('has none in the sheet: %s', async (name, key) => {
    const { page } = open
    await page.keyboard.press(key)
    if (name === 'the law') {
      await page.getByRole('combobox', { name: 'Find a command' }).fill('law')
      await page.keyboard.press('Enter')
      await page.getByText('Data Protection Act 2018, s.62').waitFor(patience)
    }
    await page.getByRole('dialog').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })

  test('every part is reached by F6, so that Tab on the pages is no trap', async () => {
    const { page } = open
    const parts = new Set<string | null>()
    for (let n = 0; n < 8; n++) {
      await page.keyboard.press('F6')
      parts.add(
        await page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('aria-label') ?? null),
      )
    }
    expect([...parts].sort()).toEqual(['About this mark', 'List of marks', 'Pages', 'Pages in small', 'Review'])
  })

  test('the pages in small show where marks are, and how each stands', async () => {
    const { page } = open
    const looks = (within: string) =>
      page
        .locator(within)
        .evaluateAll((all) =>
          all.map((one) => (one.closest('[data-look]') as HTMLElement | null)?.dataset.look ?? '').sort(),
        )
    await page.locator('.page-sheet[data-page="0"] .mark-line').first().waitFor(patience)
    const onPage = await looks('.page-sheet[data-page="0"] .mark-line')
    expect(new Set(onPage).size).toBeGreaterThan(2)
    await expect.poll(() => looks('.thumbnail[aria-label^="Page 1,"] .heat'), patience).toEqual(onPage)
  })

  test('where the system forces its colours, marks on the paper keep theirs', async () => {
    const { page } = open
    const ground = () =>
      page.evaluate(() => {
        const line = document.querySelector('.mark[data-look="accepted"] .mark-line')
        return line && getComputedStyle(line).backgroundColor
      })
    const before = await ground()
    expect(before).toMatch(/^rgba/)
    await page.emulateMedia({ forcedColors: 'active' })
    await expect.poll(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches), patience).toBe(true)
    expect(await ground()).toBe(before)
    await page.emulateMedia({ forcedColors: 'none' })
  })

  test('arrow keys go through the list, Enter takes the mark', async () => {
    const { page } = open
    await page.locator('.mark-rows .mark-row').first().focus()
    await page.keyboard.press('ArrowDown')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => name?.startsWith((await page.locator('.mark[aria-current]').getAttribute('aria-label')) ?? '?'))
      .toBe(true)
  })

  test('arrow keys go from page to page in small, and the pages follow', async () => {
    const { page } = open
    await page.locator('.thumbnail[aria-current]').focus()
    await page.keyboard.press('g')
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Page 1 of 3/ }).waitFor()
    await page.locator('.thumbnail[aria-current]').focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('button', { name: /^Page 2 of 3/ }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Page 2/)
  })

  test('that the back page be left out is proposed beside it, and taken or refused there', async () => {
    const { page } = open
    const proposal = page.getByRole('region', { name: 'Leave page 3 out?' })
    const goToIt = async () => {
      await page.locator('.thumbnail[aria-current]').focus()
      await page.keyboard.press('g')
      await page.keyboard.type('3')
      await page.keyboard.press('Enter')
      await proposal.waitFor()
    }
    await goToIt()
    expect(await barriers(page)).toEqual([])
    expect(await proposal.evaluate((notice) => notice.scrollHeight - notice.clientHeight)).toBeLessThanOrEqual(0)
    const [notice, sheet] = [await proposal.boundingBox(), await page.locator('[data-page="2"]').boundingBox()]
    expect([notice?.x, notice?.width]).toEqual([sheet?.x, sheet?.width])
    await proposal.getByRole('button', { name: 'Keep the page in' }).click()
    await proposal.waitFor({ state: 'detached' })
    await page.locator('.thumbnail[aria-current]').focus()
    await page.keyboard.press('Control+z')
    await proposal.waitFor()
    await page.keyboard.press('Shift+A')
    await expect.poll(() => said(page), { timeout: 20_000 }).toContain('The page is left out: MG11 Backsheet.')
    await page.keyboard.press('Control+z')
    await goToIt()
    await proposal.getByRole('button', { name: 'Leave the page out' }).click()
    await page.getByText('This page is left out of the redacted copy: MG11 Backsheet.').waitFor()
    await page.getByRole('button', { name: 'Take it in again' }).click()
    await expect.poll(() => page.locator('.page-notice').count(), { timeout: 20_000 }).toBe(0)
  }, 90_000)

  test('the focus can be seen wherever it is', async () => {
    const { page } = open
    for (let n = 0; n < 5; n++) {
      await page.keyboard.press('F6')
      const style = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
        const line = document.activeElement?.querySelector('.mark-line')
        return {
          outline: outlineStyle !== 'none' && outlineWidth !== '0px',
          shadow: line ? getComputedStyle(line).boxShadow : 'none',
        }
      })
      expect(style.outline || style.shadow !== 'none').toBe(true)
    }
  })

  test('what a key did is read out', async () => {
    const { page } = open
    await page.locator('.page-column').focus()
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    await expect.poll(() => said(page)).toMatch(/^Hidden: /)
    expect(await page.locator('.review-status p').first().getAttribute('role')).toBe('status')
  })

  test('at 200 % the pages, the marks and the keys are all still there', async () => {
    const { page } = open
    await page.setViewportSize({ width: 680, height: 430 })
    const column = await page.locator('.page-column').boundingBox()
    expect(column?.width).toBeGreaterThan(600)
    expect(column?.height).toBeGreaterThan(100)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.locator('.mark-rows .mark-row').first().waitFor()
    await page.locator('.page-column').focus()
    await page.keyboard.press('n')
    await page.keyboard.press('r')
    await expect.poll(() => said(page)).toMatch(/^Left visible: /)
    await page.setViewportSize({ width: 1360, height: 860 })
  })

  test('a page that is made larger is reached to its left edge, and a mark beside what is seen is brought into view', async () => {
    const { page } = open
    const column = page.locator('.page-column')
    for (let n = 0; n < 4; n++) await page.getByRole('button', { name: 'Larger' }).click()
    await expect.poll(() => column.evaluate((one) => one.scrollWidth > one.clientWidth * 1.8), patience).toBe(true)
    await column.evaluate((one) => one.scrollTo({ left: 0 }))
    const edge = await column.boundingBox()
    const leftmost = async () => ((await page.locator('.page-sheet').first().boundingBox())?.x ?? -1) - (edge?.x ?? 0)
    expect(await leftmost()).toBeGreaterThanOrEqual(0)
    const isSeen = () =>
      page.evaluate(() => {
        const [mark, seen] = ['.mark[aria-current] .mark-line', '.page-column'].map((one) =>
          document.querySelector(one)?.getBoundingClientRect(),
        )
        return !!mark && !!seen && mark.left >= seen.left && mark.left < seen.right
      })
    await column.focus()
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('n')
      await expect.poll(isSeen, patience).toBe(true)
    }
    await page.getByRole('button', { name: /back to 100/ }).click()
  })

  test('a screen that throws says so calmly, quotes nothing, and leads back to the case', async () => {
    const { page } = open
    const isSearched = async () =>
      (await statusOf(page)).documents.every((d) => d.pageStates.unread + d.pagesUnsearched === 0)
    await expect.poll(isSearched, { timeout: 60_000 }).toBe(true)
    const before = await statusOf(page)
    const console: string[] = []
    page.on('console', (message) => console.push(message.text()))
    await goTo(page, 'Case')
    await page.evaluate(() => {
      Object.assign(Number.prototype, {
        toLocaleString: () => {
          throw new Error('Imogen Featherstone')
        },
      })
    })
    await goTo(page, 'Review')
    await page.getByRole('alert').filter({ hasText: 'Nothing is lost' }).filter({ hasText: 'SCREEN_FAILED' }).waitFor()
    expect(await barriers(page)).toEqual([])
    expect((await page.content()) + console.join()).not.toContain('Featherstone')
    await page.evaluate(() => Object.assign(Number.prototype, { toLocaleString: () => '1' }))
    await page.getByRole('button', { name: 'Go to the cases' }).press('Enter')
    await page.getByRole('row', { name: /Training case/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Case', exact: true }).waitFor(patience)
    await goTo(page, 'Review')
    await page.locator('.mark').first().waitFor(patience)
    expect((await statusOf(page)).marks).toEqual(before.marks)
  }, 90_000)
})

/** A page that is nothing but a picture which cannot be decoded. */
const unreadable = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'unreadable ')), 'broken scan.pdf')
  const picture = {
    entries:
      '/Type /XObject /Subtype /Image /Width 60 /Height 80 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
    stream: 'this is no picture',
  }
  const content = 'q 300 0 0 400 0 0 cm /Im Do Q\n'
  writeFileSync(file, pagePdf({ content, resources: '/XObject << /Im 10 0 R >>', objects: [picture] }))
  return file
}

describe.skipIf(whyNoWindow)('a page that the program cannot vouch for', () => {
  let open: OpenApp
  const file = unreadable()
  beforeAll(async () => {
    open = await openReviewOf(file)
  }, 120_000)
  afterAll(async () => {
    await open.close()
    rmSync(dirname(file), { recursive: true, force: true })
  }, 30_000)

  test('stands in the way of the export, which says why; by keyboard alone one goes there and answers for it, and it is ready', async () => {
    const { page } = open
    await page.getByText(/^Read this page yourself: /).waitFor({ timeout: 30_000 })
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { name: '1 page that could not be read' }).waitFor(patience)
    expect(await page.getByRole('button', { name: /export …/ }).count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Control+4')
    await page.getByLabel('Side by side').selectOption('Two policies')
    await page.getByText('Nothing is said here of 1 page that could not be read.').waitFor(patience)
    await page.keyboard.press('Control+5')
    await tabTo(page, /^broken scan\.pdf, page 1/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Read this page yourself: /).waitFor(patience)
    await page.keyboard.press('i')
    await page.getByText(/^Read by /).waitFor(patience)
    await page.keyboard.press('Control+5')
    await page.getByText('Ready for export').waitFor(patience)
    expect((await statusOf(page)).unready).toEqual([])
    await page.keyboard.press('Control+3')
    await page.getByText(/^Read by /).waitFor(patience)
    await page.keyboard.press('i')
    await page.getByText('I have read this page').waitFor(patience)
    expect((await statusOf(page)).unready).toMatchObject([{ obstacle: 'page-failed', count: 1 }])
  }, 60_000)

  test('says "Read this page yourself", and only an explicit tick settles it', async () => {
    const { page } = open
    await page.getByText(/^Read this page yourself: /).waitFor({ timeout: 30_000 })
    const caseId = await openCaseId(page)
    const documentId = await page.getByLabel('Document', { exact: true }).inputValue()
    const reader = async () => {
      const [seen] = await ask<{ readBy: string | null }[]>(page, 'case.pages', { caseId, documentId })
      return seen?.readBy ?? null
    }
    expect(await reader()).toBeNull()
    await page.keyboard.press('i')
    await expect.poll(reader).toBeTruthy()
    await page.getByText(/^Read by /).click()
    await expect.poll(reader).toBeNull()
    await page.getByRole('checkbox', { name: 'I have read this page' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(reader).toBeTruthy()
    expect(await barriers(page)).toEqual([])
  }, 60_000)

  test('X leaves a page out, which is said on it, and it is taken in again', async () => {
    const { page } = open
    await page.keyboard.press('x')
    await page.getByText('Contains personal data').click()
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await page.getByText('This page is left out of the redacted copy: Contains personal data.').waitFor()
    await page.getByRole('button', { name: 'Take it in again' }).click()
    await page.getByText(/^Read this page yourself: /).waitFor()
  })
})
