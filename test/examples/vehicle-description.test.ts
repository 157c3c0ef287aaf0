import { vehicleDescription } from '../../shared/detect/recognizers/vehicle-description.ts'
import { examples } from './examples.ts'

examples(vehicleDescription, {
  finds: [
    ["the suspect's white Transit", 'white Transit'],
    ['Vehicle: Silver Ford Focus', 'Silver Ford Focus'],
    ['a black Audi A3 belonging to Mr Dyer', 'black Audi A3'],
    ["Archer's Yamaha R6", 'Yamaha R6'],
    ['He got in his dark blue Vauxhall Corsa and left.', 'dark blue Vauxhall Corsa'],
    ['her red car was gone', 'red car'],
  ],
  leaves: ['his polo shirt', 'a white van passed', 'the Ford Road junction'],
})
