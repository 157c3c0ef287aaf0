import { webAddress } from '../../shared/detect/recognizers/web-address.ts'
import { examples } from './examples.ts'

examples(webAddress, {
  finds: [
    ['a trading site, www.delaney-apexfx.example/login, with', 'www.delaney-apexfx.example/login'],
    ['https://drive.google.com/file/d/1a2B3c4D5e6F7g8H/view', 'https://drive.google.com/file/d/1a2B3c4D5e6F7g8H/view'],
    ['facebook.com/dariuskaz.wisbech', 'facebook.com/dariuskaz.wisbech'],
    ['https://www.instagram.com/besi_drenica98/', 'https://www.instagram.com/besi_drenica98/'],
  ],
  leaves: ['see www.met.police.uk/advice', 'www.police.uk', 'https://www.bbc.co.uk/weather'],
})
