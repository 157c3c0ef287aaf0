import { patternRecognizer } from '../recognizer.ts'
import { readsAsWord, vrmLabel } from '../vehicle-words.ts'

/** Prefix (1983–2001), Q and suffix (1963–1983) plates. */
export const vrmOlder = patternRecognizer({
  id: 'vrm-older',
  entity: 'VRM',
  label: vrmLabel,
  patterns: [
    {
      hint: ['plate', ' reg'],
      regex: /(?<![\w/-])[A-Z]{1,3}[ -]?[A-Z\d]{3,5}[A-Z]?(?= (?:\p{L}{4,12} )?(?:plates?|reg)\b)/gu,
      score: 0.5,
      because: 'a plate of another country, named as one',
    },
    {
      hint: ['plate', ' reg'],
      regex:
        /(?<![\w/-])[A-Z]{1,3}[ -]?\d{2,5}[ -]?[A-Z]{0,3}(?=,? \(?(?:a |an |on )?(?:\p{L}{4,12} )?(?:number )?(?:plates?|reg|registered)\b)/giu,
      score: 0.5,
      because: 'a plate of another country, named as one',
    },
    {
      regex: /(?<![\w/-])[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y][A-HJ-PR-Z]{2}(?![\w/-])/g,
      score: 0.55,
      because: 'form of a number plate (1983 to 2001)',
    },
    {
      regex: /(?<![\w/-])Q\d{1,3} ?[A-HJ-PR-Y][A-HJ-PR-Z]{2}(?![\w/-])/g,
      score: 0.6,
      because: 'form of a number plate of a vehicle of unknown age',
    },
    {
      regex: /(?<![\w/-])[A-HJ-PR-Z]{3} ?\d{1,3} ?[A-HJ-NPR-TV-Y](?![\w/-])/g,
      score: 0.5,
      because: 'form of a number plate (1963 to 1983)',
    },
    {
      regex: /(?<![\w/-])\d{3} ?[DX] ?\d{3}(?![\w/-])/g,
      score: 0.35,
      because: 'form of a diplomatic number plate',
      needs: 'label',
    },
  ],
  accept: (value, at, view) =>
    /^[A-Z]/.test(value.replace(/^\d/, 'A')) &&
    !/^S\d{1,3} (?:CJA|PCA|OAPA|PACE|POA|SOA|RTA|FA|CDA)$/.test(value) &&
    !readsAsWord(value, at, view),
})
