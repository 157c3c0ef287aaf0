import { patternRecognizer } from '../recognizer.ts'

/** "card ending 8299", "4751 **** **** 6630": what is printed or remembered of a card. */
export const paymentCardPart = patternRecognizer({
  id: 'payment-card-part',
  entity: 'PAYMENT_CARD',
  patterns: [
    {
      hint: ['cvv', 'cvc', 'csc', 'security code', 'security number'],
      regex:
        /\b(?:cvv2?|cvc2?|csc|security (?:code|number))(?: (?:is|was|on the back))*[: ]{1,3}(?<value>\d{3,4})(?![\w-])/gi,
      score: 0.6,
      because: 'the security code of a card',
    },
    {
      hint: ['card x', 'card *', 'card #'],
      regex: /\bcard [xX*#]{1,4}(?<value>\d{4})(?!\d)/gi,
      score: 0.7,
      because: 'the last four digits of a card',
    },
    {
      hint: ['exp'],
      regex:
        /\b(?:card|visa|mastercard|amex|cvv)\b[^\n]{0,60}?\bexp(?:iry|ires|iring)?(?: date)?[.: ]{1,3}(?<value>(?:0[1-9]|1[0-2])\/\d{2})(?![\d/])/gi,
      score: 0.4,
      because: 'the expiry of a card',
    },
    {
      hint: ['the end'],
      regex: /\bcards?\b[^\n]{0,80}?(?<!\d)(?<value>\d{4}) (?:at|on) the end\b/gi,
      score: 0.7,
      because: 'the last four digits of a card',
    },
    {
      hint: ['last4', 'last_4', 'last four'],
      regex: /\b(?:card_?)?last_?(?:4|four)"? ?[:=] ?"?(?<value>\d{4})(?!\d)/gi,
      score: 0.8,
      because: 'the last four digits of a card',
    },
    {
      regex: /(?<![\w+.-])\d{4,6}[ -]?(?:[*xX•#.]{2,6}[ -]?){1,3}\d{2,4}(?![\w-])/g,
      score: 0.8,
      because: 'a card number partly masked',
    },
    {
      regex: /(?<![\w]|\d{2} |[*xX•] )(?:[*xX•]{4}[ -]?){2,3}\d{4}(?![\w-])/g,
      score: 0.75,
      because: 'a card number masked but for its last four digits',
    },
    {
      regex:
        /\b(?:cards?|visa|mastercard|maestro|amex|debit|barclaycard|monzo|revolut|starling|halifax|hsbc|barclays|lloyds|natwest|santander|tsb|nationwide|rbs|first direct|metro bank|chase)\b[^\n.;]{0,30}?\b(?:ending|ends|ended|last (?:four|4)(?: digits)?)(?: (?:in|with|is|are|of|number|card|no))*[: ]{1,3}(?<value>\d{4})(?!\d)/gi,
      score: 0.8,
      because: 'the last four digits of a card',
    },
    {
      regex:
        /\blast (?:four|4)(?: digits)?(?: of (?:the |his |her |their |my )?card)?(?: (?:is|are|was|were|being|number))*[: ]{1,3}(?<value>\d{4})(?!\d)/gi,
      score: 0.7,
      because: 'the last four digits of a card or account',
    },
  ],
})
