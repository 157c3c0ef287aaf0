/**
 * Every failure a user can meet, with the sentence that tells it. `exit` is the exit status of the command line
 * (cli-contract.md): 1 the answer is no, 2 wrong usage, 3 an input was refused or failed, 4 internal.
 */
export const errors = {
  INPUT_NOT_FOUND: { exit: 3, sentence: 'There is no file or folder at this place.' },
  FOLDER_EMPTY: { exit: 3, sentence: 'There is no file in this folder.' },
  INPUT_NOT_READABLE: { exit: 3, sentence: 'This file or folder cannot be opened: permission to read it is missing.' },
  INPUT_EMPTY: { exit: 3, sentence: 'The file holds no data (0 bytes). Ask for it to be sent again.' },
  INPUT_TOO_LARGE: {
    exit: 3,
    sentence: 'The file is larger than this version can read safely. Split it and try again.',
  },
  INPUT_CHANGED: {
    exit: 3,
    sentence: 'The file changed while it was being worked on. Nothing was released; start again.',
  },
  FORMAT_UNKNOWN: {
    exit: 3,
    sentence: 'This kind of file is not supported. Supported are PDF, PNG, JPEG, TIFF and plain text.',
  },
  FORMAT_MISMATCH: {
    exit: 3,
    sentence: 'The content is not what the file name says, and it is not a kind that can be read.',
  },
  FILE_DAMAGED: { exit: 3, sentence: 'The file is damaged or cut short and cannot be read. Ask for a fresh copy.' },
  PASSWORD_NEEDED: { exit: 3, sentence: 'The file is protected: give its password to open it.' },
  PASSWORD_WRONG: { exit: 3, sentence: 'The password does not open this file.' },
  PROTECTION_UNKNOWN: {
    exit: 3,
    sentence: 'The file is protected in a way that cannot be opened here. Ask for a copy without protection.',
  },
  XFA_FORM: {
    exit: 3,
    sentence: 'This is a dynamic XFA form, whose pages cannot be seen here. Print it to PDF first.',
  },
  PAGE_TOO_LARGE: { exit: 3, sentence: 'A page of this file is too large to be drawn safely.' },
  TOO_MANY_PAGES: {
    exit: 3,
    sentence: 'The file has more pages than this version can work on. Split it and try again.',
  },
  PAGE_NOT_READ: {
    exit: 3,
    sentence: 'A page could not be read. Read it yourself: it was not checked for personal data.',
  },
  OCR_FAILED: {
    exit: 3,
    sentence: 'Text recognition failed on a page. Read it yourself: it was not checked for personal data.',
  },
  TIMED_OUT: { exit: 3, sentence: 'This took longer than the safe limit and was stopped.' },
  OUT_OF_MEMORY: { exit: 3, sentence: 'This needed more memory than the safe limit and was stopped.' },
  WORKER_DIED: {
    exit: 3,
    sentence: 'The part that reads documents stopped unexpectedly. The other files are not affected.',
  },
  OUTPUT_EXISTS: {
    exit: 3,
    sentence: 'An export of this name is already in the output folder. Choose another folder.',
  },
  OUTPUT_NOT_WRITABLE: { exit: 3, sentence: 'The output folder cannot be written to: permission is missing.' },
  DISK_FULL: { exit: 3, sentence: 'The disk is full. Nothing half-written was left behind.' },
  OUTPUT_BUSY: {
    exit: 3,
    sentence: 'Another run is writing to this output folder. Wait for it to end, or choose another folder.',
  },
  OUTPUT_CONFUSED: {
    exit: 2,
    sentence:
      'This output folder would mix redacted, unredacted and source files. Choose one outside the sources and not inside a folder called "redacted".',
  },
  HOME_NOT_WRITABLE: {
    exit: 3,
    sentence: 'The folder in which this program keeps its key cannot be used. Set REDACTION_ASSIST_HOME to another.',
  },
  BOX_OFF_PAGE: { exit: 3, sentence: 'A box that was asked for lies outside the pages of this file.' },
  NOT_READY: { exit: 1, sentence: 'Export is not possible yet: some marks are undecided or some pages were not read.' },
  EXPORT_REFUSED: { exit: 1, sentence: 'A page could not be redacted safely, so nothing was exported.' },
  RESIDUE_FOUND: {
    exit: 1,
    sentence: 'Verification found something that should have been removed. The export was deleted.',
  },
  NOT_VERIFIED: { exit: 1, sentence: 'Verification could not be completed, so the export was deleted.' },
  NOT_PROVEN: { exit: 1, sentence: 'This is not a redacted copy that its certificate proves.' },
  CERTIFICATE_INVALID: { exit: 1, sentence: 'The certificate cannot be read, or it is not one of ours.' },
  AUDIT_BROKEN: {
    exit: 1,
    sentence: 'The audit log has been changed: an entry is broken, missing, reordered or added.',
  },
  AUDIT_UNREADABLE: { exit: 1, sentence: 'The audit log cannot be read.' },
  CASE_EXISTS: { exit: 3, sentence: 'There is something at this place already. Choose a new folder for the case.' },
  CASE_NOT_FOUND: { exit: 3, sentence: 'There is no case at this place.' },
  CASE_BUSY: { exit: 3, sentence: 'The case is open already. Close it there, then open it here.' },
  CASE_NOT_WRITABLE: { exit: 3, sentence: 'The case folder cannot be written to: permission is missing.' },
  CASE_DAMAGED: {
    exit: 3,
    sentence:
      'The case file is damaged. It was set aside untouched in the folder "quarantine" with an explanation; restore the case from a backup, or take what is whole into a new one with "case salvage".',
  },
  NOTHING_TO_SALVAGE: {
    exit: 3,
    sentence:
      'No damaged file of this case was set aside, or nothing in it can be vouched for. Restore the case from a backup.',
  },
  CASE_ROLLED_BACK: {
    exit: 3,
    sentence:
      'The case holds less than was recorded: it may be an older copy. Open it as such, or restore a newer one.',
  },
  CASE_TOO_NEW: { exit: 3, sentence: 'The case was made by a newer version of this program. Update to open it.' },
  CASE_NOT_EMPTY: { exit: 3, sentence: 'The folder holds files that are not part of a case. Nothing was deleted.' },
  KEY_MISSING: {
    exit: 3,
    sentence: 'This machine has no key to the case. Give its passphrase, or export the key where it was made.',
  },
  KEY_FILE_DAMAGED: { exit: 3, sentence: 'The key file of the case is damaged. Restore it from a backup.' },
  PASSPHRASE_NEEDED: { exit: 3, sentence: 'The case is locked: give its passphrase.' },
  PASSPHRASE_WRONG: { exit: 3, sentence: 'The passphrase does not open this case.' },
  PASSPHRASE_WEAK: { exit: 2, sentence: 'The passphrase is too short: use 12 characters or more.' },
  ORIGINAL_DAMAGED: {
    exit: 3,
    sentence: 'The original kept in the case is damaged or missing. Nothing was exported; restore it from a backup.',
  },
  DOCUMENT_ALREADY_THERE: { exit: 3, sentence: 'This file is in the case already.' },
  DOCUMENT_UNKNOWN: { exit: 2, sentence: 'The case has no such document.' },
  PAGE_NOT_DECIDED: {
    exit: 1,
    sentence:
      'Marks on this page are still open. Decide on them first: then the same can be done on the pages like it.',
  },
  PAGE_UNKNOWN: { exit: 2, sentence: 'The document has no such page.' },
  MARK_UNKNOWN: { exit: 2, sentence: 'The case has no such mark.' },
  PERSON_UNKNOWN: { exit: 2, sentence: 'The case has no such person.' },
  CASE_INVALID: { exit: 2, sentence: 'What was given about the case is not valid.' },
  RECIPIENT_NEEDED: {
    exit: 2,
    sentence: 'Say who receives the export and why: the law asks for both in the log (DPA 2018, s.62).',
  },
  SAME_PERSON: { exit: 1, sentence: 'Whoever decided on marks of this case cannot also be its second reviewer.' },
  SECOND_PERSON_READS: {
    exit: 1,
    sentence: 'The case is with its second reviewer, who signs it off or returns it with notes but decides nothing.',
  },
  NOT_SUBMITTED: { exit: 1, sentence: 'The case has not been submitted for a second review.' },
  SAMPLE_NOT_CHECKED: { exit: 1, sentence: 'The second reviewer has not looked at the whole sample yet.' },
  NOT_SIGNED_OFF: { exit: 1, sentence: 'This case needs a second reviewer to sign it off before it is exported.' },
  PATTERN_INVALID: { exit: 2, sentence: 'The search pattern is not valid.' },
  FIXED_SETTINGS_INVALID: {
    exit: 3,
    sentence: 'The settings that were fixed for this computer cannot be read. Ask whoever looks after it.',
  },
  POLICY_UNKNOWN: { exit: 2, sentence: 'There is no policy of this name.' },
  POLICY_INVALID: { exit: 2, sentence: 'The policy file is not valid.' },
  OWN_WORDS_INVALID: {
    exit: 3,
    sentence: 'Your own list of words cannot be read. Write it again under Settings first.',
  },
  DECISIONS_INVALID: { exit: 2, sentence: 'The decisions file is not valid.' },
  GOLD_INVALID: {
    exit: 2,
    sentence: 'The file of marked documents cannot be read, or it is not in the expected layout.',
  },
  USAGE: { exit: 2, sentence: 'The command was not understood.' },
  BAD_REQUEST: { exit: 4, sentence: 'The request was not understood.' },
  CANCELLED: { exit: 1, sentence: 'Stopped as asked. Nothing half-written was left behind.' },
  SELF_TEST_FAILED: {
    exit: 1,
    sentence: 'The self-test found a fault on this machine. Do not export until it passes.',
  },
  SCREEN_FAILED: {
    exit: 4,
    sentence: 'This screen could not be shown. Nothing is lost: every decision is in the journal of the case.',
  },
  INTERNAL: { exit: 4, sentence: 'Something went wrong inside the program. Sorry. Nothing was released.' },
} as const satisfies Record<string, { exit: 1 | 2 | 3 | 4; sentence: string }>

export type ErrorCode = keyof typeof errors
