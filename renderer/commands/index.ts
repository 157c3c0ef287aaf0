import { addDocuments } from './add-documents.ts'
import { addFolder } from './add-folder.ts'
import { closeCase } from './close-case.ts'
import type { Command } from './command.ts'
import { newCase } from './new-case.ts'
import { nextPart } from './next-part.ts'
import { openRecent } from './open-recent.ts'
import { openTrainingCase } from './open-training-case.ts'
import { previousPart } from './previous-part.ts'
import { reviewCommands } from './review.ts'
import { showAudit } from './show-audit.ts'
import { showCase } from './show-case.ts'
import { showCases } from './show-cases.ts'
import { showCompare } from './show-compare.ts'
import { showExport } from './show-export.ts'
import { showKeys } from './show-keys.ts'
import { showLaw } from './show-law.ts'
import { showPalette } from './show-palette.ts'
import { showReview } from './show-review.ts'
import { showSettings } from './show-settings.ts'
import { stopTheExport } from './stop-export.ts'

/** Every command, in the order of the menus. Adding a line is adding a command. */
export const commands: readonly Command[] = [
  newCase,
  addDocuments,
  addFolder,
  openTrainingCase,
  stopTheExport,
  closeCase,
  ...openRecent,
  ...reviewCommands,
  showCases,
  showCase,
  showReview,
  showCompare,
  showExport,
  showAudit,
  showSettings,
  nextPart,
  previousPart,
  showPalette,
  showKeys,
  showLaw,
]
