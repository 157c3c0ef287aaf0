import { expect, test } from 'vitest'
import { type LayerQuality, qualityOf } from '../../../electron/worker/reading/layer-quality.ts'

const statement =
  'I am the above named person and I live at the address overleaf with my husband. On Saturday I went to the shop and saw a man whom I know as Terry. He was shouting at the girl behind the counter.'
const shifted = [...statement].map((c) => (/[a-z]/i.test(c) ? String.fromCharCode(c.charCodeAt(0) - 29) : c)).join('')
const rotated = [...statement.toLowerCase()]
  .map((c) => (/[a-z]/.test(c) ? String.fromCharCode(97 + ((c.charCodeAt(0) - 97 + 11) % 26)) : c))
  .join('')

const cases: readonly [string, string, number, LayerQuality][] = [
  ['a statement', statement, 0, 'usable'],
  ['capitals', statement.toUpperCase(), 0, 'usable'],
  ['a list of numbers', '07700 900123 12/03/2024 14:05 £12.50\n'.repeat(20), 0, 'usable'],
  ['codes and plates', 'PC 1234 AB12 CDE WL16 GCL 50PL0119824 QQ123456C\n'.repeat(10), 0, 'usable'],
  [
    'Polish',
    'Świadek zeznał, że w dniu zdarzenia przebywał w domu razem z żoną i nie słyszał żadnych krzyków z ulicy.',
    0,
    'usable',
  ],
  ['a few words', 'Page 3 of 7', 0, 'usable'],
  ['nothing', ' \n ', 0, 'empty'],
  ['a rule of dashes', '---', 0, 'empty'],
  ['letters shifted by a font without a map', shifted, 0, 'rubbish'],
  ['letters exchanged for others', rotated, 0, 'doubtful'],
  ['private characters', '\ue001\ue002\ue003 \ue004\ue005'.repeat(9), 0, 'rubbish'],
  ['replacement characters among words', statement.replaceAll('e', '\ufffd'), 0, 'doubtful'],
  ['every third character without a map', statement, 60, 'doubtful'],
  ['words run together', statement.replaceAll(' ', ''), 0, 'doubtful'],
]

test.each(cases)('%s', (_, text, unmapped, quality) => {
  const found = qualityOf({ text, unmapped })
  const isBelieved = (q: LayerQuality): boolean => q === 'usable'
  if (quality === 'rubbish' || quality === 'doubtful') expect(isBelieved(found)).toBe(false)
  else expect(found).toBe(quality)
})
