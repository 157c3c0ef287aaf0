import { medicalObserved } from '../../shared/detect/recognizers/medical-observed.ts'
import { examples } from './examples.ts'

examples(medicalObserved, {
  finds: [
    ['GCS 14, pulse 128, BP 84/50, SpO2 93% on air', 'GCS 14', 'pulse 128', 'BP 84/50', 'SpO2 93% on air'],
    ['Tired today, blood sugar 17. Mum rung', 'blood sugar 17'],
    ['his peak flow was 210 and', 'his peak flow was 210'],
    ['INR 3.4 last week', 'INR 3.4'],
    ['found with dilated pupils', 'dilated pupils'],
    ['pupils fixed and', 'pupils fixed'],
    ['reduced air entry L base', 'reduced air entry L base'],
    ['HAS DIABETES AND PROSTATE CA, NOT', 'PROSTATE CA'],
    ['PMH: Ca breast 2019', 'Ca breast'],
    ['given O2 15L', 'O2 15L'],
  ],
  leaves: [
    'two pupils were late',
    'sugar 2kg, flour',
    'a pulse of blue light',
    'the school has 240 pupils',
    'hyper and hypo',
    'the O2 in London',
    'temp 4 weeks in the office:',
    'lives in California, CA 90210',
    'ca 20 cm',
  ],
})
