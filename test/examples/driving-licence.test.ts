import { drivingLicence } from '../../shared/detect/recognizers/driving-licence.ts'
import { examples } from './examples.ts'

examples(drivingLicence, {
  finds: [
    ['MORGA6S7O54SM9IJ', 'MORGA6S7O54SM9IJ'],

    ['licence MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
    ['CRUZ9853210MD9VA', 'CRUZ9853210MD9VA'],
  ],
  leaves: ['MORGA673054SM9I', 'a driving licence'],
})
