import { patternRecognizer } from '../recognizer.ts'
import { vehicleMake } from '../vehicle-words.ts'

const colour =
  '(?:(?:dark|light|metallic|bright|matt|pale|navy) )?(?:black|white|silver|grey|gray|blue|red|green|yellow|orange|purple|gold|brown|beige|bronze|maroon|cream|two-tone)'
const model = '(?: \\p{Lu}[\\p{L}\\d-]{1,14}| [a-z]{1,2}\\d{1,3}| \\d{1,4}(?![\\d/.:]))?'

const vehicleModel =
  '(?:Corsa|Fiesta|Focus|Golf|Polo|Astra|Transit|Clio|Micra|Qashqai|Civic|Yaris|Juke|Evoque|Vito|Sprinter|Berlingo|Kangoo|Caddy|Insignia|Mondeo|Kuga|Ibiza|Leon|Octavia|Fabia|Passat|Tiguan|Aygo|Prius|Vectra|Zafira|Megane|Scenic|Picasso|Punto|Sur-?Ron|quad bike|e-?scooter|dirt bike)'
const model1 = '(?:GTI|GTD|TDI|ST|RS|AMG|series|Sport|Estate|Evoque|Vogue)'

/** A vehicle that is somebody's, by its colour and make: "his dark blue Vauxhall Corsa". */
export const vehicleDescription = patternRecognizer({
  id: 'vehicle-description',
  entity: 'VEHICLE',
  patterns: [
    {
      regex: new RegExp(
        `(?<= )(?=(?:${colour}|${vehicleMake}|${vehicleModel}))(?<=(?:(?<![\\p{L}])(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir)|\\p{L}'s|\\b(?:drives an?|drove an?|driving an?|owns an?|owned an?|keeper of an?|rides an?|rode an?)) (?:own |old |new )?)(?:${colour} )?(?:(?:${vehicleMake})${model}(?: ${model1})?|${vehicleModel})(?![\\p{L}\\d])`,
        'gu',
      ),
      score: 0.5,
      because: 'a vehicle that is said to be somebody’s',
    },
    {
      regex: new RegExp(
        `(?<= )(?=${colour} )(?<=(?:(?<![\\p{L}])(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir)|\\p{L}'s) (?:own |old |new )?)${colour} (?:car|van|motorbike|motorcycle|moped|scooter|lorry|taxi|pick-?up|4x4|e-?bike)(?![\\p{L}])`,
        'gu',
      ),
      score: 0.5,
      because: 'a vehicle that is said to be somebody’s',
    },
    {
      hint: ['vehicle', 'make'],
      regex: new RegExp(
        `(?<=(?:^|\\n|[|;]| {2}) {0,4}(?:[Vv]ehicle|VEHICLE|[Mm]ake ?(?:\\/|and|&) ?[Mm]odel)(?:: {0,12}| - |\\n {0,4}|\\t))(?:[A-Za-z]{3,10} )?(?:[A-Za-z]{3,10} )?(?:${vehicleMake})${model}(?: ${model1})?(?![\\p{L}\\d])`,
        'gu',
      ),
      score: 0.5,
      because: 'stands where a vehicle is asked for',
    },
    {
      hint: ['belonging to', 'owned by', 'registered to'],
      regex: new RegExp(
        `(?<![\\p{L}])${colour} (?:${vehicleMake})${model}(?= (?:\\([^)\\n]{1,12}\\) )?(?:belonging|owned|registered) (?:to|by))`,
        'gu',
      ),
      score: 0.5,
      because: 'a vehicle that is said to be somebody’s',
    },
  ],
})
