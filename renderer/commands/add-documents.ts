import { chooseDocuments } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import type { Command } from './command.ts'

export const addDocuments: Command = {
  id: 'add-documents',
  menu: 'File',
  label: 'Add documents …',
  key: 'CmdOrCtrl+O',
  run: () => {
    goTo({ name: 'start' })
    return chooseDocuments()
  },
}
