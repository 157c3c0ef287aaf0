import { socialHandle } from '../../shared/detect/recognizers/social-handle.ts'
import { examples } from './examples.ts'

examples(socialHandle, {
  finds: [
    ['Snapchat             gwen.pb09', 'gwen.pb09'],
    ['on TikTok as @glozzy.buzz', '@glozzy.buzz'],
    ['on Zalo as quang.uk.derby.', 'quang.uk.derby'],
  ],
  leaves: ['a@b.co.uk', 'on Facebook today'],
})
