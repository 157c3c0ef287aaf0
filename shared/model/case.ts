import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import type { FormatId, PageSize } from './document.ts'
import { roles, type SharedName } from './finding.ts'
import type { PageProposal } from './page-proposal.ts'

/** Government Security Classifications that this product is meant for. */
export const classifications = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const

export type Classification = (typeof classifications)[number]

/** Below this mean confidence of text recognition (0..100) a person must read the page. */
export const lowConfidence = 75

/** A case may ask for more than that, never for less. */
export const LeastConfidence = z.number().int().min(lowConfidence).max(100)

/** What a case is about; all of it may be changed later. */
export const CaseDetails = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Unique reference number of the file; as the force writes it. */
  urn: z.string().trim().max(60).nullable().default(null),
  classification: z.enum(classifications).default('OFFICIAL-SENSITIVE'),
  /** Statutory time limit: the last day on which proceedings can begin. */
  limitOn: z.iso.date().nullable().default(null),
  /** Nothing is deleted by itself: from this day on the case is shown as due for deletion. */
  retainUntil: z.iso.date().nullable().default(null),
  policyId: z.string().min(1).max(400).default('pre-charge'),
  /** Whether a second person must sign the case off before it can be exported. */
  isTwoPerson: z.boolean().default(false),
  /** Share of the decisions, 0..1, that the second person must look at one by one. */
  samplingRate: z.number().min(0).max(1).default(0.1),
  leastConfidence: LeastConfidence.default(lowConfidence),
  /** Places that are an element of the offence: hiding one is pointed out. */
  offencePlaces: z.array(z.string().trim().min(2).max(200)).max(50).default([]),
})

export type CaseDetails = z.infer<typeof CaseDetails>

/** `keep`, `redact`: everywhere in the case, whatever the policy says. */
export const treatments = ['by-policy', 'keep', 'redact'] as const

/** Someone the case knows. */
export const Person = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** All names they go by, the full one first. */
  names: z.array(z.string().trim().min(1).max(120)).min(1).max(40),
  role: z.enum(roles).nullable(),
  treatment: z.enum(treatments),
})

export type Person = z.infer<typeof Person>

/** What a document and the others of its case know of each other's people. */
export interface DocumentNames {
  readonly introduced: readonly SharedName[]
  /** Of the names that other documents introduce, those that stand in this one. */
  readonly foreign: readonly string[]
  /** Tells the names that the case knew when this one was last searched. */
  readonly heardAs: string
}

export interface CaseDocument {
  /** Random; nothing of the file is in it. */
  readonly id: string
  /** The file's name without its folder, as it was given. */
  readonly name: string
  /** Kind of document such as MG11; null where unknown. */
  readonly type: string | null
  readonly sha256: string
  readonly format: FormatId
  readonly bytes: number
  readonly pages: readonly PageSize[]
  readonly addedAt: string
  /** The earlier version that this one stands for. */
  readonly replaces: string | null
  /** Set once a later version has come: kept for the record, no longer reviewed or exported. */
  readonly replacedBy: string | null
  /** Whether the decisions of the version before have been carried over. */
  readonly isCarried: boolean
  /** Needed to open the file again. */
  readonly password: string | null
  /** Absent until it was searched, and in a case of an older program. */
  readonly names?: DocumentNames
  /** Pages that the last search proposes to leave out as a whole. */
  readonly leaveOut?: readonly PageProposal[]
  /** The redacted copy that was released last; absent before. */
  readonly copy?: DocumentCopy
}

/** Where a redacted copy was put, and what it was. */
export interface DocumentCopy {
  readonly path: string
  readonly sha256: string
  readonly at: string
}

/** `low-confidence`: read by text recognition that was unsure of much; a person must read it. */
export type PageState = 'unread' | 'read' | 'failed' | 'low-confidence'

/** A page as a list shows it, without its text. */
export interface PageSummary extends PageSize {
  readonly documentId: string
  readonly pageIndex: number
  readonly state: PageState
  readonly error: ErrorCode | null
  readonly confidence: number | null
  readonly words: number
  /** By what it was read and searched; null while it was not. */
  readonly readBy: string | null
  readonly detectedBy: string | null
  /** That it be left out as a whole, whatever was decided on that. */
  readonly leaveOut?: PageProposal
}

/** Who acts. `user` is the account of the operating system; two names of one account are one person. */
export interface Actor {
  readonly reviewer: string
  readonly user: string
  readonly machine: string
  readonly role: 'reviewer' | 'second-reviewer' | 'administrator'
}

/** Why information stays visible although a policy would hide it (NPCC/CPS Joint Principles for Redaction, 2022). */
export const keepGrounds = {
  'disproportionate-effort': 'Redacting it would take effort out of proportion to the harm avoided',
  'needed-for-decision': 'The prosecutor needs it to decide on the charge',
  'known-to-recipient': 'The recipient has it lawfully already',
  'no-likely-harm': 'No harm to anyone is likely from its being seen',
  consent: 'The person concerned agreed',
} as const

export type KeepGround = keyof typeof keepGrounds
