import { mapReference } from '../../shared/detect/recognizers/map-reference.ts'
import { examples } from './examples.ts'

examples(mapReference, {
  finds: [
    ['///filled.count.soap', '///filled.count.soap'],
    ['51.50735, -0.12776', '51.50735, -0.12776'],
    ['grid ref SU 123 456', 'SU 123 456'],
  ],
  leaves: ['and/or', 'TV 1234'],
})
