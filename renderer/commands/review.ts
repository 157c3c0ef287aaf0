import { accept } from './accept.ts'
import { acceptPage } from './accept-page.ts'
import { asWideAsItGoes } from './as-wide-as-it-goes.ts'
import { chooseLine } from './choose-line.ts'
import { choosePage } from './choose-page.ts'
import { chooseParagraph } from './choose-paragraph.ts'
import type { Command } from './command.ts'
import { decideInBulk } from './decide-in-bulk.ts'
import { decideLikePages } from './decide-like-pages.ts'
import { drawBox } from './draw-box.ts'
import { editMark } from './edit-mark.ts'
import { findText } from './find-text.ts'
import { giveReasons } from './give-reason.ts'
import { goToPage } from './go-to-page.ts'
import { hidePartly } from './hide-partly.ts'
import { larger } from './larger.ts'
import { leavePageOut } from './leave-page-out.ts'
import { nextDocument } from './next-document.ts'
import { nextMark } from './next-mark.ts'
import { nextPage } from './next-page.ts'
import { previousDocument } from './previous-document.ts'
import { previousMark } from './previous-mark.ts'
import { previousPage } from './previous-page.ts'
import { readByHand } from './read-by-hand.ts'
import { redo } from './redo.ts'
import { reject } from './reject.ts'
import { smaller } from './smaller.ts'
import { undo } from './undo.ts'

/** What one can do while a document is reviewed, in the order of the menus. */
export const reviewCommands: readonly Command[] = [
  ...[undo, redo, findText],
  ...[nextMark, previousMark, accept, reject, acceptPage, decideInBulk, decideLikePages],
  ...[editMark, drawBox, hidePartly, chooseLine, chooseParagraph, choosePage, readByHand, leavePageOut],
  ...giveReasons,
  ...[goToPage, nextPage, previousPage, nextDocument, previousDocument, larger, smaller, asWideAsItGoes],
]
