import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

const documents = ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'txt']

/** The system's own dialogs over the window. Each resolves to the paths chosen, none where the person cancelled. */
export const chooseFiles = (window: BrowserWindow): Promise<readonly string[]> =>
  ask(window, {
    title: 'Add documents',
    buttonLabel: 'Add',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Documents', extensions: documents },
      { name: 'All files', extensions: ['*'] },
    ],
  })

export const chooseFolders = (window: BrowserWindow): Promise<readonly string[]> =>
  ask(window, { title: 'Add a folder', buttonLabel: 'Add', properties: ['openDirectory', 'multiSelections'] })

export const chooseOutput = async (window: BrowserWindow): Promise<string | null> =>
  (
    await ask(window, {
      title: 'Where the results go',
      buttonLabel: 'Use this folder',
      properties: ['openDirectory', 'createDirectory'],
    })
  )[0] ?? null

async function ask(window: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? [] : filePaths
}

/** For what keeps the program from starting at all. */
export const showStartFailure = (sentence: string): void => dialog.showErrorBox('Redaction Assist', sentence)
