import { addTrainingCase } from '../state/documents.ts'
import { goTo } from '../state/route.ts'
import type { Command } from './command.ts'

export const openTrainingCase: Command = {
  id: 'open-training-case',
  menu: 'File',
  label: 'Open the training case',
  key: null,
  startsGroup: true,
  run: () => {
    goTo({ name: 'start' })
    return addTrainingCase()
  },
}
