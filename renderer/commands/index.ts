import { addDocuments } from './add-documents.ts'
import { addFolder } from './add-folder.ts'
import type { Command } from './command.ts'
import { openTrainingCase } from './open-training-case.ts'
import { showSettings } from './show-settings.ts'

/** Every command, in the order of the menus. Adding a line is adding a command. */
export const commands: readonly Command[] = [addDocuments, addFolder, openTrainingCase, showSettings]
