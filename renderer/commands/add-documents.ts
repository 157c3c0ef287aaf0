import { call } from '../state/call.ts'
import { take } from '../state/new-case.ts'
import { attempt } from '../state/notice.ts'
import type { Command } from './command.ts'

export const addDocuments: Command = {
  id: 'add-documents',
  menu: 'File',
  label: 'Add documents …',
  key: 'CmdOrCtrl+O',
  run: async () => void (await attempt(async () => take(await call('documents.choose', {})))),
}
