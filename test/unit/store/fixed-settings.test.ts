import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fixedSettingsPath, loadFixedSettings } from '../../../electron/store/fixed-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'fixed '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('settings that are fixed for a computer', () => {
  test.each([
    [{ ProgramData: 'D:\\Data' }, 'win32', /Data.Redaction Assist.policy\.json$/],
    [{}, 'darwin', /^\/Library\/Application Support\/Redaction Assist\/policy\.json$/],
    [{ HOME: '/home/me', REDACTION_ASSIST_HOME: '/home/me/x' }, 'linux', /^\/etc\/redaction-assist\/policy\.json$/],
  ] as const)('lie where the person cannot write: %o on %s', (env, platform, path) => {
    expect(fixedSettingsPath(env, platform)).toMatch(path)
  })

  test('are none where there is no file', async () => {
    expect(await loadFixedSettings(join(folder, 'missing.json'))).toEqual({})
  })

  const rows: readonly [text: string, is: object | 'refused'][] = [
    ['{}', {}],
    ['\uFEFF{"isTwoPerson": true}', { isTwoPerson: true }],
    [
      '{"appearance": "contrast", "policyId": "pre-charge", "samplingRate": 0.2}',
      { appearance: 'contrast', policyId: 'pre-charge', samplingRate: 0.2 },
    ],
    ['{"leastConfidence": 90}', { leastConfidence: 90 }],
    ['{"leastConfidence": 60}', 'refused'],
    [
      '{"words": {"alwaysRedact": [" Fern  House "], "neverRedact": []}}',
      { words: { alwaysRedact: ['Fern House'], neverRedact: [] } },
    ],
    ['{"words": {"alwaysRedact": ["x"], "neverRedact": []}}', 'refused'],
    ['', 'refused'],
    ['{"isTwoPerson": "yes"}', 'refused'],
    ['{"isTwoPersons": true}', 'refused'],
    ['{"policyId": "../../home/me/mine.json"}', 'refused'],
    ['{"samplingRate": 7}', 'refused'],
  ]
  test.each(rows)('%s: %o', async (text, is) => {
    const path = join(folder, 'policy.json')
    writeFileSync(path, text)
    const loaded = loadFixedSettings(path)
    if (is === 'refused') await expect(loaded).rejects.toThrow('FIXED_SETTINGS_INVALID')
    else expect(await loaded).toEqual(is)
  })
})
