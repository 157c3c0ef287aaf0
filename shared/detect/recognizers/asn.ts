import { asnCheck } from '../checks/mod23.ts'
import { patternRecognizer } from '../recognizer.ts'

/** Arrest summons number: year, force, unit, system, serial, check letter (MoJ). */
export const asn = patternRecognizer({
  id: 'asn',
  entity: 'ASN',
  label: /\b(?:asn|a\/s(?: no)?|arrest(?:\/| )?summons|summons)\b[^\n]{0,16}$/i,
  check: (value) => asnCheck(value.replace(/[ -]/g, '')),
  checkName: 'check letter (mod 23)',
  patterns: [
    {
      regex: /(?<![\w/])\d{2}\/?[A-Z0-9]{4}\/?[A-Z0-9]{2,3}\/?\d{1,11}[A-HJ-NP-RT-Z](?![\w/])/g,
      score: 0.5,
      because: 'form of an arrest summons number',
      needs: 'label-or-check',
    },
    {
      hint: ['asn', 'a/s', 'summons'],
      regex: /(?<![\w/])\d{2,4}\/?[A-Z0-9]{2,4}\/?[A-Z0-9]{2,3}\/?\d{1,11}[A-Z]?(?![\w/])/g,
      score: 0.3,
      because: 'figures in the groups of an arrest summons number',
      needs: 'label',
    },
    {
      hint: ['asn', 'a/s', 'summons'],
      regex: /(?<![\w/])\d{2}[/ -] ?[A-Z0-9]{2} ?[A-Z0-9]{2}[/ -] ?[A-Z0-9]{2,3}[/ -] ?\d{3,11} ?[A-Z]?(?![\w/])/g,
      score: 0.4,
      because: 'figures in the groups of an arrest summons number',
      needs: 'label',
    },
    {
      regex: /(?<![\w/])\d{2}\/[A-Z0-9]{4}\/\d{2}\/\d{3,11}[A-Z]?(?![\w/])/g,
      score: 0.6,
      because: 'figures in the groups of an arrest summons number',
    },
  ],
  accept: (value) => value.length >= 9 && /\d{5}/.test(value.replace(/\//g, '')),
})
