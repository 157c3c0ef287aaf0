import { z } from 'zod'
import { LeastConfidence } from '../model/case.ts'
import { type EntityId, entities } from '../model/entity.ts'
import { roles } from '../model/finding.ts'
import { appearance, Fixed } from '../model/fixed-settings.ts'
import { OwnWords } from '../model/own-words.ts'
import { isReasonCode, type ReasonCode } from '../model/reason-code.ts'
import { caseContract, casePushes } from './case-contract.ts'

const call = <Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) => ({
  request,
  response,
})

const nothing = z.strictObject({})
const id = z.string().max(64)
const entityId = z.custom<EntityId>((v) => typeof v === 'string' && Object.hasOwn(entities, v))
const reasonCode = z.custom<ReasonCode>((v) => typeof v === 'string' && isReasonCode(v))

const Chosen = z.strictObject({
  /** Stands for the file: a window never learns where it lies. */
  documentId: z.string(),
  name: z.string(),
})

const SeenFinding = z.strictObject({
  id: z.string(),
  pageNumber: z.number().int().positive(),
  entity: entityId,
  text: z.string(),
  score: z.number(),
  because: z.string(),
  disposition: z.enum(['redact', 'review', 'keep']),
  reasonCode: reasonCode.nullable(),
  quads: z.array(z.array(z.number()).length(8)),
})

const SeenPage = z.strictObject({
  pageNumber: z.number().int().positive(),
  status: z.enum(['read', 'failed']),
  widthPt: z.number(),
  heightPt: z.number(),
})

const SeenDocument = z.strictObject({
  documentId: z.string(),
  sha256: z.string(),
  documentType: z.string().nullable(),
  pages: z.array(SeenPage),
  findings: z.array(SeenFinding),
})

const disposition = z.enum(['redact', 'review', 'keep'])

const SeenRule = z.strictObject({
  /** null: any kind that has no rule of its own. */
  entity: entityId.nullable(),
  label: z.string(),
  disposition,
  why: z.string(),
  roles: z.array(z.strictObject({ role: z.enum(roles), disposition, why: z.string() })),
})

const command = z.string().regex(/^[a-z][a-z-]{0,39}$/)

/** The menu bar as the window's own commands make it: one source for menu, keyboard and palette. */
const Menu = z.array(
  z.strictObject({
    label: z.string().max(40),
    items: z
      .array(
        z.strictObject({
          command,
          label: z.string().max(80),
          /** Shown beside the label; the window itself listens to the keyboard. */
          key: z.string().max(40).nullable(),
          enabled: z.boolean(),
          checked: z.boolean().nullable(),
          /** Draws a line above it. */
          startsGroup: z.boolean(),
        }),
      )
      .max(60),
  }),
)

/** Every call a window may make: schema first. Adding a line is adding a call; its handler is then missing until it is written. */
export const contract = {
  'app.about': call(nothing, z.strictObject({ product: z.string(), runtime: z.string() })),
  /** How this run was started, and what of the window's surroundings is there. */
  'app.started': call(nothing, z.strictObject({ showTrainingCase: z.boolean(), hasMenuBar: z.boolean() })),
  'appearance.get': call(nothing, appearance),
  'appearance.set': call(appearance, nothing),
  /** Under which name decisions are recorded; that of the account until another is given. */
  'reviewer.get': call(nothing, z.strictObject({ reviewer: z.string() })),
  'reviewer.set': call(z.strictObject({ reviewer: z.string().trim().min(1).max(120) }), nothing),
  /** What text recognition must reach in new cases, 0..100, so that no person has to read the page. */
  'recognition.get': call(nothing, z.strictObject({ leastConfidence: LeastConfidence })),
  'recognition.set': call(z.strictObject({ leastConfidence: LeastConfidence }), nothing),
  /** Words of one's own, which cases that are made from now on take over. */
  'words.get': call(nothing, OwnWords),
  'words.set': call(OwnWords, nothing),
  'menu.set': call(Menu.max(12), nothing),
  'entities.list': call(
    nothing,
    z.array(z.strictObject({ entity: entityId, label: z.string(), reasonCode, description: z.string() })),
  ),
  'policies.list': call(
    nothing,
    z.array(z.strictObject({ id: z.string(), version: z.string(), title: z.string(), description: z.string() })),
  ),
  /** What a policy does with each kind of data, and the plain sentence why. */
  'policies.rules': call(
    z.strictObject({ policyId: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
    z.strictObject({
      rules: z.array(SeenRule),
      fallback: SeenRule,
      alwaysRedact: z.array(z.string()),
      neverRedact: z.array(z.string()),
    }),
  ),
  /** What whoever looks after this computer has fixed for everyone; empty where nothing is. */
  'settings.fixed': call(nothing, Fixed),
  /** Asks the person for files, in the system's own dialog. */
  'documents.choose': call(nothing, z.array(Chosen)),
  /** Asks for folders whose files are to be added. */
  'documents.chooseFolder': call(nothing, z.array(Chosen)),
  /** The invented case that comes with the program. */
  'documents.training': call(nothing, z.array(Chosen)),
  /** Asks for the folder that results go to; null where the person cancelled. */
  'folder.choose': call(nothing, Chosen.nullable()),
  /** Shows a chosen folder in the system's file manager. */
  'folder.open': call(z.strictObject({ documentId: id }), nothing),
  'documents.detect': call(z.strictObject({ documentId: z.string(), policy: z.string().max(40) }), SeenDocument),
  ...caseContract,
} as const

export type CallName = keyof typeof contract
export type Req<N extends CallName> = z.output<(typeof contract)[N]['request']>
export type Res<N extends CallName> = z.output<(typeof contract)[N]['response']>
export type Handlers = { readonly [N in CallName]: (request: Req<N>) => Promise<Res<N>> }

/** What main tells a window unasked. */
export const pushes = {
  /** Files and folders that were dropped on the window. */
  'documents.dropped': z.array(Chosen),
  'command.chosen': z.strictObject({ command }),
  'appearance.changed': appearance,
  ...casePushes,
} as const

export type PushName = keyof typeof pushes
export type Push<N extends PushName> = z.output<(typeof pushes)[N]>
export type Appearance = z.output<typeof appearance>
export type MenuGroup = Req<'menu.set'>[number]
