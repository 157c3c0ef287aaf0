import { drivingLicence } from '../../shared/detect/recognizers/driving-licence.ts'
import { examples } from './examples.ts'

examples(drivingLicence, {
  finds: [
    ['D/L no. L0WE9910071KJ9AB', 'L0WE9910071KJ9AB'],
    ['Driving licence: M0RGA657054SM9IJ', 'M0RGA657054SM9IJ'],
    ['Driver No: MORGA-657054-SM9IJ', 'MORGA-657054-SM9IJ', 'MORGA-657054'],
    ['(licence no. starts KEARN051)', 'KEARN051'],
    ['driver number beginning WHIPP6', 'WHIPP6'],
    ['MORGA6S7O54SM9IJ', 'MORGA6S7O54SM9IJ'],

    ['licence MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
    ['CRUZ9853210MD9VA', 'CRUZ9853210MD9VA'],
  ],
  leaves: ['his licence starts today', 'MORGA673054SM9I', 'a driving licence'],
})
