import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ErrorCode } from '../../shared/errors.ts'
import type { SeenExport } from '../../shared/ipc/case-contract.ts'
import type { Handlers, Req } from '../../shared/ipc/contract.ts'
import { asFailure } from '../../shared/result.ts'
import type { ExportedDocument } from '../../shared/review/case/case-view.ts'
import { selectMarks } from '../../shared/review/case/select-marks.ts'
import { addDocument } from '../session/case/add-document.ts'
import { changedPassages } from '../session/case/carry-decisions.ts'
import { changeCase, changeDocument, exportKey, orderDocuments, removeDocument } from '../session/case/change-case.ts'
import { comparePolicies } from '../session/case/compare-policies.ts'
import {
  decide,
  drawBox,
  editExtent,
  excludePages,
  hidePartly,
  keepVisible,
  previewDecide,
  readByHand,
  setNote,
  setReason,
} from '../session/case/decide.ts'
import { deleteCase } from '../session/case/delete-case.ts'
import { decideEverywhere, previewEverywhere } from '../session/case/everywhere.ts'
import { exportCase } from '../session/case/export-case.ts'
import { exportLog } from '../session/case/export-log.ts'
import { decideLikePages, previewLikePages } from '../session/case/like-pages.ts'
import { liveIds, type OpenCase } from '../session/case/open-case.ts'
import {
  enterFound,
  listPeople,
  mergePeople,
  putPerson,
  removePerson,
  splitPerson,
  suggestPeople,
} from '../session/case/people.ts'
import { releasedCopy } from '../session/case/released-copy.ts'
import { redactHits, searchCase } from '../session/case/search-case.ts'
import { confirmSample, returnCase, sampleForReview, signOff, submitForReview } from '../session/case/second-review.ts'
import {
  checkCase,
  seeCase,
  seeJournal,
  seePage,
  seePages,
  seePageText,
  unreadyReasons,
} from '../session/case/see-case.ts'
import { redo, undo, undoDepth } from '../session/case/undo.ts'
import { leavePage, viewPage } from '../session/case/view-page.ts'
import { passphraseProtector } from '../store/case/passphrase-protector.ts'
import { writing } from '../store/disk-failure.ts'
import { writeNew } from '../store/durable.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { OfferedCopies } from './offered-copies.ts'
import type { OpenCases } from './open-cases.ts'
import { RunningExports } from './running-exports.ts'

type CaseCall = Extract<keyof Handlers, `case.${string}`>

/** Call name → session function, one line each, for cases. */
export function caseHandlersOf(cases: OpenCases, files: ChosenFiles): Pick<Handlers, CaseCall> {
  const of = ({ caseId }: { readonly caseId: string }): OpenCase => cases.of(caseId)
  const exports = new RunningExports()
  const copies = new OfferedCopies(files)
  return {
    'case.list': async () => [...(await cases.list())] as never,
    'case.create': async ({ details, passphrase, reviewer }) => ({
      caseId: await cases.create(details, passphrase, reviewer),
    }),
    'case.find': async ({ documentId }) => ({ caseId: await cases.find(files.pathOf(documentId)) }),
    'case.open': async ({ caseId, reviewer, role, passphrase, acceptOlder }) =>
      seeCase(await cases.openOne(caseId, reviewer, role, passphrase, acceptOlder)),
    'case.salvage': async ({ caseId, reviewer, passphrase }) => cases.salvage(caseId, reviewer, passphrase),
    'case.close': async ({ caseId }) => {
      await exports.stop(caseId)
      return cases.close(caseId).then(nothing)
    },
    'case.status': async (request) => seeCase(of(request)),
    'case.change': async ({ caseId, details }) =>
      changeCase(cases.of(caseId), details).then(() => seeCase(cases.of(caseId))),
    'case.exportKey': async ({ caseId, passphrase }) =>
      exportKey(cases.of(caseId), passphraseProtector(passphrase)).then(nothing),

    'case.add': async (request) => add(cases, files, request),
    'case.analyse': async ({ caseId, documentId, pageIndex, isAnew }) => {
      if (documentId !== null || isAnew) cases.hold(caseId, false)
      cases.read(cases.of(caseId), documentId, pageIndex, isAnew)
      return nothing()
    },
    'case.holdReading': async ({ caseId, isHeld }) => {
      cases.hold(caseId, isHeld)
      cases.read(cases.of(caseId), null, null, false)
      return nothing()
    },
    'case.changeDocument': async ({ caseId, documentId, name, type }) => {
      changeDocument(cases.of(caseId), documentId, { name, type })
      return seeCase(cases.of(caseId))
    },
    'case.orderDocuments': async ({ caseId, documentIds }) => {
      orderDocuments(cases.of(caseId), documentIds)
      return seeCase(cases.of(caseId))
    },
    'case.removeDocument': async ({ caseId, documentId }) =>
      removeDocument(cases.of(caseId), documentId).then(() => seeCase(cases.of(caseId))),
    'case.passages': async ({ caseId, documentId }) => changedPassages(cases.of(caseId), documentId),

    'case.pages': async ({ caseId, documentId }) => seePages(cases.of(caseId), documentId),
    'case.page': async ({ caseId, documentId, pageIndex }) => seePage(cases.of(caseId), documentId, pageIndex),
    'case.pageText': async ({ caseId, documentId, pageIndex }) => seePageText(cases.of(caseId), documentId, pageIndex),
    'case.marks': async ({ caseId, selection }) => {
      const c = cases.of(caseId)
      return selectMarks(c.state, liveIds(c), selection, 'all')
    },
    'case.view': async ({ caseId, documentId, pageIndex }) => {
      viewPage(cases.of(caseId), documentId, pageIndex)
      return nothing()
    },
    'case.leave': async (request) => {
      leavePage(of(request))
      return nothing()
    },

    'case.decide': async ({ caseId, ...request }) => decide(cases.of(caseId), request),
    'case.previewDecide': async ({ caseId, ...request }) => previewDecide(cases.of(caseId), request),
    'case.keep': async ({ caseId, ...request }) => keepVisible(cases.of(caseId), request),
    'case.reason': async ({ caseId, ...request }) => setReason(cases.of(caseId), request),
    'case.note': async ({ caseId, ...request }) => setNote(cases.of(caseId), request),
    'case.edit': async ({ caseId, ...request }) => editExtent(cases.of(caseId), request),
    'case.hidePartly': async ({ caseId, ...request }) => hidePartly(cases.of(caseId), request),
    'case.draw': async ({ caseId, ...request }) => drawBox(cases.of(caseId), request),
    'case.exclude': async ({ caseId, ...request }) => excludePages(cases.of(caseId), request),
    'case.readByHand': async ({ caseId, ...request }) => readByHand(cases.of(caseId), request),
    'case.everywhere': async ({ caseId, ...request }) => decideEverywhere(cases.of(caseId), request),
    'case.previewEverywhere': async ({ caseId, ...request }) => previewEverywhere(cases.of(caseId), request),
    'case.likePages': async ({ caseId, ...request }) => decideLikePages(cases.of(caseId), request),
    'case.previewLikePages': async ({ caseId, ...request }) => previewLikePages(cases.of(caseId), request),
    'case.undo': async (request) => undo(of(request)),
    'case.redo': async (request) => redo(of(request)),
    'case.depth': async (request) => undoDepth(of(request)),

    'case.search': async ({ caseId, ...request }) => searchCase(cases.of(caseId), request),
    'case.redactHits': async ({ caseId, ...request }) => redactHits(cases.of(caseId), request),

    'case.people': async (request) => listPeople(of(request)),
    'case.suggestPeople': async (request) => suggestPeople(of(request)),
    'case.putPerson': async ({ caseId, person }) => putPerson(cases.of(caseId), person),
    'case.enterFound': async ({ caseId, names }) => enterFound(cases.of(caseId), names),
    'case.mergePeople': async ({ caseId, into, from }) => mergePeople(cases.of(caseId), [into, from]),
    'case.splitPerson': async ({ caseId, personId, names }) => splitPerson(cases.of(caseId), { id: personId, names }),
    'case.removePerson': async ({ caseId, personId }) => removePerson(cases.of(caseId), personId),

    'case.comparePolicies': async ({ caseId, ...request }) => comparePolicies(cases.of(caseId), request),

    'case.submit': async (request) => after(of(request), submitForReview),
    'case.sample': async (request) => sampleForReview(of(request)),
    'case.confirmSample': async ({ caseId, markIds }) => after(cases.of(caseId), (c) => confirmSample(c, markIds)),
    'case.return': async ({ caseId, note }) => after(cases.of(caseId), (c) => returnCase(c, note)),
    'case.signOff': async (request) => after(of(request), signOff),

    'case.checks': async (request) => checkCase(of(request)),
    'case.ready': async (request) => unreadyReasons(of(request)),
    'case.journal': async ({ caseId, afterSeq, limit }) => seeJournal(cases.of(caseId), afterSeq, limit),
    'case.verifyJournal': async (request) => {
      const { journal } = of(request).store
      return { intact: journal.verify().intact, entries: journal.head.seq, head: journal.head.hash }
    },

    'case.export': async ({ caseId, folderId, recipient, justification, documentIds }) => {
      const wanted = documentIds === null ? {} : { documentIds }
      const out = files.pathOf(folderId)
      const order = { out, recipient, justification, ...wanted }
      const { documents, ...rest } = await exports.run(caseId, (stop) =>
        exportCase(cases.of(caseId), { ...order, stop }),
      )
      return { ...rest, documents: documents.map(seenExport) }
    },
    'case.stopExport': async ({ caseId }) => exports.stop(caseId).then(nothing),
    'case.copy': async ({ caseId, documentId }) => {
      const found = await releasedCopy(cases.of(caseId), documentId)
      if (!found) return { state: 'none', at: null, redactedId: null }
      const { copy, state } = found
      return { at: copy.at, state, redactedId: state === 'there' ? copies.idOf(copy) : null }
    },
    'case.exportLog': async ({ caseId, folderId, format }) => {
      const c = cases.of(caseId)
      const bytes = await exportLog(c, format)
      await writing(() => writeNew(join(files.pathOf(folderId), `journal.${format}`), bytes))
      return { entries: c.store.journal.head.seq, head: c.store.journal.head.hash }
    },
    'case.delete': async ({ caseId, folderId, justification }) => {
      const damaged = await cases.damagedBeside(caseId)
      const { certificate } = await deleteCase(cases.of(caseId), { to: files.pathOf(folderId), justification, damaged })
      cases.forget(caseId)
      return certificate
    },
  }
}

const nothing = (): Record<string, never> => ({})

/** Does it and tells where the case then stands. */
function after(c: OpenCase, work: (c: OpenCase) => void) {
  work(c)
  return seeCase(c)
}

/** Without places on the disk. */
const seenExport = ({ redacted: _, unredacted: __, certificate: ___, ...rest }: ExportedDocument): SeenExport => rest

async function add(cases: OpenCases, files: ChosenFiles, { caseId, documentIds, replaces, password }: Req<'case.add'>) {
  const c = cases.of(caseId)
  const added: { name: string; documentId: string | null; error: string | null }[] = []
  for (const chosen of documentIds) {
    const path = files.pathOf(chosen)
    const name = files.nameOf(chosen)
    try {
      const { id } = await addDocument(c, { path, replaces, password })
      added.push({ name, documentId: id, error: null })
    } catch (thrown) {
      added.push({ name, documentId: null, error: await codeOf(thrown, path) })
    }
  }
  cases.read(c, added[0]?.documentId ?? null, null, false)
  return added
}

/** A folder is offered as such only where no file was found in it. */
async function codeOf(thrown: unknown, path: string): Promise<ErrorCode> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? 'FOLDER_EMPTY' : asFailure(thrown).code
}
