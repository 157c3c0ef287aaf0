import { attempt } from '../state/notice.ts'
import { currentCase, leaveCase } from '../state/open-case.ts'
import { goTo } from '../state/route.ts'
import type { Command } from './command.ts'

export const closeCase: Command = {
  id: 'close-case',
  menu: 'File',
  label: 'Close the case',
  key: 'CmdOrCtrl+W',
  startsGroup: true,
  enabled: () => currentCase() !== null,
  run: async () => {
    if (await attempt(leaveCase)) goTo({ name: 'cases' })
  },
}
