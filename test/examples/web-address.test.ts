import { webAddress } from '../../shared/detect/recognizers/web-address.ts'
import { examples } from './examples.ts'

examples(webAddress, {
  finds: [
    ['facebook.com/dariuskaz.wisbech', 'facebook.com/dariuskaz.wisbech'],
    ['https://www.instagram.com/besi_drenica98/', 'https://www.instagram.com/besi_drenica98/'],
  ],
  leaves: ['www.police.uk', 'https://www.bbc.co.uk/weather'],
})
