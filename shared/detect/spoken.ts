/** Number words and the figures that they stand for. */
const figureOf: Readonly<Record<string, string>> = {
  oh: '0',
  o: '0',
  zero: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  niner: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fourty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '00',
}

/** The words whose figures are such, as a regular expression source. */
const wordsFor = (figures: RegExp): string =>
  Object.keys(figureOf)
    .filter((word) => figures.test(figureOf[word] ?? ''))
    .join('|')

/** Words for the figures, as they are dictated (regular expression source). */
export const digitWord = wordsFor(/^\d$/)

const teens = wordsFor(/^1\d$/)
const tens = wordsFor(/^[2-9]0$/)
const units = 'one|two|three|four|five|six|seven|eight|nine'

/** Cardinal number words up to 99. */
export const numberWord = `${teens}|(?:${tens})(?:[ -](?:${units}))?|${digitWord}`

export const ordinalWord =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth'

/** How many figures a dictated run stands for: "double two" is two, a written figure one. */
export function spokenLength(run: string): number {
  let count = 0
  let times = 1
  for (const word of run.toLowerCase().split(/[^a-z0-9]+/)) {
    if (word === 'double') times = 2
    else if (word === 'treble' || word === 'triple') times = 3
    else if (word === 'hundred') count += 2
    else if (word !== '' && word !== 'and') {
      count += times * (/^\d+$/.test(word) ? word.length : 1)
      times = 1
    }
  }
  return count
}

const unit = `(?:(?:double|treble|triple)[ -])?(?:${digitWord}|hundred|\\d{1,5})`

/** A run of dictated figures, at least `least` units long. Bounded, so linear. */
export const spokenRun = (least: number): RegExp =>
  new RegExp(`(?=[dtoznfseh\\d])(?<![\\w'])${unit}(?:(?:, ?| |-|\\. ?|, and )${unit}){${least - 1},15}(?![\\w'])`, 'gi')

const phonetic: Readonly<Record<string, string>> = {
  alpha: 'A',
  alfa: 'A',
  bravo: 'B',
  charlie: 'C',
  delta: 'D',
  echo: 'E',
  foxtrot: 'F',
  golf: 'G',
  hotel: 'H',
  india: 'I',
  juliet: 'J',
  juliett: 'J',
  kilo: 'K',
  lima: 'L',
  mike: 'M',
  november: 'N',
  oscar: 'O',
  papa: 'P',
  quebec: 'Q',
  romeo: 'R',
  sierra: 'S',
  tango: 'T',
  uniform: 'U',
  victor: 'V',
  whiskey: 'W',
  whisky: 'W',
  'x-ray': 'X',
  xray: 'X',
  yankee: 'Y',
  zulu: 'Z',
}

/** Words for the letters in the alphabet of the radio (ICAO), as a regular expression source. */
export const phoneticWord = Object.keys(phonetic).join('|')

const times: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 }

/** Figures and letters that are dictated, as they would be written: "yankee kilo one nine" is YK19. */
export function writtenOut(run: string): string {
  let written = ''
  let repeat = 1
  for (const word of run.toLowerCase().split(/[ ,]+|-(?!ray)/)) {
    if (times[word] !== undefined) {
      repeat = times[word]
      continue
    }
    const sign = phonetic[word] ?? figureOf[word] ?? (/^(?:\d+|[a-z])$/.test(word) ? word.toUpperCase() : '')
    const joins = /[2-9]0$/.test(written) && /^[1-9]$/.test(sign) && /^[a-z]/.test(word)
    written = joins ? written.slice(0, -1) + sign : written + sign.repeat(repeat)
    repeat = 1
  }
  return written
}
