import { z } from 'zod'
import type { AuditEntry } from '../audit/entry.ts'
import type { Concern } from '../checks/check.ts'
import { CaseDetails, keepGrounds, Person } from '../model/case.ts'
import type { DeletionCertificate } from '../model/deletion.ts'
import { type EntityId, entities } from '../model/entity.ts'
import type { PageText } from '../model/page-text.ts'
import { isReasonCode, type ReasonCode } from '../model/reason-code.ts'
import type { ChangedPassage } from '../review/case/carry.ts'
import type { Reason } from '../review/case/case-ready.ts'
import type { CaseMark } from '../review/case/case-state.ts'
import type {
  CaseStatus,
  CaseSummary,
  EverywherePreview,
  ExportedDocument,
  Hit,
  LikePagesPreview,
  PersonEntry,
  Revision,
  SeenPage,
  SuggestedPerson,
} from '../review/case/case-view.ts'
import type { Preview } from '../review/case/select-marks.ts'
import type { CaseComparison } from '../review/compare-proposals.ts'

const call = <Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) => ({
  request,
  response,
})

/** What the session answers with: its type is checked where it is made, and it never crosses into the program again. */
const answer = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null)

const done = z.strictObject({})
const id = z.string().regex(/^[\w-]{1,80}$/)
const caseId = z.string().regex(/^[0-9a-f]{32}$/)
const policyId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const inCase = z.strictObject({ caseId })
const pageIndex = z.number().int().min(0).max(1_000_000)
const onPage = z.strictObject({ caseId, documentId: id, pageIndex })
const text = z.string().max(2_000)
const name = z.string().trim().min(1).max(120)
const passphrase = z.string().max(1_000).nullable()
const markIds = z.array(id).max(200_000)
const offsets = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
const box = z.strictObject({ left: z.number(), bottom: z.number(), right: z.number(), top: z.number() })
const reasonCode = z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v))
const entity = z.custom<EntityId>((v) => typeof v === 'string' && Object.hasOwn(entities, v))
const decision = z.enum(['accepted', 'rejected'])
const ground = z.enum(Object.keys(keepGrounds) as [keyof typeof keepGrounds, ...(keyof typeof keepGrounds)[]])

const selection = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('marks'), markIds }),
  z.strictObject({ by: z.literal('entity'), entity, documentId: id.exactOptional() }),
  z.strictObject({ by: z.literal('text'), text, documentId: id.exactOptional() }),
  z.strictObject({ by: z.literal('person'), personId: id, documentId: id.exactOptional() }),
  z.strictObject({ by: z.literal('page'), documentId: id, pageIndex }),
  z.strictObject({ by: z.literal('document'), documentId: id }),
  z.strictObject({ by: z.literal('case') }),
])

const decide = z.strictObject({
  caseId,
  selection,
  among: z.enum(['open', 'open-redact', 'all']),
  decision,
  reasonCode: reasonCode.exactOptional(),
  note: text.exactOptional(),
})

const everywhere = z.strictObject({
  caseId,
  markId: id.exactOptional(),
  text: text.exactOptional(),
  decision,
  reasonCode: reasonCode.exactOptional(),
})

const likePages = z.strictObject({ caseId, documentId: id, pageIndex, isSameOnly: z.boolean().exactOptional() })

const search = z.strictObject({
  caseId,
  text: z.string().min(1).max(400),
  how: z.enum(['text', 'wildcard', 'regex', 'fuzzy']),
  documentId: id.exactOptional(),
})

const listed = z.strictObject({
  caseId,
  /** Who has it open, here or elsewhere. */
  holder: z.strictObject({ reviewer: z.string(), host: z.string(), since: z.string(), isHere: z.boolean() }).nullable(),
  /** null: the case is locked, or it has never been closed. */
  summary: answer<CaseSummary>().nullable(),
})

/** An exported document as a window sees it, without places on the disk. */
export type SeenExport = Omit<ExportedDocument, 'redacted' | 'unredacted' | 'certificate'>

const kept = z.strictObject({ kept: z.number(), lost: z.number() })
const revision = answer<Revision>()

/** What a window may ask about cases. Cases, documents and folders are named by ids: no path crosses. */
export const caseContract = {
  'case.list': call(z.strictObject({}), z.array(listed)),
  /** Without a passphrase this machine and account alone can open it. */
  'case.create': call(z.strictObject({ details: CaseDetails, passphrase, reviewer: name }), z.strictObject({ caseId })),
  /** Makes a case known that lies in a folder which the person chose. */
  'case.find': call(z.strictObject({ documentId: id }), z.strictObject({ caseId })),
  'case.open': call(
    z.strictObject({
      caseId,
      reviewer: name,
      role: z.enum(['reviewer', 'second-reviewer', 'administrator']),
      passphrase,
      acceptOlder: z.boolean(),
    }),
    answer<CaseStatus>(),
  ),
  /** Of a case that was found damaged: makes a new one from what can be vouched for, which from then on goes by this id. */
  'case.salvage': call(
    z.strictObject({ caseId, reviewer: name, passphrase }),
    z.strictObject({
      entries: kept,
      events: kept,
      documents: kept,
      details: z.enum(['whole', 'summary', 'lost']),
    }),
  ),
  'case.close': call(inCase, done),
  'case.status': call(inCase, answer<CaseStatus>()),
  'case.change': call(z.strictObject({ caseId, details: CaseDetails }), answer<CaseStatus>()),
  'case.exportKey': call(z.strictObject({ caseId, passphrase: z.string().max(1_000) }), done),

  /** Takes chosen files into the case; they are read and searched in the background (`case.progress`). */
  'case.add': call(
    z.strictObject({
      caseId,
      documentIds: z.array(id).min(1).max(2_000),
      replaces: id.nullable(),
      /** Of protected files; kept sealed in the case, because each page is drawn from the original. */
      password: z.string().min(1).max(1_000).nullable().default(null),
    }),
    z.array(z.strictObject({ name: z.string(), documentId: id.nullable(), error: z.string().nullable() })),
  ),
  /** Goes on with what waits to be read, the page that is asked for first; `isAnew` also what older rules made. */
  'case.analyse': call(
    z.strictObject({ caseId, documentId: id.nullable(), pageIndex: pageIndex.nullable(), isAnew: z.boolean() }),
    done,
  ),
  /** Holds the reading in the background, or lets it go on. What someone then looks at is read all the same, and the rest after it. */
  'case.holdReading': call(z.strictObject({ caseId, isHeld: z.boolean() }), done),
  'case.changeDocument': call(
    z.strictObject({
      caseId,
      documentId: id,
      name: z.string().trim().min(1).max(252),
      type: z.string().max(60).nullable(),
    }),
    answer<CaseStatus>(),
  ),
  'case.orderDocuments': call(z.strictObject({ caseId, documentIds: z.array(id).max(10_000) }), answer<CaseStatus>()),
  'case.removeDocument': call(z.strictObject({ caseId, documentId: id }), answer<CaseStatus>()),
  'case.passages': call(z.strictObject({ caseId, documentId: id }), answer<readonly ChangedPassage[]>()),

  'case.pages': call(z.strictObject({ caseId, documentId: id }), answer<readonly Omit<SeenPage, 'marks'>[]>()),
  'case.page': call(onPage, answer<SeenPage>()),
  'case.pageText': call(onPage, answer<PageText>()),
  'case.marks': call(z.strictObject({ caseId, selection }), answer<readonly CaseMark[]>()),
  /** The page comes on the screen, which the journal records. */
  'case.view': call(onPage, done),
  'case.leave': call(inCase, done),

  'case.decide': call(decide, revision),
  'case.previewDecide': call(decide, answer<Preview>()),
  'case.keep': call(
    z.strictObject({ caseId, selection, ground, owner: name.exactOptional(), note: text.exactOptional() }),
    revision,
  ),
  'case.reason': call(z.strictObject({ caseId, selection, reasonCode }), revision),
  'case.note': call(z.strictObject({ caseId, markId: id, note: text }), revision),
  'case.edit': call(z.strictObject({ caseId, markId: id, boxes: z.array(box).min(1).max(500) }), revision),
  'case.hidePartly': call(z.strictObject({ caseId, markId: id, spans: z.array(offsets).min(1).max(500) }), revision),
  'case.draw': call(
    z.strictObject({ caseId, documentId: id, pageIndex, box, reasonCode: reasonCode.exactOptional() }),
    revision,
  ),
  'case.exclude': call(
    z.strictObject({
      caseId,
      documentId: id,
      pageIndexes: z.array(pageIndex).max(100_000),
      reasonCode: reasonCode.nullable(),
    }),
    revision,
  ),
  'case.readByHand': call(
    z.strictObject({ caseId, documentId: id, pageIndexes: z.array(pageIndex).max(100_000), isRead: z.boolean() }),
    revision,
  ),
  'case.everywhere': call(everywhere, revision),
  'case.previewEverywhere': call(everywhere, answer<EverywherePreview>()),
  /** Review once, apply to all: to every page that says the same or nearly the same. */
  'case.likePages': call(likePages, revision),
  'case.previewLikePages': call(likePages, answer<LikePagesPreview>()),
  'case.undo': call(inCase, revision),
  'case.redo': call(inCase, revision),
  'case.depth': call(inCase, z.strictObject({ undo: z.number(), redo: z.number() })),

  'case.search': call(search, answer<readonly Hit[]>()),
  'case.redactHits': call(
    z.strictObject({
      caseId,
      hits: z
        .array(z.strictObject({ documentId: id, pageIndex, start: z.number().int(), end: z.number().int() }))
        .max(20_000),
      reasonCode: reasonCode.exactOptional(),
    }),
    revision,
  ),

  'case.people': call(inCase, answer<readonly PersonEntry[]>()),
  'case.suggestPeople': call(inCase, answer<readonly SuggestedPerson[]>()),
  'case.putPerson': call(
    z.strictObject({ caseId, person: Person.omit({ id: true }).extend({ id: Person.shape.id.exactOptional() }) }),
    revision,
  ),
  'case.enterFound': call(z.strictObject({ caseId, names: z.array(name).min(1).max(500) }), revision),
  'case.mergePeople': call(z.strictObject({ caseId, into: id, from: id }), revision),
  'case.splitPerson': call(z.strictObject({ caseId, personId: id, names: z.array(name).min(1).max(40) }), revision),
  'case.removePerson': call(z.strictObject({ caseId, personId: id }), revision),

  /** What each of two policies would propose in a document; nothing is written. */
  'case.comparePolicies': call(
    z.strictObject({ caseId, documentId: id, left: policyId, right: policyId }),
    answer<readonly CaseComparison[]>(),
  ),

  'case.submit': call(inCase, answer<CaseStatus>()),
  'case.sample': call(inCase, z.strictObject({ sample: answer<readonly CaseMark[]>(), open: z.number() })),
  'case.confirmSample': call(z.strictObject({ caseId, markIds }), answer<CaseStatus>()),
  'case.return': call(z.strictObject({ caseId, note: text }), answer<CaseStatus>()),
  'case.signOff': call(inCase, answer<CaseStatus>()),

  'case.checks': call(inCase, answer<readonly Concern[]>()),
  'case.ready': call(inCase, answer<readonly Reason[]>()),
  'case.journal': call(
    z.strictObject({ caseId, afterSeq: z.number().int().min(0), limit: z.number().int().min(1).max(5_000) }),
    answer<readonly AuditEntry[]>(),
  ),
  'case.verifyJournal': call(inCase, z.strictObject({ intact: z.boolean(), entries: z.number(), head: z.string() })),

  /** Into a folder that the person chose. */
  'case.export': call(
    z.strictObject({ caseId, folderId: id, recipient: name, justification: text, documentIds: z.array(id).nullable() }),
    z.strictObject({
      documents: z.array(answer<SeenExport>()),
      unready: answer<readonly Reason[]>(),
      head: z.string().nullable(),
    }),
  ),
  /** Ends the export of a case that is under way; `case.export` then answers with what had been released. */
  'case.stopExport': call(inCase, done),
  /** The copy of a document that was released last. `redactedId` names its pages for drawing, where the file is still that one. */
  'case.copy': call(
    z.strictObject({ caseId, documentId: id }),
    z.strictObject({
      state: z.enum(['none', 'there', 'gone', 'changed']),
      at: z.string().nullable(),
      redactedId: z.string().nullable(),
    }),
  ),
  'case.exportLog': call(
    z.strictObject({ caseId, folderId: id, format: z.enum(['jsonl', 'csv', 'pdf']) }),
    z.strictObject({ entries: z.number(), head: z.string() }),
  ),
  'case.delete': call(z.strictObject({ caseId, folderId: id, justification: text }), answer<DeletionCertificate>()),
} as const

/** What main tells a window about cases unasked. */
export const casePushes = {
  /** Pages of a document were read or searched; `error` ends the work on it. */
  'case.progress': z.strictObject({
    caseId,
    documentId: id,
    pagesRead: z.number(),
    pages: z.number(),
    isDone: z.boolean(),
    error: z.string().nullable(),
    isHeld: z.boolean(),
  }),
  /** How far the export that is under way is, in steps. */
  'export.progress': z.strictObject({ done: z.number(), expected: z.number() }),
} as const
