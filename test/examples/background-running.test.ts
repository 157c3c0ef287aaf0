import { backgroundRunning } from '../../shared/detect/recognizers/background-running.ts'
import { examples } from './examples.ts'

examples(backgroundRunning, {
  finds: [
    ['Somali by nationality', 'Somali'],
    ['her family are Hindu', 'Hindu'],
    ['16+1: M1', 'M1'],
    ['of mixed race', 'mixed race'],
    ['holds a Portuguese passport', 'Portuguese'],
    ['She is a practising Catholic.', 'Catholic'],
    ['He is a Romanian national.', 'Romanian'],
    ['a white British male and an IC3 female', 'white British', 'British', 'IC3'],
    ['two South Asian lads, of mixed-race appearance', 'South Asian', 'mixed-race'],
    ['a Polish woman from a Sikh family', 'Polish', 'Sikh'],
  ],
  leaves: ['the M1 was closed', 'an Indian restaurant', 'a Polish shop', 'a white van', 'a black jacket'],
})
