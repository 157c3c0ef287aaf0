import { mod11 } from '../checks/mod11.ts'
import { patternRecognizer } from '../recognizer.ts'

/** NHS Data Dictionary; CHI (Scotland) and Health and Care numbers (Northern Ireland) share the check. */
export const nhsNumber = patternRecognizer({
  id: 'nhs-number',
  entity: 'NHS_NUMBER',
  label: /\b(?:nhs|chi|h ?& ?c)\b(?:[^\n\d]{0,20})$/i,
  check: mod11,
  checkName: 'check digit (mod 11)',
  patterns: [
    {
      regex: /(?<![\w+/.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-])/g,
      score: 0.3,
      because: 'ten digits, grouped as an NHS number',
      needs: 'label-or-check',
    },
    {
      hint: ['nhs', 'chi', 'h&c', 'h & c'],
      regex: /(?<![\w+])\d(?:[ .-]?\d){8,10}(?![\w])/g,
      score: 0.2,
      because: 'digits where an NHS number is named',
      needs: 'label',
    },
  ],
})
