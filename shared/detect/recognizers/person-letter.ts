import { patternRecognizer } from '../recognizer.ts'

/** Words that people shout in capitals. */
const shouted =
  /^(?:OK|NO|GO|IT|WE|HE|MY|IF|DO|ME|OH|SO|UP|IN|ON|TO|YO|HI|AM|AN|AS|AT|BE|BY|IS|OF|OR|US|TV|ID|UK|PC|DC|PS)$/

/** A person by a letter or two, in quotation marks or shouted at. */
export const personLetter = patternRecognizer({
  id: 'person-letter',
  entity: 'PERSON',
  patterns: [
    {
      hint: /["“'][A-Z][A-Z.]{0,3}["”']/,
      regex:
        /\b(?:[Cc]hild|[Ww]itness|[Pp]erson|[Gg]irl|[Bb]oy|[Ff]emale|[Mm]ale|[Vv]ictim|[Cc]omplainant|[Ss]uspect|[Ii]nitials|[Kk]nown as|[Cc]alled) ["“'](?<value>[A-Z]{1,2}|[A-Z]\.[A-Z]\.?)["”']/gu,
      score: 0.45,
      because: 'a person by a letter, in quotation marks',
    },
    {
      hint: /["“][A-Z]{2},? [a-z]/,
      regex:
        /\b(?:shout|scream|yell|call|said|say)(?:ed|ing|s)?(?: out| at (?:him|her|me))?[,:]? ["“](?<value>[A-Z]{2}),? (?=\p{Ll})/gu,
      score: 0.45,
      because: 'letters by which one is called',
    },
    {
      hint: ['initialled', 'initials'],
      regex: /\b(?:initialled|initials|initialled by)(?: by| of|:)? ["“']?(?<value>[A-Z]{2,3})(?![\p{L}\d])/gu,
      score: 0.45,
      because: 'initials of whoever signed',
    },
    {
      hint: [
        'hv ',
        'sw ',
        'cpn',
        'amhp',
        'idva',
        'isva',
        'senco',
        'dsl',
        'hca',
        'rmn',
        'sho ',
        'spr ',
        'key worker',
        'keyworker',
        'key-worker',
        'social worker',
        'support worker',
        'duty worker',
        'yot worker',
        'lac nurse',
        'health visitor',
        'ordinator',
        'probation officer',
      ],
      regex:
        /(?<![\p{L}\d/])(?:HV|SW|SSW|CPN|AMHP|IDVA|ISVA|SENCO|SENCo|DSL|HCA|RMN|SHO|SpR|LAC nurse|YOT worker|[Dd]uty SW|[Dd]uty worker|[Kk]ey ?worker|[Hh]ealth visitor|[Ss]ocial worker|[Ss]upport worker|[Cc]are co-?ordinator|[Pp]robation officer)(?: is| was|:|,)? (?<value>\p{Lu}\p{Ll}{1,16}(?: \p{Lu}[\p{L}'-]{1,18})?)(?=[.,;)\n]|$| (?:on|at|from|and|to|has|had|is|was|will|said|says|ext|tel|\d|\()|\s{2})/gu,
      score: 0.5,
      because: 'who does what the letters before it say',
    },
    {
      regex:
        /(?<![\p{L}\d/-])(?:[SVWD]\d{1,2}|IP\d?|AP\d?|[Ss]usp?\d?|[Vv]ic\d?|[Ww]it\d?|[Dd]ef\d?|SUSP?\d?|VIC\d?|WIT\d?|(?:[Ss]uspect|[Vv]ictim|[Ww]itness|[Mm]ale|[Ff]emale|[Pp]erson) \d)(?: is| was|:)? (?<value>\p{Lu}\p{Ll}{1,16}(?: \p{Lu}[\p{L}'-]{1,18})?)(?= \p{Ll}|'s|[.,;)]|\n|$)/gu,
      score: 0.5,
      because: 'who is the suspect, victim or witness of that number',
    },
  ],
  accept: (value) =>
    !shouted.test(value) &&
    !/^(?:London|England|Wales|Scotland|Team|Service|Services|Manager|Report|Visit|Worker|Unit|Trust|Form|Referral|Notes?|Training|Officer|The|To|No|Not|New|Duty|Call(?:ed)?|Meeting|Contact|On|In|At|Support|Has|Informed|Spoke|Attended)\b/.test(
      value,
    ),
})
