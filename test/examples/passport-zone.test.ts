import { passportZone } from '../../shared/detect/recognizers/passport-zone.ts'
import { examples } from './examples.ts'

examples(passportZone, {
  finds: [['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<']],
  leaves: ['PLEASE SIGN HERE'],
})
