import { otherReference } from '../../shared/detect/recognizers/other-reference.ts'
import { examples } from './examples.ts'

examples(otherReference, {
  finds: [
    ['Harriet Quayle, RI no. RI-0613; mother', 'RI-0613'],
    ['Mrs Anwen Lloyd-Hughes, GDC 184417', '184417'],
    ['driver, clock no. WCS 2207', 'WCS 2207'],
    ['CONTRACT SP/1180', 'SP/1180'],
    ['student card HWU 2209417, to nurse', 'HWU 2209417'],
    ['fines of £620 (acct 23104471F)', '23104471F'],
    ['VAT GB 884221037', 'GB 884221037', '884221037'],
    ['Microchip 981020014438122', '981020014438122'],
    ['Meter MPAN 1200023305967', '1200023305967'],
    ['share code W7K 9PR 2XE', 'W7K 9PR 2XE'],

    ['Tenancy ref: TG-308814-02', 'TG-308814-02'],
    ['GMC 3371802', '3371802'],
    ['Our ref: BRMG/11947/LA', 'BRMG/11947/LA'],
  ],
  leaves: [
    'by the clock 22:07',
    'contract of 2019',
    'key fob 0031',
    'parcel H0077',
    'Our ref: MG11',
    'Public Order Act 1986',
  ],
})
