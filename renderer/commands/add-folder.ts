import { chooseFolder } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import type { Command } from './command.ts'

export const addFolder: Command = {
  id: 'add-folder',
  menu: 'File',
  label: 'Add a folder …',
  key: 'CmdOrCtrl+Shift+O',
  run: () => {
    goTo({ name: 'start' })
    return chooseFolder()
  },
}
