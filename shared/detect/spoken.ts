/** Words for the figures, as they are dictated (regular expression source). */
export const digitWord = 'oh|o|zero|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|niner'

const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety'
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
    else if (word !== '' && word !== 'and') {
      count += times * (/^\d+$/.test(word) ? word.length : 1)
      times = 1
    }
  }
  return count
}

const unit = `(?:(?:double|treble|triple)[ -])?(?:${digitWord}|\\d{1,5})`

/** A run of dictated figures, at least `least` units long. Bounded, so linear. */
export const spokenRun = (least: number): RegExp =>
  new RegExp(`(?<![\\w'])${unit}(?:(?:, ?| |-|\\. ?|, and )${unit}){${least - 1},15}(?![\\w'])`, 'gi')
