import { emailAddress } from '../../shared/detect/recognizers/email-address.ts'
import { examples } from './examples.ts'

examples(emailAddress, {
  finds: [
    ['write to m.gluck@tynesidepost.org.', 'm.gluck@tynesidepost.org'],
    ['j.smith [at] example.com', 'j.smith [at] example.com'],
  ],
  leaves: ['as @glozzy.buzz on TikTok', 'meet @ 9'],
})
