import { patternRecognizer } from '../recognizer.ts'

/** IEEE 802: six pairs. */
export const macAddress = patternRecognizer({
  id: 'mac-address',
  entity: 'MAC_ADDRESS',
  label: /\b(?:mac|bssid|bluetooth|wi-?fi)(?: (?:address|addr|id))?\b[^\n]{0,10}$/i,
  patterns: [
    {
      hint: ['mac', 'bssid', 'bluetooth'],
      regex: /(?<![\w:-])(?:[\dA-FO]{2}[ :-]?){5}[\dA-FO]{2}(?![\w:-])/gi,
      score: 0.3,
      because: 'twelve signs where a hardware address is named',
      needs: 'label',
    },
    {
      hint: /[:-][\dA-F]{2}[:-][\dA-F]{2}[:-]/i,
      regex: /(?<![\w:-])(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}(?![\w:-])/gi,
      score: 0.9,
      because: 'form of a hardware address',
    },
    {
      hint: /\.[\dA-F]{4}\./i,
      regex: /(?<![\w.])(?:[0-9A-F]{4}\.){2}[0-9A-F]{4}(?![\w.])/gi,
      score: 0.6,
      because: 'form of a hardware address',
    },
  ],
  accept: (value) => /[A-F]/i.test(value) || /\d{2}:\d{2}:\d{2}:\d{2}/.test(value),
})
