import { medical } from '../../shared/detect/recognizers/medical.ts'
import { examples } from './examples.ts'

examples(medical, {
  finds: [
    ['a hepatitis B carrier', 'a hepatitis B carrier'],
    ['She is deaf in her left ear.', 'deaf in her left ear'],
    ['He has type 1 diabetes.', 'type 1 diabetes'],
    ['She takes apixaban for atrial fibrillation.', 'apixaban', 'atrial fibrillation'],
    ["He has early Alzheimer's disease", "early Alzheimer's disease"],
    ['He has ODD', 'ODD'],
  ],
  leaves: ['It was odd that he had a pain.', 'a bottle of beer'],
})
