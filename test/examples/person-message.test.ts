import { personMessage } from '../../shared/detect/recognizers/person-message.ts'
import { examples } from './examples.ts'

examples(personMessage, {
  finds: [
    ['did u tell brandon about me n jordan', 'brandon', 'jordan'],
    ['she said mrs hepple took her out of form', 'hepple'],
    ['says her name is jaydee and some guy ricco is paying', 'jaydee', 'ricco'],
    ['im gonna send big col round', 'big col'],
    ['ur dad is in jail for stacey robson lol', 'stacey robson'],
  ],
  leaves: ['did u tell her about me', 'The lad was seen with a mark on his hand.', 'im gonna send a big van round'],
})
