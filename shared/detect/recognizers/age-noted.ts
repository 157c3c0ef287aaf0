import { kin, near } from '../age-words.ts'
import { patternRecognizer } from '../recognizer.ts'
import { numberWord } from '../spoken.ts'

const few = `(?:\\d{1,2}|(?!(?:o|oh|nil|zero|nought|naught|niner)\\b)(?:${numberWord}))`
const people =
  '\\b(?:boys?|girls?|lads?|m[ae]n|wom[ae]n|males?|females?|kids?|child(?:ren)?|he|she|they|who|teens?|teenagers?|youths?|blokes?|guys?|suspects?|person|driver|rider|one|couple|lady|ladies|gentleman|youngsters?)\\b'

/** Ages as notes and statements put them beside a name: "22 yom", "Callum Tully, twenty two, born Huyton", "(grandfather), 71". */
export const ageNoted = patternRecognizer({
  id: 'age-noted',
  entity: 'AGE',
  patterns: [
    {
      hint: [
        'teen',
        'twent',
        'thirt',
        'fort',
        'fift',
        'sixt',
        'sevent',
        'eight',
        'ninet',
        'one',
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'nine',
        'ten',
        'eleven',
        'twelve',
      ],
      regex: new RegExp(
        `(?<![\\p{L}\\d-])(?!(?:o|oh|nil|zero|nought|naught|niner)\\b)(?:${numberWord})(?=[,;)](?! (?:\\d|(?:${numberWord})\\b|and (?:${numberWord})\\b))|\\.(?: \\p{Lu}|\\n|$)|\\n|$| (?:or so|at (?:the )?most|maybe)\\b)(?<=(?:\\p{Lu}[\\p{L}'-]{1,24}"?, |\\p{Lu}[\\p{L}'-]{1,24} \\(|\\b(?:I'd|I would) (?:say|guess|put (?:him|her) at) |\\blooked (?:about |like )?)(?:${numberWord}))`,
        'gu',
      ),
      score: 0.5,
      because: 'a number in words after a name, as an age is',
    },
    {
      regex:
        /(?=\d)(?<=\p{L}["”'’] ?, |\p{Lu}[\p{L}'-]{1,24} \((?:the )?\p{Ll}{3,14}\), )\d{1,2}(?=,|;|\)| (?:and|who|with|of|from|lives|rough|years|has|had|was|is|said)\b|\.(?: |\n|$)|\n|$)/gu,
      score: 0.45,
      because: 'a number after a nickname or a relation, as an age is',
    },
    {
      hint: ['age', 'aged'],
      regex:
        /\bage[ds]?(?: (?:range|band|approx|about|between))?(?:[: ]{1,3}|:? {4,30})\d{1,2} ?(?:-|to|–) ?(?<value>\d{1,2})\b(?![/:.]\d|%)/gi,
      score: 0.8,
      because: 'a number where an age is named',
    },
    {
      hint: ['yom', 'yof', 'yr m', 'yr f', 'y/o', 'yo '],
      regex: /(?<![\w£.])(?<value>\d{1,3}) ?(?:yom|yof|YOM|YOF|yo [MmFf]|yr [MF])(?![\p{L}\d])/gu,
      score: 0.8,
      because: 'so many years old',
    },
    {
      regex: new RegExp(
        `\\b(?:${kin}|mum|dad|nan|mam) (?:is|was|now|only|just|turned|about)(?: ${near})? (?<value>\\d{1,2})(?= (?:&|\\+|and|but|now|with|years|so|stays|lives|works)|[.,;)](?!\\d)|\\n|$)`,
        'gi',
      ),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      hint: ['year', 'yr'],
      regex:
        /(?<=\b(?:is|now|am|she's|he's|I'm|currently) in )(?:[Yy]ear|[Yy]r\.?) (?:1[0-3]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)(?![\w/])|(?<=\ba |, |\()(?:[Yy]ear|[Yy]r) (?:1[0-3]|[1-9])(?= (?:boy|girl|pupil|student|child|lad)\b)/gu,
      score: 0.3,
      because: 'the year of school, which tells an age',
    },
    {
      hint: [' or ', ' to ', ' and '],
      regex: new RegExp(
        `(?<![\\w£./:-])${few} (?:or|to|and) ${few}(?![\\w£/:%-])(?<=${people}[^\\n.;]{0,24}\\b(?:looked|looks|looking|aged|ages|maybe|probably|was|were|is|are)(?: (?:between|about|around|aged|like|maybe)){0,2} ${few} (?:or|to|and) ${few})(?=[.,;)](?!\\d)|\\n|$| (?:and|who|with|years|in|with|wearing|came|was|ran)\\b)`,
        'giu',
      ),
      score: 0.5,
      because: 'two numbers between which an age lies',
    },
    {
      hint: [
        'twins',
        'kids',
        'children',
        'boys',
        'girls',
        'eldest',
        'oldest',
        'youngest',
        "lad's",
        'lads',
        "girl's",
        "boy's",
        'little one',
        "son's",
        "daughter's",
      ],
      regex: new RegExp(
        `\\b(?:twins|kids|children|boys|girls|eldest|oldest|youngest|middle one|lads?|girl|boy|little one|grandkids|son|daughter|brother|sister|nan|nana|mum|dad)(?: are| is| was| were|'s| only| just| now){1,2}(?: ${near})? (?<value>${few})(?= (?:and|but|now|so|he|she)\\b|[.,;)](?!\\d)|\\n|$)`,
        'gi',
      ),
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      regex:
        /\((?:(?:M|F|m|f|male|female|Male|Female|boy|girl)[,/ ]{1,2}(?<value>\d{1,2}|1[01]\d)(?!\d)|(?:\d{1,2}|1[01]\d)(?=[,/ ]{0,2}(?:M|F|m|f|male|female)\)))(?=[,/ )MFmf])/g,
      score: 0.6,
      because: 'a number beside a sex, as an age is',
    },
    {
      hint: [' and ', ' & '],
      regex:
        /(?=\d)(?<=\b(?:pensioners|victims|brothers|sisters|children|kids|sons|daughters|boys|girls|twins|cousins|men|women|males|females|youths|teenagers|siblings|witnesses|residents|suspects|parents|grandparents),? \(?(?:both |all |are |were |aged ){0,2}(?:\d{1,2}(?:, |,? and |,? & )){0,4})\d{1,2}(?=(?:, \d{1,2}){0,3},? (?:and|&) \d{1,2}\b|[.,;)](?!\d)|\n|$)(?<=(?:, |and |& )\d{1,2}|\d{1,2}(?=,? ))/gi,
      score: 0.5,
      because: 'numbers listed behind people, as ages are',
    },
    {
      hint: ['widow', 'married', 'retired', 'divorced', 'single', 'bachelor', 'unemployed'],
      regex:
        /\b(?:widow(?:er|ed)?|(?:un)?married|retired|divorced|single|bachelor|unemployed),? (?<value>\d{2})(?=[,;.)])(?![.,]\d)/gi,
      score: 0.5,
      because: 'a number said of a person, as an age is',
    },
    {
      hint: [' was ', ' is '],
      regex:
        /(?<=\p{Lu}\p{Ll}{2,14} (?:was|is) )(?<value>[1-9]\d)(?=\. (?:He|She|They|His|Her)\b|,? (?:and|when) (?:lived|lives|worked|works|he|she)\b)/gu,
      score: 0.5,
      because: 'a number said of somebody by name, as an age is',
    },
  ],
})
