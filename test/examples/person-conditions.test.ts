import { personConditions } from '../../shared/detect/recognizers/person-conditions.ts'
import { examples } from './examples.ts'

examples(personConditions, {
  finds: [
    ['NOT TO CONTACT KERRY SKINGLE OR WAYNE TIPPER DIRECTLY OR INDIRECTLY', 'KERRY SKINGLE', 'WAYNE TIPPER'],
    ['TO PREVENT     INTERFERENCE\n   OR WAYNE TIPPER DIRECTLY OR', 'WAYNE TIPPER'],
    ['not to contact Mark Stone, Rose Field and Will Hunt by any means', 'Mark Stone', 'Rose Field', 'Will Hunt'],
    ['must not approach or communicate with Grace Long, either directly', 'Grace Long'],
    ['no contact with the victim Jade Winter;', 'Jade Winter'],
  ],
  leaves: [
    'not to contact the police directly',
    'no contact with any witness directly or indirectly',
    'contact us directly',
    'to interfere with the course of justice.',
    'NOT TO APPROACH THE HOUSE OR GARDEN DIRECTLY',
    'no contact with children under 16;',
  ],
})
