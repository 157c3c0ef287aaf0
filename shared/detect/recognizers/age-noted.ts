import { kin, near } from '../age-words.ts'
import { patternRecognizer } from '../recognizer.ts'
import { numberWord } from '../spoken.ts'

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
        `(?=[efnost])(?<=[ (])(?<=\\p{Lu}[\\p{L}'-]{1,24}"?, |\\p{Lu}[\\p{L}'-]{1,24} \\(|\\b(?:I'd|I would) (?:say|guess|put (?:him|her) at) |\\blooked (?:about |like )?)(?!(?:o|oh|nil|zero|nought|naught|niner)\\b)(?:${numberWord})(?=[,;)](?! (?:\\d|(?:${numberWord})\\b|and (?:${numberWord})\\b))|\\.(?: \\p{Lu}|\\n|$)|\\n|$| (?:or so|at (?:the )?most|maybe)\\b)`,
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
  ],
})
