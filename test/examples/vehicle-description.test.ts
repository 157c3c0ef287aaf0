import { vehicleDescription } from '../../shared/detect/recognizers/vehicle-description.ts'
import { examples } from './examples.ts'

examples(vehicleDescription, {
  finds: [
    ['He got in his dark blue Vauxhall Corsa and left.', 'dark blue Vauxhall Corsa'],
    ['her red car was gone', 'red car'],
  ],
  leaves: ['a white van passed', 'the Ford Road junction'],
})
