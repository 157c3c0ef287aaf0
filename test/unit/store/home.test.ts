import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealer } from '../../../electron/store/digest.ts'
import { openHome } from '../../../electron/store/home.ts'
import { homeFolder } from '../../../electron/store/home-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'home-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the folder of the installation', () => {
  const rows: readonly [platform: NodeJS.Platform, env: NodeJS.ProcessEnv, place: string][] = [
    ['linux', { HOME: '/home/a' }, '/home/a/.local/share/redaction-assist'],
    ['linux', { HOME: '/home/a', XDG_DATA_HOME: '/data' }, '/data/redaction-assist'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Application Support/Redaction Assist'],
    ['win32', { LOCALAPPDATA: '/c/Local' }, '/c/Local/Redaction Assist'],
    ['linux', { HOME: '/home/a', REDACTION_ASSIST_HOME: '/elsewhere' }, '/elsewhere'],
  ]
  test.each(rows)('on %s with %j', (platform, env, place) => expect(homeFolder(env, platform)).toBe(place))

  test('is for this user alone, and so is its key', async () => {
    const home = await openHome(join(folder, 'a b', 'home'))
    expect(statSync(home.folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(home.folder, 'audit.key')).mode & 0o777).toBe(0o600)
    expect(home.key).toHaveLength(32)
  })

  test('keeps its key, and many who start at once agree on it', async () => {
    const place = join(folder, 'home')
    const homes = await Promise.all(Array.from({ length: 8 }, () => openHome(place)))
    expect(new Set(homes.map((h) => Buffer.from(h.key).toString('hex'))).size).toBe(1)
    expect(readdirSync(place)).toEqual(['audit.key'])
  })

  test('that cannot be made is a failure with a name', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openHome(join(folder, 'file', 'home'))).rejects.toMatchObject({ code: 'HOME_NOT_WRITABLE' })
  })
})

describe('sealed values', () => {
  const seal = sealer(new Uint8Array(32).fill(7))
  test('one value, two spellings, one seal', () => expect(seal('07700 900123').hmac).toBe(seal('07700-900-123').hmac))
  test('two values, two seals', () => expect(seal('Smith').hmac).not.toBe(seal('Smyth').hmac))
  test('another key, another seal', () =>
    expect(sealer(new Uint8Array(32).fill(8))('Smith').hmac).not.toBe(seal('Smith').hmac))
  test('hold no part of the value', () => expect(JSON.stringify(seal('Smith'))).not.toContain('Smith'))
})
