import { describe, expect, it } from 'vitest'
import { neededWords } from '../../../shared/detect/needed-words.ts'

describe('the words without which a pattern matches nothing', () => {
  it.each<[RegExp, string[][]]>([
    [/\b[Cc]onvicted (?:for|of) \p{Lu}/u, [['convicted for ', 'convicted of ']]],
    [/(?:dark |light )?(?:black|white) car/, [['black car', 'white car']]],
    [
      /(?<=\b(?:mother|father) )(?:Catholic|Methodist)/,
      [
        ['catholic', 'methodist'],
        ['mother ', 'father '],
      ],
    ],
    [/(?:twenty[ -]?(?:one)?|\d{1,2}) and a half/, [[' and a half']]],
    [/(?:(?:Road|Lane)\d|(?:Street|Close)\w) x/, [['road', 'lane', 'street', 'close']]],
    [/[\w.]{1,64}@[\w.]{1,64}/, [['@']]],
    [/abc{2}def/, [['def'], ['ab']]],
    [/(?!never)ordinary\x41(?<name>always)+/, [['ordinary'], ['always']]],
  ])('%s', (pattern, words) => {
    expect([...neededWords(pattern)].map((list) => [...list])).toEqual(words)
  })

  it.each([/\d{4}/, /the|\d/, /(?:word)?/, /(?:word)*x/, /(?:word){0,2}/, /[a-z]+/, /(?!word)/, /(?<!word)/, /ß{3}ü/])(
    'nothing is known of %s',
    (pattern) => expect(neededWords(pattern)).toEqual([]),
  )
})
