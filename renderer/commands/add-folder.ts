import { call } from '../state/call.ts'
import { take } from '../state/new-case.ts'
import { attempt } from '../state/notice.ts'
import type { Command } from './command.ts'

export const addFolder: Command = {
  id: 'add-folder',
  menu: 'File',
  label: 'Add a folder …',
  key: 'CmdOrCtrl+Shift+O',
  run: async () => void (await attempt(async () => take(await call('documents.chooseFolder', {})))),
}
