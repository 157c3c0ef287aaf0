import { stat } from 'node:fs/promises'
import { type BrowserWindow, shell } from 'electron'
import type { Fixed } from '../../shared/model/fixed-settings.ts'
import { Failure } from '../../shared/result.ts'
import { accountName } from '../session/case/actor.ts'
import type { Desk } from './desk.ts'
import { chooseFiles, chooseFolders, chooseOutput } from './dialogs.ts'
import { showMenu } from './menu.ts'
import { push } from './push.ts'
import { applyAppearance } from './window.ts'
import type { WindowSettingsFile } from './window-settings.ts'

/** The desk around the window that `current` gives: there is none for a moment at start, and on macOS after it is closed. */
export function deskOf(
  current: () => BrowserWindow,
  settings: WindowSettingsFile,
  fixed: Fixed,
  hear: () => void,
): Desk {
  const tell: Desk['push'] = (name, message) => push(current().webContents, name, message)
  return {
    hasMenuBar: process.versions.electron !== undefined,
    showTrainingCase: process.argv.includes('--training-case'),
    fixed,
    get appearance() {
      return fixed.appearance ?? settings.current.appearance
    },
    setAppearance: async (appearance) => {
      if (fixed.appearance) throw new Failure('BAD_REQUEST')
      applyAppearance(appearance)
      await settings.change({ appearance })
      tell('appearance.changed', appearance)
    },
    get reviewer() {
      return settings.current.reviewer ?? accountName()
    },
    setReviewer: (reviewer) => settings.change({ reviewer }),
    get leastConfidence() {
      return fixed.leastConfidence ?? settings.current.leastConfidence
    },
    setLeastConfidence: async (leastConfidence) => {
      if (fixed.leastConfidence !== undefined) throw new Failure('BAD_REQUEST')
      await settings.change({ leastConfidence })
    },
    setMenu: (groups) => showMenu(groups, (command) => tell('command.chosen', { command })),
    chooseFiles: () => chooseFiles(current()),
    chooseFolders: () => chooseFolders(current()),
    chooseOutput: () => chooseOutput(current()),
    openFolder: openFolder,
    hear,
    push: tell,
  }
}

/** Only ever a folder: a file would be run. */
async function openFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) throw new Failure('INPUT_NOT_FOUND')
  if ((await shell.openPath(path)) !== '') throw new Failure('INPUT_NOT_READABLE')
}
