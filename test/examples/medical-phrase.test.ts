import { medicalPhrase } from '../../shared/detect/recognizers/medical-phrase.ts'
import { examples } from './examples.ts'

examples(medicalPhrase, {
  finds: [
    ['My ribs were cracked and', 'ribs were cracked'],
    ['My wrist was swollen and I', 'wrist was swollen'],
    ['O/E: tender R iliac fossa', 'tender R iliac fossa'],
    ['Reddening to neck', 'Reddening to neck'],
    ['haematoma L flank 10x6 cm, # rib', 'haematoma L flank 10x6 cm'],
    ['bruising to the inner thigh', 'bruising to the inner thigh'],
    ['has cracked two ribs', 'cracked two ribs'],
    ['with a 2cm laceration over the left eyebrow.', 'a 2cm laceration over the left eyebrow'],
    ['Fracture of mandible, left parasymphysis', 'Fracture of mandible, left parasymphysis'],
    ['had cancer of the ovary', 'cancer of the ovary', 'cancer'],
    ['born with neonatal abstinence syndrome', 'neonatal abstinence syndrome'],
    ['a history of substance misuse', 'substance misuse'],
    ['with an undetectable viral load', 'undetectable viral load'],
  ],
  leaves: [
    'his hand was on the table',
    'the face was hidden',
    'my back was to the wall',
    'the broken back door',
    'he was cut off at the head of the queue',
    'public order and violent disorder',
    'failure to appear',
    'under arrest',
    'the loss of her keys',
  ],
})
