import type { DocumentType } from '../model/document-type.ts'
import type { EntityId } from '../model/entity.ts'
import type { Role } from '../model/finding.ts'
import { columnHeader, labelBefore } from './context.ts'
import type { Lexicons } from './lexicons.ts'
import { holdsOneOf, matchesOf } from './matches.ts'
import type { PageView } from './page-view.ts'

/** What a recogniser claims about `[start, end)` of a view's text. */
export interface Candidate {
  readonly entity: EntityId
  readonly start: number
  readonly end: number
  /** 0..1: how sure the rule is on its own. */
  readonly score: number
  /** Why, in words a reviewer understands, without the value itself. */
  readonly because: string
  readonly role?: Role
  /** A name that the document's structure states, so that every mention of it is looked for. */
  readonly learn?: boolean
  /** The place is so plainly one for a name that even an ordinary word there is learnt as one. */
  readonly learnWords?: boolean
}

export interface DetectContext {
  readonly lexicons: Lexicons
  readonly documentType: DocumentType | null
}

/** One rule. `find` is pure, and linear in the length of the page. */
export interface Recognizer {
  readonly id: string
  /** What it can claim. */
  readonly entities: readonly EntityId[]
  readonly find: (view: PageView, context: DetectContext) => readonly Candidate[]
}

export interface Pattern {
  /** With the flags `g`, and a group named `value` where the value is only a part of the match. Linear on hostile text. */
  readonly regex: RegExp
  /** The pattern is tried only on pages where this, or one of these words in small letters, is found: a cheap look that spares a dear one. */
  readonly hint?: RegExp | readonly string[]
  /** Score without label and check. */
  readonly score: number
  readonly because: string
  /** Without a label, or a check that passes, this pattern claims nothing. */
  readonly needs?: 'label' | 'check' | 'label-or-check'
}

export interface PatternRule {
  readonly id: string
  readonly entity: EntityId
  readonly patterns: readonly Pattern[]
  /** Words that name such a value before it, or at the head of its column. */
  readonly label?: RegExp
  /** Score where a label stands beside the value; 0.85 unless said. A rule for "any other number" says less, so that a particular one wins. */
  readonly labelled?: number
  /** Words that say it is something else, when they stand before it: they lower the score. */
  readonly notAfter?: RegExp
  /** What is left of the score after such words; a half unless said. */
  readonly doubt?: number
  /** Arithmetic that a true value satisfies; a failure lowers the score and never suppresses a labelled value. */
  readonly check?: (value: string) => boolean
  readonly checkName?: string
  /** Last word on a match, given the value and where it starts. */
  readonly accept?: (value: string, at: number, view: PageView) => boolean
}

interface Evidence {
  readonly label: string | null
  readonly passes: boolean | null
}

const enough = (pattern: Pattern, { label, passes }: Evidence): boolean => {
  if (pattern.needs === 'label') return label !== null
  if (pattern.needs === 'check') return passes === true
  if (pattern.needs === 'label-or-check') return label !== null || passes === true
  return true
}

function scoreOf(rule: PatternRule, pattern: Pattern, { label, passes }: Evidence): number {
  const labelled = label === null ? pattern.score : Math.max(pattern.score, rule.labelled ?? 0.85)
  if (passes === null) return labelled
  if (passes) return label === null ? Math.max(pattern.score, 0.8) : 0.99
  return label === null ? pattern.score * 0.5 : 0.6
}

function reasons(rule: PatternRule, pattern: Pattern, { label, passes }: Evidence): string {
  const parts = [pattern.because]
  if (passes !== null) parts.push(passes ? `${rule.checkName} valid` : `${rule.checkName} does not fit`)
  if (label !== null) parts.push(`label "${label.slice(0, 24)}" beside it`)
  return parts.join(', ')
}

/** The label and the check of a value. */
function evidenceOf(rule: PatternRule, view: PageView, value: string, start: number): Evidence {
  const passes = rule.check === undefined ? null : rule.check(value)
  if (rule.label === undefined) return { label: null, passes }
  return { label: labelBefore(view, start, rule.label) ?? columnHeader(view, start, rule.label), passes }
}

/** What a word before the value that speaks against it leaves of the score: no rule suppresses for one word. */
const doubt = (rule: PatternRule, view: PageView, start: number): number =>
  rule.notAfter !== undefined &&
  (labelBefore(view, start, rule.notAfter) ?? columnHeader(view, start, rule.notAfter)) !== null
    ? (rule.doubt ?? 0.5)
    : 1

function claimOf(rule: PatternRule, view: PageView, pattern: Pattern, match: RegExpExecArray): Candidate | null {
  const value = match.groups?.value ?? match[0]
  const start = match.index + (value === match[0] ? 0 : match[0].lastIndexOf(value))
  if (rule.accept?.(value, start, view) === false) return null
  const evidence = evidenceOf(rule, view, value, start)
  if (!enough(pattern, evidence)) return null
  const because = reasons(rule, pattern, evidence)
  const score = scoreOf(rule, pattern, evidence) * doubt(rule, view, start)
  return { entity: rule.entity, start, end: start + value.length, score, because }
}

/** The ordinary rule: patterns, the words beside them, and arithmetic. */
export const patternRecognizer = (rule: PatternRule): Recognizer => ({
  id: rule.id,
  entities: [rule.entity],
  find: (view) =>
    rule.patterns.flatMap((pattern) =>
      pattern.hint !== undefined && !holdsOneOf(view, pattern.hint)
        ? []
        : matchesOf(view, pattern.regex)
            .map((match) => claimOf(rule, view, pattern, match))
            .filter((claim) => claim !== null),
    ),
})
