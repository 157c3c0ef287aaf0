import { kin, near, years } from '../age-words.ts'
import { isKind, isNamePart } from '../lexicons.ts'
import { firstTokenAt, type PageView } from '../page-view.ts'
import { patternRecognizer } from '../recognizer.ts'
import { numberWord } from '../spoken.ts'

const kinWord = new RegExp(
  `^(?:${kin}|aged?|child|kid|lad|girl|boy|teen|youth|pensioner|adult|twins?|baby|grandson|granddaughter|mum|dad|mam|nan|grandad|gran|carer|tenant|victim|suspect|witness|driver|passenger|resident|occupant|neighbour)s?$`,
  'i',
)

/** Ages of people, in figures and in words; periods ("for three years") are something else. */
export const age = patternRecognizer({
  id: 'age',
  entity: 'AGE',
  patterns: [
    {
      regex: new RegExp(
        `\\bage[ds]?(?: (?:on|at) [a-z]{3,12})?(?: ${near})?(?:[: ]{1,3}|:? {4,30}|\\t)(?<value>${years})\\b(?![/:.]\\d|%|\\+? ?(?:days|weeks|months))`,
        'gi',
      ),
      score: 0.85,
      because: 'a number where an age is named',
    },
    {
      hint: /\bolds?\b|y\/?o\b|of age/i,
      regex: new RegExp(`(?<![\\w£.])(?<value>${years})[ -](?:years?|yrs?)[ -]olds?\\b`, 'gi'),
      score: 0.95,
      because: 'so many years old',
    },
    {
      hint: /\bolds?\b|y\/?o\b|of age/i,
      regex: new RegExp(`(?<![\\w£.])(?<value>${years})[ -]?(?:y\\/?o|yrs? old|years? of age|yr old)\\b`, 'gi'),
      score: 0.9,
      because: 'so many years old',
    },
    {
      regex: new RegExp(
        `\\b(?:i'm|i am|he's|she's|who's|he is|she is|who is|he was|she was|who was|turned|turns|turning|they're|(?:nan|nana|gran|mum|mam|dad|grandad|son|daughter|brother|sister|baby|wife|husband|child|boy|girl) is|(?<=\\p{Lu}\\p{Ll}{1,20},? )is|being)(?: ${near}){0,2} (?<value>${years})(?= or so\\b| he\\b| she\\b| they\\b|[,.;)]? (?:with|and|but|now|tmrw|tomorrow|today|soon|at the time|last|next|in)\\b|[,.;)!"](?!\\d)|\\n|$)`,
        'giu',
      ),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: new RegExp(
        `\\b(?:thought|believed|said|known|estimated|seems|appears) to be(?: ${near})? (?<value>\\d{1,2})(?=[,;)]| and| who|\\.(?!\\d)|\\n|$)`,
        'gi',
      ),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\b\d{1,2}(?<=\p{L}{2},? \((?:\d{1,2}(?:, |,? and )){0,4}\d{1,2})(?=(?:, |,? and )\d{1,2}(?:,|\)| and)|\))/gu,
      score: 0.5,
      because: 'numbers in brackets after names, as ages are',
    },
    {
      regex:
        /\b\d{1,2}(?<=(?:[Cc]hildren|CHILDREN|[Ss]iblings?|[Kk]ids|[Dd]ependants)\b[^\n]{0,80}(?!Yr|Year|Age|Unit|Room|Flat|Class)\p{Lu}\p{Ll}{1,20},? \d{1,2})(?=[,;.]| and|\n|$)/gu,
      score: 0.6,
      because: 'a number after the name of a child, as an age is',
    },
    {
      regex: /\b(?:under|over) \d{2}s?,? \((?<value>\d{1,2})\)/gi,
      score: 0.7,
      because: 'a number in brackets, as an age is',
    },
    {
      hint: /\([a-z]{3,10}(?:[ -][a-z]{3,5})?\)/,
      regex: new RegExp(`\\b(?:\\p{Lu}[\\p{L}'-]+|${kin}),? \\((?<value>${numberWord})\\)`, 'gu'),
      score: 0.6,
      because: 'a number in brackets after a name, as an age is',
    },
    {
      regex: /\b\d{1,3}(?<=\d{2,4} {1,3}\((?:aged? )?\d{1,3})(?=\))/g,
      score: 0.6,
      because: 'a number in brackets after a date of birth, as an age is',
    },
    {
      regex: /\bage ?[/&] ?(?:dob|d\.o\.b\.?|sex|gender|date of birth)(?::? {1,40}|\t)(?<value>\d{1,3})(?![\w/.-])/gi,
      score: 0.8,
      because: 'a number where an age is named',
    },
    {
      regex:
        /\b(?:kid|girl|boy|lad|lass|child|teen(?:ager)?|man|woman|male|female|bloke|guy|youth|youngster|pensioner)s?(?:,? (?:about|approx(?:imately)?|around|roughly|maybe|looks?|looked|of|is|only|just))* (?<value>\d{1,2})(?= or \d{1,2}\b)/gi,
      score: 0.6,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\b(?:kid|girl|boy|lad|lass|child|teen(?:ager)?|man|woman|male|female|bloke|guy|youth|youngster|pensioner)s?(?:,? (?:about|approx(?:imately)?|around|roughly|maybe|looks?|looked|of|is|only|just))* \d{1,2} or (?<value>\d{1,2})\b/gi,
      score: 0.6,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\b(?:kid|girl|boy|lad|lass|child|man|woman|male|female|bloke|guy|youth|pensioner),? (?:(?:about|around|maybe|looks?|looked|of|is|of about|of around) )+(?<value>\d{2}|[4-9])(?![\w/.:'"%-]| ?(?:ft|foot|feet|stone|cm|m|min|minutes|hours|years|days|weeks|months|st|pm|am|or)\b)/gi,
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: /\b(?:she is |he is |who is |(?:room|flat|bed) \d{1,3}, )(?<value>\d{2})(?=, )/gi,
      score: 0.4,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\p{L}[,(] ?(?:aged )?(?:about|approx(?:imately)?\.?|around|roughly|maybe|perhaps|c\.?) (?<value>[1-9]\d)(?=[,).;](?!\d)| or so\b)/gu,
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\b(?:says|said|claims|claimed|states|stated|gave|then|now|just|nearly) (?:(?:he|she)(?: is|'s) |to be |aged )?(?<value>1?\d|[2-9]\d)(?=[,;] | {2}|\.(?: |\n|$))(?<=(?:, |\| |\. |; |\b(?:he|she) |\n)(?:says|said|claims|claimed|states|stated|gave|then|now|just|nearly) [^,;\n]{0,16})/g,
      score: 0.4,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: /(?<value>\b\d{1,3})(?<=\p{Lu}[\p{L}'-]{1,24},? \(\d{1,3})(?=, \p{L})/gu,
      score: 0.5,
      because: 'a number in brackets after a name, as an age is',
    },
    { regex: /\((?<value>\d{1,3}) ?(?:yrs?|years|y|yo)\)/gi, score: 0.8, because: 'a number of years in brackets' },
    {
      regex:
        /\b(?<value>(?:early|mid|late)(?: to late| to mid)?[ -](?:teens|\d0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b/gi,
      score: 0.4,
      because: 'an age as people guess it',
    },
    {
      regex:
        /\bin (?:his|her|their|my) (?:(?:early|mid|late)[ -])?(?<value>teens|[2-9]0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
      score: 0.4,
      because: 'an age as people guess it',
    },
    {
      regex: new RegExp(
        `\\b(?:kid|girl|boy|lad|lass|child|son|daughter|toddler|pensioner|youngster)s?,? (?:(?:aged?|about|around|maybe|of|is|of about|of around) )+(?<value>${numberWord})(?= (?:or|who|whom|with|and|at|in|from|was|is|called)\\b|[.,;)]|\\n|$)`,
        'gi',
      ),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: new RegExp(
        `\\b(?:who is|who's|she is|she's|he is|he's|is|aged|turned|turns|just|only|nearly) (?<value>(?:${numberWord}|\\d{1,2}) and a half)\\b`,
        'gi',
      ),
      score: 0.6,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /(?=\d)(?<=\b(?!YOI|HMP|DTO|SSO)\p{Lu}[\p{L}'-]{1,24},? \(?)(?<value>\d{1,3}) ?(?:YRS?|yrs?|y\/?o|YO)\b(?![ -](?:olds?|OLDS?|of|ago|AGO|in|IN|imprisonment|custody|\p{Lu}\p{Ll}))/gu,
      score: 0.6,
      because: 'a number of years after a name, as an age is',
    },
    {
      regex: new RegExp(`\\b(?:\\p{Lu}[\\p{L}'-]+|${kin}),? \\((?<value>\\d{1,3})\\)`, 'gu'),
      score: 0.6,
      because: 'a number in brackets after a name, as an age is',
    },
    {
      regex: new RegExp(
        `\\b(?:\\p{Lu}[\\p{L}'-]+|${kin}), (?<value>\\d{1,2}|1[01]\\d)(?=,|;|\\)| \\(| ?\\|| {2}| years|\\.(?: \\p{Lu}|\\n|$)|\\n|$)`,
        'gmu',
      ),
      score: 0.45,
      because: 'a number after a name, as an age is',
    },
    {
      regex:
        /(?=\d)(?<=[\p{L})"'’], )\d{1,2}(?=,? (?:of|originally|currently|from|lives?|living|works?|who)(?![\p{L}])|, (?:an?|the|his|her|next|neighbours?|friend|retired|self|unemployed|student|[a-z]{4,14}(?:er|or|ist|ant|ian|man|woman)|[a-z]{4,14}(?: and| &)? ?[a-z]{0,12},)(?![\p{L}]))/gu,
      score: 0.4,
      because: 'a number set off by commas behind a person, as an age is',
    },
    {
      regex:
        /\b(?:Is|Was|She's|He's|Aged) (?<value>\d{1,2})(?=[,.;] |[,.;]?\n|[,.;]?$| (?:and|but|with|has|now|next)\b)/gu,
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: new RegExp(
        `\\b(?:${kin}|twins?|baby|stepson|stepdaughter|kids?), (?<value>${numberWord})(?=[.,;)]|\\n| and|$)`,
        'gi',
      ),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /(?=\d)(?<=(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})[ |\t]{1,12}[MF][ |\t]{1,12})\d{1,2}(?: ?(?:wks?|mths?|months?|weeks?|days?))?(?=[ |\t]{2}|\n|$)/g,
      score: 0.7,
      because: 'a number behind a date of birth and a sex, as an age is',
    },
    {
      regex:
        /(?:\b(?:[Aa]bout|[Aa]pprox\.?|[Cc]irca|c\.)|~) ?(?<value>\d{2})(?=\n|$)(?<=(?:male|female|man|woman|law|mother|father|husband|wife|son|daughter|brother|sister|partner|[Aa]ge|person), ?[^\n]{0,12})/gmu,
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\b(?:died|adopted|fostered|orphaned|widowed|diagnosed|married|pregnant|expelled|excluded) at (?:the age of )?(?<value>\d{1,2})(?= of|[,.;]| (?:and|when|with|in|by|after)\b)/g,
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: new RegExp(
        `\\b(?:who is|who's|is|being) (?<value>${numberWord})(?= (?:born|and|now|in|next|soon|today)\\b)`,
        'gi',
      ),
      score: 0.4,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: /(?=[1-9])(?<=[a-z](?:er|or|ist|maid|man|woman|nurse|chef|parent|student|son), )\d{2}(?=\.(?: |\n|$))/g,
      score: 0.45,
      because: 'a number behind what a person is, as an age is',
    },
    {
      hint: ['"age', '"years'],
      regex: /"age[\w ]{0,16}": ?"?(?<value>\d{1,3})(?![\w/.-])/gi,
      score: 0.8,
      because: 'a number where an age is named',
    },
    {
      regex:
        /\b(?:hes|shes|im|whos|theyre)(?: (?:about|only|just|like|nearly|bout|abt))? (?<value>\d{1,2})(?=[.,!?]| n | and | now| its?\b|\n|$)/gi,
      score: 0.45,
      because: 'a number said of a person, as an age is',
    },
    {
      regex: /["'“](?:\p{Lu}[\p{L}'-]{1,20}), (?<value>\d{2})(?=["'”])/gu,
      score: 0.5,
      because: 'a number after a name, as an age is',
    },
    {
      regex: new RegExp(`\\b(?:as|only|just) (?<value>${years})(?= or so\\b)`, 'gi'),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
  ],
  accept: (value, at, view) => !countsThings(view, at, value),
})

/** "Photos (4)", "kidney stones (5)", "Retain 10 yrs": a number behind an ordinary word counts that. */
function countsThings(view: PageView, at: number, value: string): boolean {
  if (!/^\d{1,2}$/.test(value) || !/[\p{L}] \(?$/u.test(view.text.slice(Math.max(0, at - 3), at))) return false
  const word = view.tokens[firstTokenAt(view, at) - 1]
  if (word === undefined || (isNamePart(word.flags) && word.shape !== 'small') || kinWord.test(word.text)) return false
  const bracketed = view.text.charAt(at - 1) === '('
  const years = /^ ?yrs?\b/.test(view.text.slice(at + value.length, at + value.length + 5))
  return (bracketed || years) && (isKind(word.flags, 'word') || isKind(word.flags, 'condition'))
}
