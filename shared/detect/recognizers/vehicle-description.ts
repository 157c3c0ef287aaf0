import { patternRecognizer } from '../recognizer.ts'
import { vehicleMake } from '../vehicle-words.ts'

const colour =
  '(?:(?:dark|light|metallic|bright|matt|pale|navy) )?(?:black|white|silver|grey|gray|blue|red|green|yellow|orange|purple|gold|brown|beige|bronze|maroon|cream|two-tone)'
const model = '(?: \\p{Lu}[\\p{L}\\d-]{1,14}| [a-z]{1,2}\\d{1,3}| \\d{1,4}(?![\\d/.:]))?'

/** A vehicle that is somebody's, by its colour and make: "his dark blue Vauxhall Corsa". */
export const vehicleDescription = patternRecognizer({
  id: 'vehicle-description',
  entity: 'VEHICLE',
  patterns: [
    {
      regex: new RegExp(
        `(?=[A-Za-z])(?<= )(?<=(?<![\\p{L}])(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir|\\p{L}'s|drives an?|drove an?|driving an?|owns an?|owned an?|keeper of an?) (?:own |old |new )?)(?:${colour} )?(?:${vehicleMake})${model}(?![\\p{L}\\d])`,
        'gu',
      ),
      score: 0.5,
      because: 'a vehicle that is said to be somebody’s',
    },
    {
      regex: new RegExp(
        `(?=[a-z])(?<= )(?<=(?<![\\p{L}])(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir|\\p{L}'s) (?:own |old |new )?)${colour} (?:car|van|motorbike|motorcycle|moped|scooter|lorry|taxi|pick-?up|4x4|e-?bike)(?![\\p{L}])`,
        'gu',
      ),
      score: 0.5,
      because: 'a vehicle that is said to be somebody’s',
    },
  ],
})
