import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isPressed } from '../../../renderer/commands/keys.ts'

describe('a key press is the one that a command names', () => {
  const press = (key: string, held = '') => ({
    key,
    ctrlKey: held.includes('c'),
    metaKey: held.includes('m'),
    shiftKey: held.includes('s'),
    altKey: held.includes('a'),
  })
  const rows: readonly [named: string, key: string, held: string, isMac: boolean, is: boolean][] = [
    ['CmdOrCtrl+O', 'o', 'c', false, true],
    ['CmdOrCtrl+O', 'o', 'm', true, true],
    ['CmdOrCtrl+O', 'o', 'c', true, false],
    ['CmdOrCtrl+O', 'O', 'cs', false, false],
    ['CmdOrCtrl+Shift+O', 'O', 'cs', false, true],
    ['CmdOrCtrl+,', ',', 'c', false, true],
    ['A', 'a', '', false, true],
    ['A', 'a', 'c', false, false],
    ['Alt+ArrowUp', 'ArrowUp', 'a', false, true],
    ['CmdOrCtrl+O', 'p', 'c', false, false],
  ]
  test.each(rows)('%s: %s with %s held, on a Mac %s: %s', (named, key, held, isMac, is) => {
    expect(isPressed(named, press(key, held), isMac)).toBe(is)
  })
})

describe('the colours', () => {
  const css = readFileSync('renderer/style/tokens.css', 'utf8')
  const blockAfter = (selector: string): Readonly<Record<string, string>> => {
    const start = css.indexOf(selector)
    const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
    return Object.fromEntries(
      [...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value] as const),
    )
  }
  const light = blockAfter(':root {')
  const themes = {
    light,
    dark: { ...light, ...blockAfter(':root[data-appearance="dark"]') },
    system: { ...light, ...blockAfter(':root[data-appearance="system"]') },
    contrast: { ...light, ...blockAfter(':root[data-appearance="contrast"]') },
  }

  test('are the same in the dark, chosen or by the system', () => {
    expect(Object.keys(themes.dark).length).toBeGreaterThan(12)
    expect(themes.system).toEqual(themes.dark)
  })

  const pairs: readonly [ink: string, ground: string, least: number][] = [
    ...['ink', 'ink-soft', 'danger', 'warning', 'success'].flatMap((ink) =>
      ['ground', 'ground-raised', 'ground-sunken'].map((ground) => [ink, ground, 4.5] as [string, string, number]),
    ),
    ['accent-ink', 'accent', 4.5],
    ['ink', 'accent-ground', 4.5],
    ['line-strong', 'ground', 3],
    ['focus', 'ground', 3],
    ['accent', 'ground', 3],
  ]
  describe.each(Object.entries(themes))('%s', (_, theme) => {
    test.each(pairs)('%s on %s has a contrast of at least %s', (ink, ground, least) => {
      expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(least)
    })
  })
})

/** WCAG 2.2, contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
