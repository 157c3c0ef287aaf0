import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, safeStorage, session } from 'electron'
import { errors } from '../../shared/errors.ts'
import { asFailure, Failure } from '../../shared/result.ts'
import { framesOf } from '../pool/frames.ts'
import { drawCasePage } from '../session/case/draw-case-page.ts'
import { pageDrawer } from '../session/draw-page.ts'
import type { Progress } from '../session/progress.ts'
import { warmUp } from '../session/warm-up.ts'
import { fixedSettingsPath, loadFixedSettings } from '../store/fixed-settings.ts'
import { homeFolder } from '../store/home-folder.ts'
import { logInternal } from '../store/log.ts'
import { ChosenFiles } from './chosen-files.ts'
import { type Composition, compose } from './compose.ts'
import { showStartFailure } from './dialogs.ts'
import { DroppedFiles } from './dropped-files.ts'
import { ExportProgress } from './export-progress.ts'
import { handlersOf } from './handlers.ts'
import { remembering } from './image-cache.ts'
import { openChannel, openDropChannel } from './ipc.ts'
import { type CaseProgress, OpenCases, shelfHere } from './open-cases.ts'
import { serveOwnFiles } from './own-files.ts'
import type { DrawPage } from './page-protocol.ts'
import { closeSession, confine, hardenProcess } from './security.ts'
import { startUtilityVerifier } from './utility-verifier.ts'
import { vaultOf } from './vault.ts'
import { applyAppearance, load, makeWindow } from './window.ts'
import { deskOf } from './window-desk.ts'
import { WindowSettingsFile } from './window-settings.ts'

const built = fileURLToPath(new URL('../', import.meta.url))
const stopped = new AbortController()

/** Chromium's own folder lies in ours. What it keeps of the window is in memory only: the session's name begins with no `persist:`. */
app.setName('Redaction Assist')
app.setPath('userData', join(homeFolder(), 'window'))
process.on('uncaughtException', giveUp)
hardenProcess()
app.on('web-contents-created', (_event, contents) => confine(contents))

if (app.requestSingleInstanceLock()) start().catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const settings = await WindowSettingsFile.open(join(homeFolder(), 'window.json'))
  const fixed = await loadFixedSettings(placeOfFixed())
  const product = `${app.getName()} ${app.getVersion()}`
  const startVerifier = process.versions.electron ? { startVerifier: startUtilityVerifier } : {}
  const exporting = new ExportProgress((progress) => desk.push('export.progress', progress))
  const progress = (event: Progress) => exporting.note(event)
  const options = { product, signal: stopped.signal, progress, ...startVerifier, fixed: async () => fixed }
  const composition = compose({ ...options, jobs: null })
  // Pages are drawn by a worker of their own: one that recognises text never keeps the reader waiting.
  const drawing = compose({ ...options, jobs: 1 })
  const files = new ChosenFiles()
  let window: BrowserWindow | null = null
  const dropped = new DroppedFiles((chosen) => desk.push('documents.dropped', chosen))
  const desk = deskOf(
    () => there(window),
    settings,
    fixed,
    () => dropped.hear(),
  )
  const vault = () => vaultOf(safeStorage)
  const tell = (progress: CaseProgress) => desk.push('case.progress', progress)
  const cases = new OpenCases(composition.session, shelfHere(composition.session, vault, tell))
  openChannel(handlersOf(composition.session, files, desk, cases))
  openDropChannel((paths) => {
    void files.offerAll(paths).then((chosen) => dropped.add(chosen))
  })

  await app.whenReady()
  const own = session.fromPartition('window')
  closeSession(own)
  const drawFile = pageDrawer(drawing.session, (documentId) => files.pathOf(documentId))
  const draw: DrawPage = (documentId, pageIndex, dpi) => {
    const c = cases.withDocument(documentId)
    return c ? drawCasePage(drawing.session, c, documentId, pageIndex, dpi) : drawFile(documentId, pageIndex, dpi)
  }
  const isOpen = (documentId: string) => cases.withDocument(documentId) !== null || files.has(documentId)
  await serveOwnFiles(own, join(built, 'renderer'), remembering(draw, isOpen))
  applyAppearance(desk.appearance)
  window = makeWindow(own, join(built, 'preload/index.cjs'), settings)
  app.on('second-instance', () => toFront(there(window)))
  window.webContents.on('render-process-gone', () => dropped.pause())
  endWith([{ close: () => cases.closeAll() }, composition, drawing])
  await load(window)
  for (const one of [drawing, composition]) await warmUp(one.session).catch(() => undefined)
}

/** On the development host alone, which is never packaged, a test may name another place. */
const placeOfFixed = (): string =>
  (process.versions.electron ? undefined : process.env.REDACTION_ASSIST_FIXED_SETTINGS) ?? fixedSettingsPath()

/** What needs a window when there is none is refused. */
function there(window: BrowserWindow | null): BrowserWindow {
  if (!window || window.isDestroyed()) throw new Failure('BAD_REQUEST')
  return window
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Stops what is under way, so that nothing half-written remains, and then ends; after five seconds in any case. */
function endWith(compositions: readonly Pick<Composition, 'close'>[]): void {
  let isEnding = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isEnding) return
    isEnding = true
    event.preventDefault()
    stopped.abort()
    setTimeout(() => app.exit(0), 5_000).unref()
    void Promise.allSettled(compositions.map((one) => one.close())).then(() => app.exit(0))
  })
}

/** Noted without what the error says, which may quote a document. Nothing is lost: every decision is in the journal. */
function giveUp(thrown: unknown): void {
  logInternal('window', framesOf(thrown))
  showStartFailure(errors[asFailure(thrown).code].sentence)
  app.exit(4)
}
