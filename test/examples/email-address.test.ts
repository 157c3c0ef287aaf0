import { emailAddress } from '../../shared/detect/recognizers/email-address.ts'
import { examples } from './examples.ts'

examples(emailAddress, {
  finds: [
    ['kez.lowe @ outlook . com', 'kez.lowe @ outlook . com'],
    ['j.smith[at]gmail[dot]com', 'j.smith[at]gmail[dot]com'],
    ['j.smith at gmail.com', 'j.smith at gmail.com'],
    ['j.smith@gmail,com', 'j.smith@gmail,com'],
    ['j.smithOgmail.com', 'j.smithOgmail.com'],
    ['j.smith©gmail.com', 'j.smith©gmail.com'],
    ['j.s****@gmail.com', 'j.s****@gmail.com'],
    ['jane.smith82@\ngmail.com', 'jane.smith82@\ngmail.com'],
    ['gmail is jsmith82', 'jsmith82'],
    ['write to m.gluck@tynesidepost.org.', 'm.gluck@tynesidepost.org'],
    ['j.smith [at] example.com', 'j.smith [at] example.com'],
  ],
  leaves: ['look at bbc.co.uk', 'as @glozzy.buzz on TikTok', 'meet @ 9'],
})
