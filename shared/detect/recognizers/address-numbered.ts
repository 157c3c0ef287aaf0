import {
  addressTail,
  capitalWord,
  dwelling,
  nameWord,
  postcodeSource,
  streetFirst,
  streetWord,
} from '../address-words.ts'
import { patternRecognizer } from '../recognizer.ts'

const number = '(?:\\d{1,4}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?)'
const spokenNumber =
  '(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:[- ](?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine))?'
const house = `(?:"${capitalWord}(?: ${capitalWord}){0,2}",? |(?:${capitalWord} ){1,3}?(?:House|HOUSE|Cottage|COTTAGE|Court|COURT|Lodge|LODGE|Tower|TOWER|Point|POINT|Tops|Villa|Farm|FARM|Hall|Buildings|Mansions|Heights),? )?`
const flat = `(?:${dwelling}(?: (?:\\d{1,4}[A-Za-z]?(?:\\/\\d{1,2})?|[A-Z]))?,? (?:at |of )?|\\d{1,2}\\/\\d{1,2},? )?`

/** `14 Foxhall Heath Rd`, `Flat C, 9 Midland Buildings`, `0/2, 19 Glenburn Gate, Paisley, PA2 8TD`. */
const grammar = /^\d{1,4} (?:TO|AT|ON|IN|BY|FOR|FROM|AND|OR|HE|SHE|WAS|IS|HAS|THE|A|OF|WITH) /

export const addressNumbered = patternRecognizer({
  id: 'address-numbered',
  entity: 'ADDRESS',
  label:
    /\b(?:address|addr|live[sd]?(?: at)?|home|property|residence|resid(?:es|ing)|c\/o|of|at|locus|scene)\b[^\n]{0,16}$/i,
  accept: (value) =>
    !grammar.test(value) &&
    !/^(?:19|20)\d\d, |\b(?:Crown|Magistrates|Youth) C(?:our)?t\b/.test(value) &&
    !/^0\d{3} /.test(value),
  patterns: [
    {
      regex: new RegExp(
        `(?=[A-Z])(?:^|(?<=[\\n,;:|(] ?|  |\\bof |\\bat ))${capitalWord}(?: ${capitalWord}){0,3}(?:, ${capitalWord}(?: ${capitalWord}){0,2}){1,3},? ${postcodeSource.replace('?$', '')}\\b`,
        'gmu',
      ),
      score: 0.5,
      because: 'names that end with a postcode',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])${flat}${house}${flat}(?:${number},?|${spokenNumber}) (?!(?:the|of|and|on|in|a) )(?:${nameWord} ){1,4}?${streetWord}(?: (?:${capitalWord} )?${streetWord})?(?: (?:North|South|East|West))?\\b(?!')${addressTail}`,
        'gu',
      ),
      score: 0.8,
      because: 'a number and a street',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])(?:[lI|]\\d{1,3}|\\d{1,2}[lIOo]|[lI]{2}),? (?:${nameWord} ){1,3}?${streetWord}\\b(?!')${addressTail}`,
        'gu',
      ),
      score: 0.5,
      because: 'a number with letters read for figures, and a street',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])${flat}${number},? ${streetFirst} (?:${nameWord} ?){1,3}(?<! )${addressTail}`,
        'gu',
      ),
      score: 0.75,
      because: 'a number and a street',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])${flat}${number},? ${capitalWord}(?: ${capitalWord}){0,2}(?:, ${capitalWord}(?: ${capitalWord}){0,2}){0,3},? ${postcodeSource}\\b`,
        'gu',
      ),
      score: 0.75,
      because: 'a number, names and a postcode',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])${flat}${number},? The ${capitalWord}(?: ${capitalWord})?(?=, [A-Z]|,? \\(|[.;)\\n]|$)${addressTail}`,
        'gmu',
      ),
      score: 0.6,
      because: 'a number and a street or close with an article',
    },
    {
      regex: new RegExp(
        `\\b(?:lives?(?: alone)? at|living at|lived at|resid(?:es|ing) at|stay(?:s|ing|ed) at|home at|evicted from|moved (?:in)?to|address(?: is| of)?|at|from|of|outside|opposite|c/o|At|From|Of|Outside|Opposite|To) (?<value>${flat}(?!0)${number},? (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|PC|PS|DC|DS|DI|Mr|Mrs|Ms|Miss|Dr|BST|GMT|Police|Custody|Officers|Section|Crown|I)\\b)${capitalWord}(?: ${capitalWord}){0,2}${addressTail})`,
        'gu',
      ),
      score: 0.45,
      because: 'a number and names, where one says an address',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])${capitalWord}(?: ${capitalWord}){0,2}(?: (?:block|house|court|tower|point))?, ?[Ff]lat \\d{1,4}[A-Za-z]?(?![\\w/])`,
        'gu',
      ),
      score: 0.5,
      because: 'a house and the flat in it',
    },
    {
      regex:
        /(?<=\b(?:of|at|to|from|in|on) )(?:[Pp]lot|[Pp]itch|[Cc]aravan|[Bb]erth|[Mm]ooring|[Cc]halet|[Rr]oom|[Ff]lat|[Uu]nit) \d{1,4}[A-Za-z]?(?![\w/:.-]\d?)(?! (?:of|to|and) \d)/g,
      score: 0.4,
      because: 'a dwelling by its number',
    },
    {
      regex: new RegExp(
        `(?<![\\w£/.:-])${dwelling} (?:\\d{1,4}[A-Za-z]?(?:\\/\\d{1,2})?|[A-Z]),? ${capitalWord}(?: (?:y |yr |the |of )?${capitalWord}){0,2}${addressTail}`,
        'gu',
      ),
      score: 0.6,
      because: 'a flat and the house it is in',
    },
  ],
})
