import { patternRecognizer } from '../recognizer.ts'

/** Bitcoin (base58, bech32) and Ethereum addresses, also cut short. */
export const wallet = patternRecognizer({
  id: 'wallet',
  entity: 'WALLET',
  label: /\b(?:wallet|bitcoin|btc|ethereum|eth|usdt|crypto)\b[^\n]{0,30}$/i,
  patterns: [
    {
      regex: /(?<![\w/@.-])T(?=[A-Za-z\d]{0,33}[a-z])(?=[A-Za-z\d]{0,33}\d)[A-Za-z\d]{19,33}(?![\w/@.-])/g,
      score: 0.6,
      because: 'form of a wallet (TRON)',
    },
    { regex: /(?<!\w)[0O]x[0-9a-fA-F]{10,64}(?!\w)/g, score: 0.85, because: 'form of an Ethereum address' },
    { regex: /(?<!\w)bc1[02-9ac-hj-np-z]{11,71}(?!\w)/g, score: 0.9, because: 'form of a Bitcoin address' },
    {
      regex: /(?<!\w)[13T][1-9A-HJ-NP-Za-km-z]{25,34}(?!\w)/g,
      score: 0.6,
      because: 'form of a Bitcoin or Tron address',
    },
  ],
  accept: (value) => /\d/.test(value) && /[a-zA-Z]/.test(value),
})
