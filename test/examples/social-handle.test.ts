import { socialHandle } from '../../shared/detect/recognizers/social-handle.ts'
import { examples } from './examples.ts'

examples(socialHandle, {
  finds: [
    ['snapchat name is lexirae', 'lexirae'],
    ['Discord darkwolf#1234', 'darkwolf#1234'],
    ['Reddit u/darkwolf99', 'u/darkwolf99'],
    ['known online as DarkWolf99', 'DarkWolf99'],
    ['lexi underscore rae on insta', 'lexi underscore rae'],
    ['screen name "darkwolf"', 'darkwolf'],
    ['Author   lexi.rae.x0 (Instagram)', 'lexi.rae.x0'],
    ['keels_w06 said so', 'keels_w06'],

    ['Snapchat             gwen.pb09', 'gwen.pb09'],
    ['on TikTok as @glozzy.buzz', '@glozzy.buzz'],
    ['on Zalo as quang.uk.derby.', 'quang.uk.derby'],
  ],
  leaves: [
    'Facebook is where we met',
    'Snapchat messages were sent',
    'known as the boss',
    '{ "user_id": 4 }',
    'see IMG_2210.jpg',
    'He went home.she stayed',
    'a@b.co.uk',
    'on Facebook today',
  ],
})
