import { mapReference } from '../../shared/detect/recognizers/map-reference.ts'
import { examples } from './examples.ts'

examples(mapReference, {
  finds: [
    ['what3words: filled.count.soap', 'filled.count.soap'],
    ['53.800755,-1.549077', '53.800755,-1.549077'],
    ['Lat 53.8008 Long -1.5491', '53.8008', '-1.5491'],
    ['53°48\'03"N 1°32\'57"W', '53°48\'03"N 1°32\'57"W'],
    ['Easting 429500 Northing 433500', '429500', '433500'],
    ['plus code 9C5XRF2X+8Q', '9C5XRF2X+8Q'],
    ['grid se123456', 'se123456'],
    ['///filled.count.soap', '///filled.count.soap'],
    ['51.50735, -0.12776', '51.50735, -0.12776'],
    ['grid ref SU 123 456', 'SU 123 456'],
  ],
  leaves: ['he paid 53.8008 somehow', 'and/or', 'TV 1234'],
})
