import { addDocuments } from './add-documents.ts'
import { addFolder } from './add-folder.ts'
import type { Command } from './command.ts'
import { nextPart } from './next-part.ts'
import { openTrainingCase } from './open-training-case.ts'
import { previousPart } from './previous-part.ts'
import { reviewCommands } from './review.ts'
import { showKeys } from './show-keys.ts'
import { showPalette } from './show-palette.ts'
import { showSettings } from './show-settings.ts'

/** Every command, in the order of the menus. Adding a line is adding a command. */
export const commands: readonly Command[] = [
  addDocuments,
  addFolder,
  openTrainingCase,
  ...reviewCommands,
  showSettings,
  nextPart,
  previousPart,
  showPalette,
  showKeys,
]
