import { organisationContext } from '../../shared/detect/recognizers/organisation-context.ts'
import { examples } from './examples.ts'

examples(organisationContext, {
  finds: [
    ['He works at Outwell Salads on the line', 'Outwell Salads'],
    ['GP: Fenside', 'Fenside'],
  ],
  leaves: ['He works for the Police', 'She works on Monday'],
})
