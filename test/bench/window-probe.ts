import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'

interface Probe {
  /** When the last key went down, and when its work was painted. */
  keyAt: number
  workMs: number
  paintedMs: number
}

declare global {
  var probe: Probe
  var turned: Promise<number>
}

/** Listens before everything else, so that a key's time begins with the key. A task after the next frame runs once it is painted. */
export const installProbe = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.probe = { keyAt: 0, workMs: 0, paintedMs: 0 }
    addEventListener(
      'keydown',
      () => {
        const at = performance.now()
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          globalThis.probe.paintedMs = performance.now() - at
        }
        globalThis.probe = { keyAt: at, workMs: 0, paintedMs: 0 }
        setTimeout(() => {
          globalThis.probe.workMs ||= performance.now() - at
        })
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      true,
    )
  })

/** From now until the image of a page is on the screen. */
export const pageShownMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.now()
    for (;;) {
      const image = document.querySelector<HTMLImageElement>('.page-image')
      if (image?.complete && image.naturalWidth > 0) break
      await new Promise((done) => requestAnimationFrame(done))
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - start
  })

/** Turns pages as one who reads, and measures each from the key to the frame in which the next page stands there. */
export async function turnsMs(page: Page, times: number): Promise<readonly number[]> {
  const found: number[] = []
  await page.locator('.page-column').focus()
  for (let n = 0; n < times; n++) {
    await watchTurn(page)
    await page.keyboard.press('ArrowRight')
    found.push(await page.evaluate(() => globalThis.turned))
    await page.waitForTimeout(400)
  }
  return found
}

/** Begins to look, before the key goes down: input overtakes what a script is asked. */
const watchTurn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const inView = () => {
      const column = document.querySelector('.page-column')?.getBoundingClientRect()
      const at = document.elementFromPoint((column?.left ?? 0) + 200, (column?.top ?? 0) + 250)
      return at?.closest<HTMLElement>('.page-sheet')
    }
    const before = inView()?.dataset.page
    globalThis.probe.keyAt = 0
    globalThis.turned = new Promise((done) => {
      const look = () => {
        const { keyAt } = globalThis.probe
        const sheet = inView()
        const image = sheet?.querySelector<HTMLImageElement>('.page-image')
        const isThere = sheet && sheet.dataset.page !== before && image?.complete && image.naturalWidth > 0
        if (keyAt > 0 && isThere) setTimeout(() => done(performance.now() - keyAt))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  })

/** Scrolls steadily and notes how long each frame took. */
export const framesMs = (page: Page, ms: number): Promise<readonly number[]> =>
  page.evaluate(
    (duration) =>
      new Promise<number[]>((done) => {
        const column = document.querySelector('.page-column')
        const list = document.querySelector('.mark-rows')
        const intervals: number[] = []
        const start = performance.now()
        let last = start
        const step = (now: number) => {
          if (now > start) intervals.push(now - last)
          last = now
          column?.scrollBy(0, 24)
          list?.scrollBy(0, 48)
          if (now - start < duration) requestAnimationFrame(step)
          else done(intervals)
        }
        requestAnimationFrame(step)
      }),
    ms,
  )

/** Decides on marks, a key each, and measures each from the key to the end of the work, which the next frame shows. */
export async function decisionsMs(page: Page, times: number): Promise<readonly number[]> {
  const found: number[] = []
  await page.locator('.page-column').focus()
  await page.keyboard.press('n')
  await page.waitForTimeout(500)
  for (let n = 0; n < times; n++) {
    await page.keyboard.press(n % 3 === 2 ? 'r' : 'a')
    await page.waitForFunction(() => globalThis.probe.workMs > 0 && globalThis.probe.paintedMs > 0)
    found.push(await page.evaluate(() => Math.min(globalThis.probe.workMs, globalThis.probe.paintedMs)))
    await page.waitForTimeout(120)
  }
  return found
}

/** Of the process that shows the page, where Linux tells it; the heap everywhere. After a collection, so that it does not depend on when the last one was. */
export async function memoryOf(cdp: CDPSession, page: Page): Promise<{ pssBytes: number; heapBytes: number }> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const heapBytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  const browser = await page.context().browser()?.newBrowserCDPSession()
  const processes = await browser?.send('SystemInfo.getProcessInfo')
  const pids = processes?.processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id) ?? []
  return { pssBytes: Math.max(...pids.map(pssOf)), heapBytes }
}

function pssOf(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
