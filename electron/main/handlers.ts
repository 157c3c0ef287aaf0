import type { Handlers } from '../../shared/ipc/contract.ts'
import { Failure } from '../../shared/result.ts'
import { listEntities, listPolicies, listRules } from '../session/catalogue.ts'
import { seeDocument } from '../session/see-document.ts'
import type { Session } from '../session/session.ts'
import { trainingDocuments } from '../session/training-case.ts'
import { saveOwnWords } from '../store/own-words.ts'
import { caseHandlersOf } from './case-handlers.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Desk } from './desk.ts'
import type { OpenCases } from './open-cases.ts'

/** Call name → session function, one line each; a missing one does not compile. */
export const handlersOf = (session: Session, files: ChosenFiles, desk: Desk, cases: OpenCases): Handlers => ({
  ...caseHandlersOf(cases, files),
  'app.about': async () => ({ product: session.product, runtime: `Node ${process.versions.node}` }),
  'app.started': async () => {
    desk.hear()
    return { showTrainingCase: desk.showTrainingCase, hasMenuBar: desk.hasMenuBar }
  },
  'appearance.get': async () => desk.appearance,
  'appearance.set': (appearance) => desk.setAppearance(appearance).then(nothing),
  'reviewer.get': async () => ({ reviewer: desk.reviewer }),
  'reviewer.set': ({ reviewer }) => desk.setReviewer(reviewer).then(nothing),
  'recognition.get': async () => ({ leastConfidence: desk.leastConfidence }),
  'recognition.set': ({ leastConfidence }) => desk.setLeastConfidence(leastConfidence).then(nothing),
  'words.get': () => session.words(),
  'words.set': async (words) => {
    if (desk.fixed.words) throw new Failure('BAD_REQUEST')
    await saveOwnWords(await session.home(), words)
    return nothing()
  },
  'menu.set': async (groups) => {
    desk.setMenu(groups)
    return nothing()
  },
  'entities.list': async () => listEntities(),
  'policies.list': () => listPolicies(),
  'policies.rules': async ({ policyId }) => listRules(policyId),
  'settings.fixed': async () => desk.fixed,
  'documents.choose': async () => files.offer(await desk.chooseFiles()),
  'documents.chooseFolder': async () => files.offerAll(await desk.chooseFolders()),
  'documents.training': async () => files.offer(await trainingDocuments()),
  'documents.detect': ({ documentId, policy }) => seeDocument(session, documentId, files.pathOf(documentId), policy),
  'folder.choose': async () => files.offer([await desk.chooseOutput()].filter((path) => path !== null))[0] ?? null,
  'folder.open': ({ documentId }) => desk.openFolder(files.pathOf(documentId)).then(nothing),
})

const nothing = (): Record<string, never> => ({})
