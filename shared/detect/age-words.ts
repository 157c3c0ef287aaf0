import { numberWord } from './spoken.ts'

/** Years of a life, in figures or words (regular expression source). */
export const years = `(?:\\d{1,2}|1[01]\\d|${numberWord})`

/** What makes a number of years a guess. */
export const near = '(?:about|approx(?:imately)?\\.?|around|only|just|over|under|nearly|almost|now|still|roughly)'

/** Who a person is to another, or what, before an age. */
export const kin =
  '(?:son|daughter|wife|husband|brother|sister|nephew|niece|child|mother|father|partner|friend|girlfriend|boyfriend|grandson|granddaughter|cousin|aunt|uncle|male|female|man|woman|boy|girl)'
