import { entities } from '../../shared/model/entity.ts'
import type { CaseMark } from '../../shared/review/case/case-state.ts'
import { textOf } from '../../shared/review/case/value-of.ts'

export type MarkLook = 'open' | 'unsure' | 'accepted' | 'rejected' | 'kept'

/** How a mark is drawn: what is undecided apart from what the policy leaves to a person or keeps. */
export function lookOf({ state, disposition }: CaseMark): MarkLook {
  if (state !== 'proposed') return state
  return disposition === 'redact' ? 'open' : disposition === 'keep' ? 'kept' : 'unsure'
}

export const lookWords: Readonly<Record<MarkLook, string>> = {
  open: 'undecided, proposed to be hidden',
  unsure: 'undecided, needs your judgement',
  accepted: 'hidden',
  rejected: 'left visible',
  kept: 'kept visible by the policy',
}

const origins = { finding: '', propagated: 'Same text', drawn: 'Box drawn by hand', searched: 'Chosen text' } as const

export const kindOf = (mark: CaseMark): string => (mark.entity ? entities[mark.entity].label : origins[mark.origin])

/** One line of what a mark covers. */
export const textOfMark = (mark: CaseMark): string => textOf(mark).replace(/\s+/g, ' ').trim()

/** As it is read out. */
export const nameOfMark = (mark: CaseMark): string =>
  [kindOf(mark), textOfMark(mark), lookWords[lookOf(mark)]].filter(Boolean).join(', ')

export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`
