import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './command-line.ts'
import { answerFolder, ask, barriers, goTo, patience, sideways, statusOf, tabTo } from './window/in-window.ts'
import { freshHome, type OpenApp, openApp, whyNoWindow } from './window/open-app.ts'
import { killHard } from './window/stop-hard.ts'

const parts = ['Cases', 'Case', 'Review', 'Compare', 'Audit', 'Export'] as const

/** One journey, each step building on the one before: what a new user does in the first minutes. */
describe.skipIf(whyNoWindow)('the training case in the window', { timeout: 40_000 }, () => {
  const home = freshHome()
  const out = mkdtempSync(join(tmpdir(), 'journey out '))
  let open: OpenApp
  beforeAll(async () => {
    open = await openApp({ home, args: ['--training-case'] })
    await answerFolder(open, out)
  }, 60_000)
  afterAll(async () => {
    await open.close()
    rmSync(out, { recursive: true, force: true })
  }, 30_000)

  test('opens by itself, in its review', async () => {
    const { page } = open
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
    expect(await page.title()).toBe('Review – Redaction Assist')
    await page
      .getByRole('img', { name: /page 1/i })
      .first()
      .waitFor(patience)
  })

  test('is read in the background, and says when it has been', async () => {
    const { page } = open
    await goTo(page, 'Case')
    for (let n = 0; n < 6; n++)
      await page.getByRole('row').nth(n).getByText('waits for your decisions').waitFor({ timeout: 100_000 })
    const { documents, marks } = await statusOf(page)
    expect(documents.map(({ pageStates }) => pageStates.unread)).toEqual([0, 0, 0, 0, 0, 0])
    expect(marks.open).toBeGreaterThan(100)
  }, 120_000)

  test('is reviewed by keyboard: a key a decision, and another takes it back', async () => {
    const { page } = open
    const before = (await statusOf(page)).marks
    await goTo(page, 'Review')
    await page
      .getByText(/\d+ marks to decide/)
      .first()
      .waitFor(patience)
    const decided = async () => {
      const { marks } = await statusOf(page)
      return { accepted: marks.accepted, rejected: marks.rejected }
    }
    for (const key of ['n', 'a', 'a', 'r', 'a']) await page.keyboard.press(key)
    await expect.poll(decided, patience).toEqual({ accepted: 3, rejected: 1 })
    await page.keyboard.press('Control+z')
    await expect.poll(decided, patience).toEqual({ accepted: 2, rejected: 1 })
    expect((await statusOf(page)).marks.open).toBe(before.open - 3)
  })

  test('is not exported before its time: each reason leads to its place', async () => {
    const { page } = open
    await goTo(page, 'Export')
    await page.getByRole('heading', { name: /\d+ proposals to decide/ }).waitFor(patience)
    expect(await page.getByRole('button', { name: /export …/ }).count()).toBe(0)
    await page.getByRole('button', { name: /^03_storm_log\.pdf \(\d+\)$/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
    await page.getByRole('combobox').first().waitFor(patience)
    expect(
      await page
        .getByRole('combobox')
        .first()
        .evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.text),
    ).toMatch(/03_storm_log/)
  })

  test('what is left is accepted only with the tick', async () => {
    const { page } = open
    await goTo(page, 'Export')
    const accept = page.getByRole('button', { name: 'Accept all that is left' })
    expect(await accept.isDisabled()).toBe(true)
    await page.getByText(/^I have read /).click()
    await accept.click()
    await page.getByText('Ready for export').waitFor(patience)
    const { marks, unready } = await statusOf(page)
    expect({ open: marks.open, rejected: marks.rejected, unready }).toEqual({ open: 0, rejected: 1, unready: [] })
  })

  test('every part of it is a key away', async () => {
    const { page } = open
    const titles = []
    for (const key of ['1', '2', '3', '4', '6', '5']) {
      await page.keyboard.press(`Control+${key}`)
      await expect.poll(() => page.title(), patience).not.toBe(titles.at(-1))
      titles.push(await page.title())
    }
    expect(titles.map((title) => title.split(' –')[0])).toEqual([...parts])
  })

  test('an export that runs is stopped by keyboard; Escape does not stop it, and nothing of it is left', async () => {
    const { page } = open
    await page.getByLabel(/Justification/).fill('Charging decision')
    await page.getByRole('button', { name: 'Choose a folder and export …' }).click()
    await page.locator('h2:focus', { hasText: 'Making the copies and proving them' }).waitFor(patience)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await page.locator('button:focus', { hasText: 'Stop the export' }).waitFor(patience)
    await page.keyboard.press('Enter')
    await page.getByText('The export was stopped. Nothing was released').waitFor(patience)
    expect(readdirSync(out)).toEqual([])
    expect(await page.getByLabel(/Justification/).inputValue()).toBe('Charging decision')
  })

  test('is exported with the recipient on record; every copy is verified', async () => {
    const { page } = open
    await page.getByRole('button', { name: 'Choose a folder and export …' }).click()
    await page.getByRole('heading', { name: 'Making the copies and proving them' }).waitFor(patience)
    expect(await barriers(page)).toEqual([])
    await page.getByText('All 6 copies are verified and released').waitFor({ timeout: 200_000 })
    expect(readdirSync(join(out, 'redacted')).length).toBe(6)
    expect(await page.getByText(/✓ Verified/).count()).toBe(6)
    await page.getByText('Page by page').first().click()
    await page
      .getByText(/^Page 1: a new picture with a new text layer, \d+ boxes$/)
      .first()
      .waitFor(patience)
  }, 220_000)

  test('its copy passes the command line’s proof', async () => {
    const [name] = readdirSync(join(out, 'redacted')).filter((one) => one.startsWith('06_email'))
    const certificate = readdirSync(join(out, 'certificates')).filter((one) => one.startsWith('06_email'))[0]
    const proof = await run(
      ['verify', join(out, 'redacted', name ?? ''), '--certificate', join(out, 'certificates', certificate ?? '')],
      home,
    )
    expect(proof).toMatchObject({ status: 0 })
  }, 60_000)

  test('stands beside its original, drawn from the exported file', async () => {
    const { page } = open
    await goTo(page, 'Compare')
    await page.getByText('exactly as it is').waitFor(patience)
    for (const alt of ['Page 1 of the original', 'Page 1 of the exported copy']) {
      const image = page.getByRole('img', { name: alt })
      await expect
        .poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 300), patience)
        .toBe(true)
    }
  })

  test('and what two policies would propose stands beside each other; a place leads to the review', async () => {
    const { page } = open
    const before = (await statusOf(page)).marks
    await page.getByLabel('Side by side').selectOption('Two policies')
    await page.getByLabel('On the right').selectOption({ value: 'everything' })
    await page.getByLabel('Show', { exact: true }).selectOption('Only on the right')
    const row = page.getByRole('list', { name: 'Proposals of the two policies' }).getByRole('listitem').first()
    await row.getByText('– visible').waitFor(patience)
    await page.getByText(/^Only on the left: \d+. Only on the right: [1-9]\d*. On both sides: [1-9]/).waitFor(patience)
    expect(await barriers(page)).toEqual([])
    await row.getByRole('button', { name: /^Show .* in the review/ }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
    expect((await statusOf(page)).marks).toEqual(before)
    await goTo(page, 'Compare')
    await page.getByLabel('Side by side').selectOption('The original and its copy')
  })

  test('has a journal that tells it all and is intact', async () => {
    const { page } = open
    await goTo(page, 'Audit')
    await page.getByRole('button', { name: 'Verify the journal' }).click()
    await page.getByText(/Intact: all \d+ entries/).waitFor(patience)
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Exports')
    await page
      .getByText(/exported 6 documents for Crown Prosecution Service: Charging decision/)
      .first()
      .waitFor(patience)
    await page.getByLabel('Search the journal').fill('ended: 0 released')
    await page.getByText(/^The export ended: 0 released/).waitFor(patience)
    await page.getByRole('button', { name: 'Export the journal …' }).click()
    await page.getByText(/The journal, \d+ entries, is in the folder/).waitFor(patience)
    expect(readdirSync(out)).toContain('journal.pdf')
  })

  test('every screen does its main job by keyboard alone', async () => {
    const { page } = open
    const press = (key: string) => page.keyboard.press(key)
    await press('Control+6')
    await page.getByRole('button', { name: 'Verify the journal' }).waitFor(patience)
    await tabTo(page, /^Verify the journal/)
    await press('Enter')
    await page.getByText(/Intact: all \d+ entries/).waitFor(patience)
    await press('Control+1')
    await page.getByRole('row', { name: /Training case/ }).waitFor(patience)
    await tabTo(page, /^Training case/)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Case', exact: true }).waitFor(patience)
    await tabTo(page, /^Documents$/)
    await press('End')
    await press('ArrowLeft')
    await page.getByRole('tab', { name: 'Activity', selected: true }).waitFor(patience)
    await page
      .getByRole('list', { name: 'What happened last' })
      .getByText(/^The export ended: 6 released/)
      .waitFor(patience)
    for (const _ of [1, 2, 3]) await press('ArrowLeft')
    await page.getByRole('tab', { name: 'People', selected: true }).waitFor(patience)
    await page.getByRole('heading', { name: 'Names that were found' }).waitFor(patience)
    await tabTo(page, /^\+|^Add .* \(/)
    const { people } = await statusOf(page)
    await press('Enter')
    await expect.poll(async () => (await statusOf(page)).people, patience).toBeGreaterThan(people)
    await press('Control+4')
    await page.getByText('exactly as it is').waitFor(patience)
    await press('Control+,')
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor(patience)
    await tabTo(page, /^As the system$/)
    await press('ArrowDown')
    const appearance = () => page.evaluate(() => document.documentElement.dataset.appearance)
    await expect.poll(appearance, patience).toBe('light')
    await press('Control+5')
    await page.getByRole('button', { name: 'Compare with the originals' }).waitFor(patience)
    await tabTo(page, /^Compare with the originals/)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Compare', exact: true }).waitFor(patience)
  })

  test.each(['Light', 'Dark', 'High contrast'])(
    'has no barrier on any screen: %s',
    async (appearance) => {
      const { page } = open
      await goTo(page, 'Settings')
      await page.getByText(appearance, { exact: true }).click()
      const found: Record<string, readonly string[]> = {}
      // The review is held to it in each appearance by a test of its own.
      for (const screen of ['Cases', 'Case', 'Compare', 'Export', 'Audit', 'Settings']) {
        await goTo(page, screen)
        const seen = await barriers(page)
        if (seen.length > 0) found[screen] = seen
      }
      expect(found).toEqual({})
    },
    60_000,
  )

  test('is whole at 200 % and at 400 %: no screen has to be scrolled sideways', async () => {
    const { page } = open
    const [half, quarter] = [
      { width: 680, height: 430 },
      { width: 320, height: 430 },
    ]
    await page.setViewportSize(half)
    const wide: Record<string, readonly string[]> = {}
    const look = async (where: string) => {
      for (const size of [quarter, half]) {
        await page.setViewportSize(size)
        const found = await sideways(page)
        if (found.length > 0) wide[`${where}, ${size.width}`] = found
      }
    }
    for (const screen of [...parts, 'Settings']) {
      await goTo(page, screen)
      await look(screen)
    }
    await goTo(page, 'Case')
    for (const tab of ['People', 'Checks', 'What is left', 'Activity', 'Details']) {
      await page.getByRole('tab', { name: tab }).click()
      await look(`Case, ${tab}`)
    }
    await goTo(page, 'Review')
    await page.getByRole('button', { name: 'More …' }).click()
    await page.getByRole('menuitem', { name: /^Find/ }).click()
    await page.getByRole('searchbox', { name: 'Find' }).waitFor(patience)
    await look('Find')
    await page.keyboard.press('Escape')
    for (const key of ['Control+k', '?', 'g', 'b', 'Control+n']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor(patience)
      await look(`the sheet of ${key}`)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('dialog').count(), patience).toBe(0)
    }
    expect(wide).toEqual({})
    await goTo(page, 'Case')
    await page.getByRole('button', { name: 'Review 06_email.txt' }).click()
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor(patience)
    const picker = page.getByLabel('Document', { exact: true })
    await expect.poll(async () => (await picker.boundingBox())?.width ?? 0, patience).toBeGreaterThan(120)
    await page.setViewportSize({ width: 1360, height: 860 })
  })

  test('is as it was after kill -9', async () => {
    const before = await statusOf(open.page)
    await killHard(open.app)
    open = await openApp({ home })
    const { page } = open
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /^Open “Training case: burglary/ }).waitFor(patience)
    await page.keyboard.type('open burglary')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Case', exact: true }).waitFor(patience)
    const after = await statusOf(page)
    expect(after.marks).toEqual(before.marks)
    expect(after.unready).toEqual([])
    expect(await ask<{ intact: boolean }>(page, 'case.verifyJournal', { caseId: after.caseId })).toMatchObject({
      intact: true,
    })
    expect(after.journal.entries).toBeGreaterThan(before.journal.entries)
  }, 60_000)

  test('and the exported copy still stands beside its original, unless the file was moved, which is said', async () => {
    const { page } = open
    await goTo(page, 'Compare')
    await page.getByText(/exported on .*, exactly as it is/).waitFor(patience)
    const image = page.getByRole('img', { name: 'Page 1 of the exported copy' })
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth > 300), patience).toBe(true)
    renameSync(join(out, 'redacted'), join(out, 'elsewhere'))
    await goTo(page, 'Case')
    await goTo(page, 'Compare')
    await page.getByText(/is no longer where it was put. Put it back to compare it/).waitFor(patience)
    await page.getByRole('img', { name: 'Page 1 of the preview' }).waitFor(patience)
  })
})
