import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ListeningServer, listen } from './window/listening-server.ts'
import { type OpenApp, onElectron, openApp, whyNoWindow } from './window/open-app.ts'
import { farEndsOf, isHere } from './window/sockets-of.ts'
import { processesWith } from './window/stop-hard.ts'

interface Bridge {
  call(name: string, request: unknown): Promise<unknown>
  on(name: string, listener: (message: unknown) => void): () => void
}
declare const bridge: Bridge

describe.skipIf(whyNoWindow)('the window is closed to the world', { timeout: 60_000 }, () => {
  let open: OpenApp
  let server: ListeningServer
  let address = ''
  beforeAll(async () => {
    server = await listen()
    address = `http://127.0.0.1:${server.tcpPort}`
    open = await openApp()
  }, 60_000)
  afterAll(async () => {
    await open.close()
    server.close()
  }, 30_000)

  /** A page that no longer answers is told by the test that found it so; the others then end at once. */
  let answers = true
  beforeEach(async () => {
    if (!answers) throw new Error('the window no longer answers: see the first test that failed')
    answers = false
    await open.page.evaluate(() => 1)
    answers = true
  }, 8_000)

  /** Runs a script as the page's own would run, outside of what a debugger is allowed, and tells which rules of the policy it broke. */
  const broken = (script: string): Promise<string[]> =>
    open.page.evaluate(`(async () => {
      const rules = []
      const note = (event) => rules.push(event.effectiveDirective)
      document.addEventListener('securitypolicyviolation', note)
      setTimeout(() => { ${script.replaceAll('ADDRESS', address)} }, 0)
      await new Promise((done) => setTimeout(done, 300))
      document.removeEventListener('securitypolicyviolation', note)
      return rules
    })()`)

  const attempts: readonly [what: string, script: string, rule: RegExp][] = [
    [
      'a script in the page',
      `const s = document.createElement('script'); s.append('window.ran = 1'); document.head.append(s)`,
      /require-trusted-types-for/,
    ],
    [
      'a handler in an attribute',
      `document.body.setAttribute('onclick', 'window.ran = 1')`,
      /script-src-attr|trusted-types/,
    ],
    ['text as code', `(0, eval)('window.ran = 1')`, /script-src|trusted-types/],
    ['text as markup', `document.body.innerHTML = '<img src=x onerror="window.ran = 1">'`, /require-trusted-types-for/],
    ['a policy that would bless text', `trustedTypes.createPolicy('x', {})`, /trusted-types/],
    ['a request', `fetch('ADDRESS/x').catch(() => {})`, /connect-src/],
    ['a request to itself', `fetch('./index.html').catch(() => {})`, /connect-src/],
    ['a socket', `new WebSocket('ADDRESS'.replace('http', 'ws'))`, /connect-src/],
    ['a beacon', `navigator.sendBeacon('ADDRESS/x', 'y')`, /connect-src/],
    ['a stream of events', `new EventSource('ADDRESS/x')`, /connect-src/],
    ['an image from elsewhere', `new Image().src = 'ADDRESS/x.png'`, /img-src/],
    [
      'a style from elsewhere',
      `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'ADDRESS/x.css' }))`,
      /style-src-elem/,
    ],
    [
      'a style in the page',
      `const s = document.createElement('style'); s.append('body { color: red }'); document.head.append(s)`,
      /style-src-elem/,
    ],
    [
      'a page in the page',
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'ADDRESS/' }))`,
      /frame-src/,
    ],
    [
      'an object',
      `document.body.append(Object.assign(document.createElement('object'), { data: 'ADDRESS/x.pdf' }))`,
      /object-src|trusted-types/,
    ],
    ['a sound', `new Audio('ADDRESS/x.mp3').play().catch(() => {})`, /media-src/],
    ['a worker', `new Worker(URL.createObjectURL(new Blob(['1'])))`, /require-trusted-types-for/],
    [
      'a form sent away',
      `const f = Object.assign(document.createElement('form'), { action: 'ADDRESS/' }); document.body.append(f); f.submit()`,
      /form-action/,
    ],
    [
      'another base for addresses',
      `document.head.append(Object.assign(document.createElement('base'), { href: 'ADDRESS/' }))`,
      /base-uri/,
    ],
  ]
  test.each(attempts)('%s is refused', async (_, script, rule) => {
    expect(await broken(script)).toContainEqual(expect.stringMatching(rule))
    expect(await open.page.evaluate(() => 'ran' in window)).toBe(false)
  })

  test('goes nowhere and opens nothing', async () => {
    const { page } = open
    const before = page.url()
    for (const way of [
      `location.href = '${address}/'`,
      `location.replace('https://example.org/')`,
      `window.open('${address}/')`,
      `const a = Object.assign(document.createElement('a'), { href: '${address}/', target: '_blank' }); document.body.append(a); a.click(); a.remove()`,
      `const a = Object.assign(document.createElement('a'), { href: '${address}/' }); document.body.append(a); a.click(); a.remove()`,
    ]) {
      await page.evaluate(`void setTimeout(() => { ${way} }, 0)`)
      await new Promise((done) => setTimeout(done, 250))
    }
    expect(page.url()).toBe(before)
    expect(page.context().pages()).toHaveLength(1)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cases')
  })

  test.skipIf(onElectron)('is refused by the session too, where the page’s policy does not hold', async () => {
    const { page, app } = open
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Page.enable')
    await cdp.send('Page.setBypassCSP', { enabled: true })
    await page.reload()
    const failed = await page.evaluate(
      async ([url, stun]) => {
        const requests = [`${url}/a`, 'https://example.org/', 'https://redaction-assist.app.invalid.example.org/']
        const answers = await Promise.allSettled(requests.map((one) => fetch(one, { mode: 'no-cors' })))
        new WebSocket(url.replace('http', 'ws'))
        const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
        await new Promise((done) => setTimeout(done, 1_000))
        return answers.map(({ status }) => status)
      },
      [address, `stun:127.0.0.1:${server.udpPort}`] as const,
    )
    expect(failed).toEqual(['rejected', 'rejected', 'rejected'])
    const seen = await app.evaluate(({ session }) => session.fromPartition('window').seen)
    expect(seen.filter(({ fate }) => fate === 'escaped')).toEqual([])
    expect(seen).toContainEqual({ url: `${address}/a`, fate: 'blocked' })
    expect(
      seen.filter(({ fate }) => fate === 'served').every(({ url }) => url.startsWith('app://redaction-assist/')),
    ).toBe(true)
    await cdp.send('Page.setBypassCSP', { enabled: false })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  test('nothing of all this has arrived where somebody listens', async () => {
    expect(server.heard).toEqual([])
    await fetch(`${address}/control`).catch(() => undefined)
    expect(server.heard).toHaveLength(1)
  })

  test.skipIf(process.platform !== 'linux')(
    'and no process of the browser holds a connection to another machine',
    () => {
      const pids = processesWith(open.home)
      expect(pids.length).toBeGreaterThan(2)
      expect(farEndsOf(pids).filter((farEnd) => !isHere(farEnd))).toEqual([])
    },
  )

  test('no device, place, camera, notice or clipboard is given to the page', async () => {
    const given = await open.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ] as PermissionName[]
      const states = await Promise.all(
        names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)),
      )
      return states.filter((state) => state === 'granted')
    })
    expect(given).toEqual([])
    if (onElectron) return
    const refusals = await open.app.evaluate(({ session }) => [...session.fromPartition('window').refusals])
    expect(refusals.sort()).toEqual(['device permission', 'permission check', 'permission request', 'spell checker'])
  })

  describe('a call', () => {
    const refused = { ok: false, code: 'BAD_REQUEST', details: {} }
    const call = (name: unknown, request: unknown) =>
      open.page.evaluate(([n, r]) => bridge.call(n as string, r), [name, request] as const)

    test.each([
      ['with a name nobody knows', 'files.read', {}],
      ['with the name of something every object has', 'constructor', {}],
      ['that is no name', 7, {}],
      ['with a field too many', 'app.about', { path: '/etc/passwd' }],
      ['for a file that nobody chose', 'documents.detect', { documentId: '/etc/passwd', policy: 'everything' }],
      ['to open a folder that nobody chose', 'folder.open', { documentId: '/' }],
      ['with a menu too long', 'menu.set', Array.from({ length: 13 }, () => ({ label: 'x', items: [] }))],
      ['with an appearance that is none', 'appearance.set', 'url(http://example.org)'],
    ])('%s is refused', async (_, name, request) => {
      expect(await call(name, request)).toEqual(refused)
    })

    test('that holds a function does not cross', async () => {
      const crossed = open.page.evaluate(() => bridge.call('app.about', { run: () => {} }))
      await expect(crossed).rejects.toThrow(/could not be cloned/)
    })

    test('that a page makes up to name files by their places has no way in', async () => {
      expect(await call('drop', ['/etc/passwd'])).toEqual(refused)
      expect(await call('documents.dropped', ['/etc/passwd'])).toEqual(refused)
    })

    test.skipIf(onElectron).each([
      ['another address', 'https://example.org/', null],
      ['an address that begins like ours', 'app://redaction-assist.example.org/', null],
      ['a page within ours', 'app://redaction-assist/', {}],
    ])('from %s is refused', async (_, url, parent) => {
      const answer = await open.app.evaluate(
        ({ ipcMain }, frame) => ipcMain.invoked({ senderFrame: frame }, 'call', ['app.about', {}]),
        { url, parent },
      )
      expect(answer).toEqual(refused)
    })

    test('is answered hundreds of times a second, and each listener hears until it is ended', async () => {
      const { ms, heard } = await open.page.evaluate(async () => {
        const heardNow: unknown[] = []
        const end = bridge.on('appearance.changed', (message) => heardNow.push(message))
        await bridge.call('appearance.set', 'dark')
        end()
        await bridge.call('appearance.set', 'light')
        const start = performance.now()
        for (let n = 0; n < 50; n++) await bridge.call('app.about', {})
        return { ms: (performance.now() - start) / 50, heard: heardNow }
      })
      expect(heard).toEqual(['dark'])
      expect(ms).toBeLessThan(50)
    })
  })

  test('images of pages are had only for documents of the window, within bounds', async () => {
    const { page } = open
    const width = (path: string) =>
      page.evaluate(async (src) => {
        const image = Object.assign(new Image(), { src })
        return image.decode().then(
          () => image.naturalWidth,
          () => 0,
        )
      }, path)
    const answer = await page.evaluate(() => bridge.call('documents.training', {}))
    const { value } = answer as { value: { documentId: string; name: string }[] }
    const mail = value.find(({ name }) => name === '06_email.txt')?.documentId ?? ''
    expect(await width(`./page/${mail}/0?dpi=72`)).toBeGreaterThan(500)
    for (const path of [
      `${mail}/0`,
      `${mail}/0?dpi=9999`,
      `${mail}/0?dpi=1e2`,
      `${mail}/99?dpi=72`,
      `x/0?dpi=72`,
      `${mail}/-1?dpi=72`,
      `..%2f..%2fetc/0?dpi=72`,
    ])
      expect(await width(`./page/${path}`)).toBe(0)
  }, 30_000)

  test('nothing of a document is left in the browser’s folder, nor in the log', async () => {
    const { page, home } = open
    await page.getByRole('button', { name: 'Try it on the training case' }).click()
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor()
    await page.getByRole('button', { name: 'Case', exact: true }).click()
    await page.getByRole('row', { name: '01_mg11_statement.pdf' }).getByText('waits for your decisions').waitFor()
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const holding = files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('compile-cache'))
      .filter((path) => /06_email|mg11_statement|training-case\/documents|JFIF/.test(textOf(path)))
    expect(files.length).toBeGreaterThan(0)
    expect(holding).toEqual([])
  }, 60_000)
})

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
