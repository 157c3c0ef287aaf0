import { personSurnameFirst } from '../../shared/detect/recognizers/person-surname-first.ts'
import { examples } from './examples.ts'

examples(personSurnameFirst, {
  finds: [
    ['Subject 2                 GRZYBOWSKI P T                32LN', 'GRZYBOWSKI P T'],
    ['STUBBINGS, KIERON LEE', 'STUBBINGS, KIERON LEE'],
    ['BHAMJEE Ismail', 'BHAMJEE Ismail'],
  ],
  leaves: [
    'told Mr RUCK, FLO at once',
    'GRZYBOWSKI P and others',
    'KB, HS = officers',
    'IP is KARIM, IP',
    'SECOND CALLER, WRAY',
    'LINKED, PNCID 14',
    'THEFT, ROBBERY',
    'URGENT Please read',
  ],
})
