/**
 * `npm run bench:window`: measures in a real browser what a reviewer waits for (issue 6, point 4), on a text PDF of 1,000
 * pages, and writes its section of BENCHMARKS.md. With `-- --pages 100` on a shorter one, whose figures it only prints.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { dropFiles } from '../e2e/window/in-window.ts'
import { type OpenApp, openApp, whyNoWindow } from '../e2e/window/open-app.ts'
import { renewFigures } from './keep.ts'
import { textPaper } from './papers.ts'
import { median, round } from './statistics.ts'
import { decisionsMs, framesMs, installProbe, memoryOf, pageShownMs, turnsMs } from './window-probe.ts'
import { type WindowBench, windowSection } from './window-section.ts'

if (whyNoWindow) throw new Error(whyNoWindow)
const asked = process.argv.indexOf('--pages')
const pages = asked < 0 ? 1000 : Number(process.argv[asked + 1])
const file = resolve(await textPaper(pages))
const say = (what: string) => console.error(`bench:window: ${what}`)

const loadBefore = round(loadavg()[0] ?? 0)
const open = await openApp()
const inWindow = await measure(open).finally(() => open.close())
console.log(windowSection(inWindow).join('\n\n'))
if (asked < 0) renewFigures({ inWindow })

async function measure({ page }: OpenApp): Promise<WindowBench> {
  await page.setViewportSize({ width: 1360, height: 860 })
  await installProbe(page)
  const cdp: CDPSession = await page.context().newCDPSession(page)
  await page
    .getByRole('button', { name: /^New case/ })
    .first()
    .click()
  await page.getByLabel(/^Title/).fill('Bench')
  await page.getByRole('button', { name: 'Make the case' }).click()
  await page.getByRole('heading', { level: 1, name: 'Case' }).waitFor()

  await page.waitForTimeout(1_000)
  const chosen = performance.now()
  await dropFiles(page, [file])
  const card = page.locator('.document-page').first()
  await card.waitFor({ timeout: 60_000 })
  await card.evaluate((img: HTMLImageElement) => img.decode())
  const firstSeen = performance.now() - chosen

  await page
    .getByRole('button', { name: /^Review / })
    .first()
    .click()
  const firstPage = await pageShownMs(page)
  say('reading the document …')
  await page.locator('.mark').first().waitFor({ timeout: 1_800_000 })
  const marks = Number((await page.locator('.mark-rows li').first().getAttribute('aria-setsize')) ?? 0)
  await page.waitForTimeout(4_000)

  say('turning pages …')
  const turns = await turnsMs(page, Math.min(25, pages - 3))
  say('scrolling …')
  const frames = await framesMs(page, 6_000)
  say('deciding …')
  const decisions = await decisionsMs(page, 40)
  const memory = await memoryOf(cdp, page)
  const rows: (readonly [what: string, measured: string, bar: string])[] = []
  const row = (what: string, value: string, bar: string) => rows.push([what, value, bar])
  row(
    'first page seen after choosing the file (sealed into the case, drawn in its list)',
    `${round(firstSeen, 0)} ms`,
    '< 1 s',
  )
  row('first page seen in the review after pressing Review', `${round(firstPage, 0)} ms`, '< 1 s')
  row('page turn, from key to painted page', spread(turns), '< 60 ms')
  row('decision, from key to painted mark', spread(decisions), '< 16 ms of work')
  row('frames while scrolling through the marks', framesOf(frames), '60 a second')
  row(
    'memory of the window (its page’s process, proportional set size)',
    `${round(memory.pssBytes / 1e6, 0)} MB`,
    '< 400 MB',
  )
  row('of that, JavaScript heap', `${round(memory.heapBytes / 1e6, 0)} MB`, '–')
  return { date: new Date().toISOString().slice(0, 10), pages, marks, loadBefore, rows }
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const worst = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
  return `${round(median(values), 1)} ms in the middle, 95 % below ${round(worst, 1)} ms`
}

function framesOf(intervals: readonly number[]): string {
  const seconds = intervals.reduce((sum, ms) => sum + ms, 0) / 1000
  const late = intervals.filter((ms) => ms > 25).length
  return `${round(intervals.length / seconds, 1)} a second, ${round((100 * late) / intervals.length, 1)} % late`
}
