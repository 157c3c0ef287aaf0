import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { byGlyph, byUse, compositePage, type Numbering } from '../../fixtures/composite-page.ts'
import { prove, summary } from '../verify/prove.ts'
import { boxOf, burned, region } from './burned.ts'
import { folder, sourceOf, write } from './written.ts'

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeOcr()
})

async function excised(pdf: Uint8Array, secret: string) {
  const { page } = await burned(pdf, (read) => [region(boxOf(read, secret))])
  const { path, pages, notExcised } = await write(sourceOf(pdf), [{ method: 'burned', page, isExcisable: true }])
  const copy = await openPdf({ bytes: new Uint8Array(readFileSync(path)) })
  const text = copy.textLayer(0).text.normalize('NFKC')
  copy.close()
  const proof = summary(await prove('all', { path, pages }, [secret]))
  return { text, proof, outcome: notExcised?.[0] ?? pages[0]?.method }
}

const numberedByUse = (lines: readonly string[]): Numbering => byUse([...lines.join('')])

describe('a font that would show which letters are gone is not left to be seen', () => {
  const named = ['Quartermain keeps bees', 'in a quiet Martinique garden']
  const other = ['abcdefghijklmnopqrstu', 'Q or amber or Martin or ten', 'Quartermain']
  test.each<[string, readonly string[], Numbering, string]>([
    ['numbered like the whole font', named, byGlyph, 'excised'],
    ['numbered as the text needs it, which begins with the name', named, numberedByUse(named), 'has-telling-font'],
    ['the same where every letter of the name is left elsewhere', other, numberedByUse(other), 'has-telling-font'],
    [
      'numbered in the order of the alphabet, and every letter left',
      other,
      byUse([...' MQabcdefghijklmnopqrstu']),
      'excised',
    ],
    [
      'numbered in the order of the alphabet, and one letter gone',
      named,
      byUse([...' MQabdegikmnpqrstu']),
      'has-telling-font',
    ],
  ])(
    '%s',
    async (_, lines, numbering, outcome) => {
      const copy = await excised(compositePage(lines, numbering), 'Quartermain')
      expect(copy).toMatchObject({ outcome, proof: 'passed' })
      expect(copy.text).not.toMatch(/Quarter|termain/)
    },
    30_000,
  )
})

describe('ligatures', () => {
  const lines = ['The of{fi}cers met Mr Grif{fi}ths there', 'and of{fi}cially so']
  test('a word with one that stays can be found, and one that is hidden is gone', async () => {
    const copy = await excised(compositePage(lines), 'Griffiths')
    expect(copy).toMatchObject({ outcome: 'excised', proof: 'passed' })
    expect(copy.text).toMatch(/The officers met Mr\s+there\s+and officially so/)
  }, 30_000)
  test('the last one of its kind leaves no code, glyph or character behind', async () => {
    const pdf = compositePage(['The keepers met Mr Grif{fi}ths there'])
    const copy = await excised(pdf, 'Griffiths')
    expect(copy).toMatchObject({ outcome: 'excised', proof: 'passed' })
    expect(copy.text).not.toMatch(/fi|G|ths/)
  }, 30_000)
})
