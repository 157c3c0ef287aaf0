import { beginCase } from '../state/new-case.ts'
import type { Command } from './command.ts'

export const newCase: Command = {
  id: 'new-case',
  menu: 'File',
  label: 'New case …',
  key: 'CmdOrCtrl+N',
  run: () => beginCase(),
}
