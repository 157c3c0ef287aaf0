import { describe, expect, test } from 'vitest'
import { fromBrowser, headerToBrowser, toBrowser } from '../../electron/dev-host/addresses.ts'
import { findBrowser } from '../../electron/dev-host/find-browser.ts'
import { decode, encode } from '../../electron/dev-host/in-page/codec.ts'
import { hasDisplay, wayToStart } from '../../electron/dev-host/way-to-start.ts'
import { contentSecurityPolicy } from '../../electron/main/own-origin.ts'

describe('which way npm start goes', () => {
  const rows: readonly [
    display: boolean,
    electron: string | null,
    browser: string | null,
    by: string,
    note: RegExp | null,
  ][] = [
    [true, '/e/electron', '/usr/bin/chromium', 'electron', null],
    [true, null, '/usr/bin/chromium', 'dev-host', /same program opens in \/usr\/bin\/chromium/],
    [true, null, null, 'headless', /install Chromium/],
    [false, '/e/electron', '/usr/bin/chromium', 'headless', /no display/],
    [false, null, null, 'headless', /no display/],
  ]
  test.each(rows)('display %s, Electron %s, browser %s: %s', (isShown, electron, browser, by, note) => {
    const way = wayToStart({ hasDisplay: isShown, electron, browser })
    expect(way.by).toBe(by)
    if (note) expect(way.note).toMatch(note)
    else expect(way.note).toBeNull()
    expect(way.note ?? '').not.toContain('\n')
  })

  test('a display is named in the environment on Linux, and there elsewhere', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})

describe('the browser', () => {
  test('is the one that CHROME_PATH names, if that is a program', () => {
    expect(findBrowser({ CHROME_PATH: process.execPath, PATH: '' }, 'linux')).toBe(process.execPath)
    expect(findBrowser({ CHROME_PATH: '/no/such/program', PATH: '' }, 'linux')).toBeNull()
  })

  test.each(['linux', 'win32', 'darwin'] as const)('is looked for on %s, and absent where it is not', (platform) => {
    expect(findBrowser({ PATH: '/nowhere', ProgramFiles: '/nowhere', LOCALAPPDATA: '/nowhere' }, platform)).toBeNull()
  })
})

describe('addresses in the browser', () => {
  const rows = [
    ['app://redaction-assist/', 'https://redaction-assist.app.invalid/'],
    ['app://redaction-assist/page/x/0?dpi=150', 'https://redaction-assist.app.invalid/page/x/0?dpi=150'],
  ] as const
  test.each(rows)('%s is %s, and back', (own, browser) => {
    expect(toBrowser(own)).toBe(browser)
    expect(fromBrowser(browser)).toBe(own)
  })

  test('any other address stays as it is', () => {
    expect(fromBrowser('https://example.org/')).toBe('https://example.org/')
    expect(fromBrowser('https://app.invalid.example.org/')).toBe('https://app.invalid.example.org/')
  })

  test('a policy names our origins as the browser knows them', () => {
    expect(headerToBrowser("img-src 'self' app://other", ['app'])).toBe("img-src 'self' https://other.app.invalid")
    expect(headerToBrowser(contentSecurityPolicy, ['app'])).toBe(contentSecurityPolicy)
  })
})

describe('values between the page and main are copied as structured cloning copies them', () => {
  const rows: readonly [what: string, value: unknown][] = [
    ['nothing', undefined],
    ['text', 'Straße 🚓'],
    ['numbers that JSON has not', [Number.NaN, Number.POSITIVE_INFINITY, -0]],
    ['a large integer', 2n ** 70n],
    ['a date', new Date(0)],
    [
      'a map and a set',
      [
        new Map<unknown, unknown>([
          ['a', [1]],
          [{ b: 1 }, null],
        ]),
        new Set(['x', 2]),
      ],
    ],
    ['bytes', new Uint8Array([0, 1, 255])],
    ['other numbers in memory', new Float64Array([0.5, -1])],
    ['an object with a member called $', { $: 'date', v: 1, deep: { $: null } }],
    ['holes in objects', { a: undefined, b: null }],
  ]
  test.each(rows)('%s', (_, value) => {
    expect(decode(JSON.parse(JSON.stringify(encode(value))))).toEqual(value)
  })

  test('five million bytes', () => {
    const bytes = new Uint8Array(5_000_000).map((_, index) => index % 251)
    expect(Buffer.compare(decode(encode(bytes)) as Uint8Array, bytes)).toBe(0)
  })

  test('an error keeps its name and message', () => {
    expect(decode(encode(new RangeError('x')))).toMatchObject({ name: 'RangeError', message: 'x' })
  })

  test('a function is refused', () => {
    expect(() => encode({ run: () => {} })).toThrow('could not be cloned')
  })

  test('an unknown tag is refused', () => {
    expect(() => decode({ $: 'constructor', v: null })).toThrow()
  })
})
