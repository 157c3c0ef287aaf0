import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collectInputs } from '../../../electron/session/collect-inputs.ts'

let root: string
const put = (path: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), 'x')
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'in puts é-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const collected = async (...places: string[]) =>
  (await collectInputs(places.map((place) => join(root, place)))).map(({ file, failure }) =>
    failure ? `${relative(root, file)}: ${failure.code}` : relative(root, file),
  )

describe('the files at the places given', () => {
  test('a folder whole, in the order a person counts, hidden files left out', async () => {
    for (const path of ['p 10.pdf', 'p 2.pdf', 'a/z.txt', '.hidden.pdf', '.git/x.pdf', 'ünï.png']) put(path)
    expect(await collected('')).toEqual(['a/z.txt', 'p 2.pdf', 'p 10.pdf', 'ünï.png'])
  })

  test('a hidden file that is named itself is taken', async () => {
    put('.hidden.pdf')
    expect(await collected('.hidden.pdf')).toEqual(['.hidden.pdf'])
  })

  test('each file once, though it is named and lies in a folder', async () => {
    put('a/x.pdf')
    expect(await collected('a/x.pdf', 'a', 'a/../a/x.pdf')).toEqual(['a/x.pdf'])
  })

  test('what is not there, and a folder without files, are answered for', async () => {
    mkdirSync(join(root, 'empty'))
    put('b.pdf')
    expect(await collected('none.pdf', 'empty', 'b.pdf')).toEqual([
      'none.pdf: INPUT_NOT_FOUND',
      'empty: FOLDER_EMPTY',
      'b.pdf',
    ])
  })

  test('links: to a file is followed, to a folder not, to nothing is answered for', async () => {
    put('in/a.pdf')
    put('else/b.pdf')
    symlinkSync(join(root, 'else/b.pdf'), join(root, 'in/b.pdf'))
    symlinkSync(join(root, 'in'), join(root, 'in/round'))
    symlinkSync(join(root, 'gone'), join(root, 'in/c.pdf'))
    expect(await collected('in')).toEqual(['in/a.pdf', 'in/b.pdf', 'in/c.pdf: INPUT_NOT_FOUND'])
  })

  test.skipIf(process.getuid?.() === 0)(
    'a folder without rights is answered for (skipped as root, who has all)',
    async () => {
      put('shut/a.pdf')
      chmodSync(join(root, 'shut'), 0)
      expect(await collected('shut')).toEqual(['shut: INPUT_NOT_READABLE'])
      chmodSync(join(root, 'shut'), 0o700)
    },
  )
})
