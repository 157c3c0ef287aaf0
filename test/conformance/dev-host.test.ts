import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as electron from '../../electron/dev-host/electron.ts'
import { SessionStandIn } from '../../electron/dev-host/session.ts'
import { declared, offered } from './dev-host/declarations.ts'

/** Each class of the stand-in, what it stands in for, and what it has for the host's own use. */
const classes: readonly (readonly [file: string, name: string, own: readonly string[]])[] = [
  ['app.ts', 'App', ['windowsAllClosed', 'endBrowser']],
  ['browser-window.ts', 'BrowserWindow', ['only']],
  [
    'web-contents.ts',
    'WebContents',
    ['attach', 'load', 'destroyed', 'refusesNavigation', 'refusesWindow', 'ask', 'placeOf'],
  ],
  ['session.ts', 'Session', ['seen', 'refusals', 'handlers', 'lets']],
  ['ipc-main.ts', 'IpcMain', ['invoked']],
  ['menu.ts', 'Menu', ['current']],
  ['native-theme.ts', 'NativeTheme', ['follow']],
  ['utility-process.ts', 'UtilityProcess', []],
]

/** Each plain object of the stand-in, what it stands in for, and what it has for the host's own use. */
const objects: Readonly<Record<string, readonly [object: object, name: string, own?: readonly string[]]>> = {
  commandLine: [electron.app.commandLine, 'CommandLine', ['chromium']],
  dialog: [electron.dialog, 'Dialog'],
  protocol: [electron.protocol, 'Protocol'],
  screen: [electron.screen, 'Screen'],
  session: [electron.session, 'Session'],
  shell: [electron.shell, 'Shell'],
  utilityProcess: [electron.utilityProcess, 'UtilityProcess'],
  webRequest: [new SessionStandIn().webRequest, 'WebRequest'],
  'protocol of a session': [new SessionStandIn().protocol, 'Protocol'],
}

const absent = (names: Iterable<string>, known: ReadonlySet<string>, own: readonly string[]): string[] =>
  [...names].filter((name) => !known.has(name) && !own.includes(name))

describe('what the stand-in offers, Electron has', () => {
  test.each(classes)('%s is %s', (file, name, own) => {
    const { members, events } = offered(file)
    const real = declared(name)
    expect(members.size + events.size).toBeGreaterThan(0)
    expect(absent(members, real.members, own)).toEqual([])
    expect(absent(events, real.events, ['page-resized'])).toEqual([])
    expect(own.filter((member) => real.members.has(member))).toEqual([])
  })

  test.each(Object.keys(objects))('%s', (key) => {
    const [object, name, own = []] = objects[key]!
    expect(absent(Object.keys(object), declared(name).members, own)).toEqual([])
  })

  test('the test of this test: members and events of Electron are read from its types', () => {
    expect(declared('App').members).toContain('requestSingleInstanceLock')
    expect(declared('App').events).toContain('second-instance')
    expect(declared('BrowserWindow').members).toContain('getNormalBounds')
    expect(declared('WebContents').members.has('attach')).toBe(false)
    expect(offered('app.ts').members).toContain('whenReady')
    expect(offered('app.ts').members.has('isEnding')).toBe(false)
  })
})

const sources = ['electron/main', 'electron/preload'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
)

/** The values that a source file imports from Electron, and the members that it takes from them by name. */
const importsOf = (source: string): string[] =>
  (/^import \{([^}]*)\} from 'electron'/m.exec(source)?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
const usesOf = (source: string): string[] =>
  importsOf(source).flatMap((name) =>
    [...source.matchAll(new RegExp(`(?<![\\w.'])${name}\\.(\\w+)`, 'g'))].map(([, member]) => `${name}.${member}`),
  )
const imported = [...new Set(sources.flatMap(importsOf))]
const used = [...new Set(sources.flatMap(usesOf))]
const inPage = { contextBridge: 'ContextBridge', ipcRenderer: 'IpcRenderer', webUtils: 'WebUtils' }

describe('what the app uses, the stand-in has', () => {
  test('every value that is imported', () => {
    const known = [...Object.keys(electron), ...Object.keys(inPage)]
    expect(imported.length).toBeGreaterThan(10)
    expect(imported.filter((name) => !known.includes(name))).toEqual([])
  })

  test.each(used)('%s', (use) => {
    const [name = '', member = ''] = use.split('.')
    if (name in inPage) expect(declared(inPage[name as keyof typeof inPage]).members).toContain(member)
    else expect(member in (electron as unknown as Record<string, object>)[name]!).toBe(true)
  })
})

describe('a gap is loud', () => {
  const gap = /is not in the development host/
  test.each(Object.keys(electron))('%s.noSuchMember throws, read or set', (name) => {
    const value = (electron as unknown as Record<string, Record<string, unknown>>)[name]!
    expect(() => value.noSuchMember).toThrow(gap)
    expect(() => {
      value.noSuchMember = 1
    }).toThrow(gap)
  })

  test('an event that the stand-in never sends cannot be waited for', () => {
    expect(() => electron.app.on('child-process-gone', () => {})).toThrow(gap)
  })

  test('a window whose page could reach the machine does not open', () => {
    const session = electron.session.fromPartition('x')
    const safe = { preload: 'x', session, sandbox: true, contextIsolation: true, nodeIntegration: false }
    const weak = [{ sandbox: false }, { contextIsolation: false }, { nodeIntegration: true }, { webSecurity: false }]
    for (const part of weak)
      expect(() => new electron.BrowserWindow({ title: '', webPreferences: { ...safe, ...part } })).toThrow(
        /opens only windows/,
      )
  })

  test('a session that keeps things on disk, and a permission that is granted, are refused', () => {
    const session = new SessionStandIn()
    expect(() => electron.session.fromPartition('persist:x')).toThrow(/nothing on disk/)
    expect(() => session.setPermissionCheckHandler(() => true)).toThrow(/grants no/)
    expect(() =>
      session.setPermissionRequestHandler((_a, _b, answer) => (answer as (granted: boolean) => void)(true)),
    ).toThrow(/grants no/)
  })
})
