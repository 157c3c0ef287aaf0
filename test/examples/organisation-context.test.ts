import { organisationContext } from '../../shared/detect/recognizers/organisation-context.ts'
import { examples } from './examples.ts'

examples(organisationContext, {
  finds: [
    ['Sols: Tuckers.', 'Tuckers'],
    ['Works for DPD as a driver', 'DPD'],
    ['he plays for Ashton Rovers,', 'Ashton Rovers'],
    ['works nights at Boots Beeston so', 'Boots Beeston'],
    ['occ. packer, Holbeach Fresh Herbs', 'Holbeach Fresh Herbs'],
    ['Joy Achterberg of Barnados Icta.', 'Barnados Icta'],
    ['Unemployed, ex-Bernard Matthews.', 'Bernard Matthews'],
    ['Nursery: Bright Sparks', 'Bright Sparks'],
    ['a dental nurse at Tegwell', 'Tegwell'],
    ['a taxi from Dunmoor Foods, where he works nights', 'Dunmoor Foods'],
    ['conveyed to QMC by crew', 'QMC'],
    ['He works at Outwell Salads on the line', 'Outwell Salads'],
    ['GP: Fenside', 'Fenside'],
  ],
  leaves: [
    'Pupil number (UPN): H66',
    'OFFICER COMMENT (FREE TEXT)',
    'SIGNED (PERSON CHARGED)',
    'works nights in December',
    'an officer at Custody',
    'conveyed to him',
    'He works for the Police',
    'She works on Monday',
  ],
})
