import { patternRecognizer } from '../recognizer.ts'

/** Bitcoin (base58, bech32) and Ethereum addresses, also cut short. */
export const wallet = patternRecognizer({
  id: 'wallet',
  entity: 'WALLET',
  label: /\b(?:wallet|bitcoin|btc|ethereum|eth|usdt|crypto)\b[^\n]{0,30}$/i,
  patterns: [
    {
      hint: ['ltc1'],
      regex: /(?<!\w)ltc1[02-9ac-hj-np-z]{20,60}(?!\w)/g,
      score: 0.9,
      because: 'form of a Litecoin address',
    },
    {
      hint: ['..', '…'],
      regex:
        /(?<!\w)(?:0x[0-9a-fA-F]{2,12}|bc1[02-9ac-hj-np-z]{2,12}|[13T][1-9A-HJ-NP-Za-km-z]{3,10})(?:\.{2,4}|…)[0-9A-Za-z]{3,8}(?!\w)/g,
      score: 0.75,
      because: 'a wallet, cut short in the middle',
    },
    {
      hint: [
        'xrp',
        'ripple',
        'monero',
        'xmr',
        'solana',
        ' sol ',
        'dogecoin',
        'litecoin',
        'wallet',
        'crypto',
        'usdt',
        'usdc',
        'bitcoin',
        'btc',
      ],
      regex:
        /(?<![\w/@.-])(?=[A-Za-z\d]{25})(?=[A-Za-z\d]{0,20}\d)(?=[A-Za-z\d]{0,20}[a-z])(?=[A-Za-z\d]{0,20}[A-Z])[1-9A-HJ-NP-Za-km-z]{25,106}(?![\w/@-])/g,
      score: 0.5,
      because: 'a long run of letters and figures, as of a wallet',
    },
    {
      hint: ['wallet', 'bitcoin', 'btc'],
      regex: /(?<!\w)[13][1-9A-HJ-NP-Za-km-z]{4,33}\s[1-9A-HJ-NP-Za-km-z]{5,33}(?!\w)/g,
      score: 0.3,
      because: 'a wallet over the end of a line',
      needs: 'label',
    },
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
  accept: (value) =>
    (!/\s/.test(value) || (value.length >= 25 && /[a-z][A-Z]/.test(value))) &&
    /\d/.test(value) &&
    /[a-zA-Z]/.test(value),
})
