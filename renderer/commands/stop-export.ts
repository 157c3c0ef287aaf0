import { isExporting, stopExport } from '../state/exporting.ts'
import { attempt } from '../state/notice.ts'
import type { Command } from './command.ts'

export const stopTheExport: Command = {
  id: 'stop-export',
  menu: 'File',
  label: 'Stop the export',
  key: null,
  enabled: isExporting,
  run: async () => void (await attempt(stopExport)),
}
