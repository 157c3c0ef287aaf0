import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, goTo, patience, statusOf } from './window/in-window.ts'
import { type OpenApp, openApp, whyNoWindow } from './window/open-app.ts'

describe.skipIf(whyNoWindow)('a case whose file is damaged', { timeout: 60_000 }, () => {
  let app: OpenApp
  beforeAll(async () => {
    app = await openApp()
  }, 90_000)
  afterAll(() => app.close(), 40_000)

  test('is explained in the window; what is whole is taken into a new one, and what is lost is told first', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New case …' }).click()
    await page.getByLabel(/^Title/).fill('R v Splinter')
    await page.getByRole('button', { name: 'Make the case' }).click()
    await page.getByRole('heading', { name: 'R v Splinter' }).waitFor(patience)
    await page.getByRole('tab', { name: 'People' }).click()
    for (const name of ['Imogen Featherstone', 'Darren Pikeworthy']) {
      await page.getByLabel('Full name').fill(name)
      await page.getByRole('button', { name: 'Add a person' }).click()
      await page.getByRole('list', { name: 'People of the case' }).getByText(name).first().waitFor(patience)
    }
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByRole('button', { name: 'Close the case' }).click()
    const row = page.getByRole('row', { name: /R v Splinter/ })
    await row.waitFor(patience)
    forgetLastDecision(join(app.home, 'cases'))

    await row.click()
    await page.getByRole('heading', { name: 'This case is damaged' }).waitFor(patience)
    await page.getByRole('button', { name: 'Take what is whole into a new case' }).click()
    await page.getByText('Lost, as far as is known: 0 documents, 1 step, 0 of the journal.').waitFor(patience)
    await page.getByRole('button', { name: 'Open what is whole' }).click()
    await page.getByRole('heading', { name: 'R v Splinter' }).waitFor(patience)
    expect((await statusOf(page)).people).toBe(1)
    await goTo(page, 'Audit')
    await page.getByText(/took what could be vouched for out of a damaged file/).waitFor(patience)
    expect(await ask(page, 'case.list', {})).toHaveLength(1)
  })
})

/** The last event of the review goes, as a hand at the file would take it. */
function forgetLastDecision(cases: string): void {
  const [name = ''] = readdirSync(cases).filter((entry) => entry.startsWith('case-'))
  const db = new DatabaseSync(join(cases, name, 'case.db'))
  db.exec('DROP TRIGGER event_kept; DELETE FROM event WHERE seq = (SELECT MAX(seq) FROM event)')
  db.close()
}
