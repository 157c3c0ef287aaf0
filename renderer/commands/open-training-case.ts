import { enterTrainingCase } from '../state/new-case.ts'
import { attempt } from '../state/notice.ts'
import type { Command } from './command.ts'

export const openTrainingCase: Command = {
  id: 'open-training-case',
  menu: 'File',
  label: 'Open the training case',
  key: null,
  startsGroup: true,
  run: async () => void (await attempt(enterTrainingCase)),
}
