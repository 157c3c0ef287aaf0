import { medicalForm } from '../../shared/detect/recognizers/medical-form.ts'
import { examples } from './examples.ts'

examples(medicalForm, {
  finds: [
    ['haematoma L flank 10x6 cm, # rib', 'haematoma L flank 10x6 cm', 'haematoma', '# rib'],

    ['bruising to the inner thigh', 'bruising to the inner thigh'],

    ['cracked two ribs', 'cracked two ribs'],
    ['five months pregnant', 'five months pregnant'],
    ['diagnosed with sarcoid lung', 'sarcoid lung'],
  ],
  leaves: ['the diagnosis of the fault', 'a broken window'],
})
