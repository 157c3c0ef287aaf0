import type { Handlers } from '../../shared/ipc/contract.ts'
import { listEntities, listPolicies } from '../session/catalogue.ts'
import { seeDocument } from '../session/see-document.ts'
import type { Session } from '../session/session.ts'
import type { ChosenFiles } from './chosen-files.ts'

/** Call name → session function, one line each; a missing one does not compile. */
export const handlersOf = (session: Session, files: ChosenFiles): Handlers => ({
  'app.about': async () => ({ product: session.product, runtime: `Node ${process.versions.node}` }),
  'entities.list': async () => listEntities(),
  'policies.list': () => listPolicies(),
  'documents.choose': () => files.choose(),
  'documents.detect': ({ documentId, policy }) => seeDocument(session, documentId, files.pathOf(documentId), policy),
})
