import { patternRecognizer } from '../recognizer.ts'

const label = /\b(?:sort(?: ?code)?|s\/c|sc|bank(?: \([^)\n]{0,20}\))?|a\/c|acc(?:ount)?)\b[^\n\d]{0,24}$/i

/** Six digits in twos look like a date: a label, or an eight-digit account number beside them, is needed. */
export const sortCode = patternRecognizer({
  id: 'sort-code',
  entity: 'SORT_CODE',
  label,
  patterns: [
    {
      regex: /(?<![\w/.-])\d{2}[- ]\d{2}[- ]\d{2}(?=[ ,/;:()A-Za-z.-]{1,24}\d{7,8}(?!\d))/g,
      score: 0.9,
      because: 'six digits in twos with an account number after them',
    },
    {
      regex: /(?<![\d/.-])\d{6}(?=[ ,/]{1,3}\d{8}(?!\d))/g,
      score: 0.7,
      because: 'six digits with an eight-digit account number after them',
    },
    {
      regex: /(?<![\w/.-])\d{2}[- {2}]\d{2}[- ]\d{2}(?![\w/-])/g,
      score: 0.3,
      because: 'six digits in twos where a sort code is named',
      needs: 'label',
    },
    {
      hint: ['sort', 's/c'],
      regex: /(?<=\b(?:sort ?code|s\/c)(?: (?:is|was))?[: -]{1,4})\d{2}([/.])\d{2}\1\d{2}(?![\w/.-])/gi,
      score: 0.85,
      because: 'six digits in twos where a sort code is named',
    },
    {
      regex: /(?<=\bsort ?code[: ]{1,8}|\bs\/c[: ]{1,4})\d{6}(?!\d)/gi,
      score: 0.9,
      because: 'six digits where a sort code is named',
    },
  ],
})
