import { isKind } from './lexicons.ts'
import { firstTokenAt, type PageView } from './page-view.ts'

/** Words that name a number plate right before it. */
export const vrmLabel =
  /\b(?:vrm|vrn|reg(?:istration|istered)?(?: (?:no|number|mark|plate))?|index(?: (?:no|number))?|(?:number |part |partial )?plates?|vehicle|car|van|driving an?|permit)\b[^\n]{0,22}$/i

export const vehicleMake =
  'Audi|BMW|Mercedes|Merc|VW|Volkswagen|Ford|Vauxhall|Renault|Peugeot|Citro[eë]n|Fiat|Skoda|Seat|Toyota|Honda|Nissan|Mazda|Suzuki|Mitsubishi|Subaru|Kia|Hyundai|Volvo|Saab|Jaguar|Lexus|Tesla|Porsche|Bentley|Mini|Land Rover|Range Rover|Rover|MG|Jeep|Dacia|Yamaha|Kawasaki|Ducati|Triumph|Piaggio|Iveco|Scania|DAF'

/** The last word of each make, in small letters: what stands behind it is the model. */
export const makeWords: ReadonlySet<string> = new Set(
  vehicleMake
    .toLowerCase()
    .replace('[eë]', 'e')
    .split('|')
    .map((make) => make.split(' ').at(-1) ?? make),
)

/** Whether the letters of a plate, standing apart, are an ordinary word ("M25 HAS"). */
export function readsAsWord(value: string, at: number, view: PageView): boolean {
  const gap = value.search(/ /)
  if (gap < 0) return false
  for (const from of [at, at + gap + 1]) {
    const token = view.tokens[firstTokenAt(view, from)]
    if (token !== undefined && token.start < at + value.length && token.text.length > 2 && isKind(token.flags, 'word'))
      return true
  }
  return false
}
