import type { DocumentType } from '../model/document-type.ts'

/** Words at the head of a paper that tell its kind. */
const landmarks: readonly (readonly [DocumentType, RegExp])[] = [
  ['VPS', /victim personal statement|\bVPS\b/i],
  ['Stop and search', /stop and search|stop search record/i],
  ['Collision report', /(?:road traffic )?collision (?:report|record|- booklet)|\bRTC booklet\b/i],
  ['Social care record', /social care|social services|chronology|child protection/i],
  ['School record', /safeguarding (?:log|\(cpoms\))|\bCPOMS\b|\bpupil\b/i],
  [
    'Court order',
    /\bin the (?:crown|county|magistrates'?|family|high) court\b|(?:restraining|non-molestation|criminal behaviour) order/i,
  ],
  [
    'Judgment',
    /\bthe case originated in an application\b|\bthe case was (?:referred|brought before) (?:to )?the Court\b|\bjudgment\b[^\n]{0,80}\b(?:court|strasbourg)\b|\bapproved judgment\b|\bin the case of [^\n]{3,60} v\.? /i,
  ],
  ['Forensic report', /streamlined forensic report|\bSFR\d?\b|\bMG ?22\b|forensic (?:report|submission)/i],
  ['Intelligence report', /intelligence report|\b[35]x5x[25]\b/i],
  ['Pocket notebook', /\bPNB\b|pocket (?:note)?book/i],
  ['Tenancy record', /tenancy/i],
  ['Call data', /call data|billing schedule|subscriber check/i],
  ['MG11', /witness statement|statement of witness|\bMG ?11\b/i],
  ['MG3', /report to (?:the )?crown prosecutor|\bMG ?3A?\b/i],
  ['MG5', /\bMG ?5\b|police report|case summary/i],
  ['MG6C', /\bMG ?6 ?[CDE]\b|unused material/i],
  ['MG6', /\bMG ?6\b|case file (?:evidence and )?information/i],
  ['MG9', /\bMG ?9\b|witness list/i],
  ['MG15', /\bMG ?15\b|record of (?:\w+ )*interview|\bROTI\b|\bROVI\b/i],
  ['MG4', /\bMG ?4[A-F]?\b|charge sheet|conditional bail/i],
  ['MG2', /\bMG ?2\b|special measures/i],
  ['MG12', /\bMG ?12\b|exhibit list/i],
  ['PNC print', /\bPNC\b[^\n]{0,40}\bprint|prosecutors? print|\bpnc names\b/i],
  ['Custody record', /(?:detention|custody) record|detained person|detainee/i],
  [
    'Incident log',
    /\b(?:STORM|CAD|ICAD)\b[^\n]{0,20}(?:incident|log)|(?:command and control|incident) log|^incident\b/im,
  ],
  ['Crime report', /crime (?:recording|report)|occurrence (?:report|enquiry)|investigation log/i],
  ['DASH', /\bDASH\b|domestic abuse (?:risk|checklist)|\bDARA\b/i],
  ['Phone download', /handset (?:examination|download)|extraction report|cellebrite|\bXRY\b|phone download/i],
  ['Bank statement', /account activity|statement of account|(?:bank|account) statement|sort code[^\n]{0,60}account/i],
  [
    'Medical letter',
    /\bdear (?:dr|doctor)\b|medical (?:group|centre|practice)|discharge summary|emergency department/i,
  ],
  ['Body-worn video', /body[- ]worn|\bBWV\b/i],
  ['Email', /^(?:from|to|subject|sent):.*\n(?:.*\n){0,3}(?:to|cc|date|sent|subject):/im],
]

const head = (text: string): string => text.slice(0, 500)

/** What kind of paper this is, from the words at the head of its first pages; null where none is telling. */
export function documentTypeOf(pages: readonly { readonly text: string }[]): DocumentType | null {
  const first = head(pages[0]?.text ?? '')
  let best: DocumentType | null = null
  let at = Number.POSITIVE_INFINITY
  for (const [type, pattern] of landmarks) {
    const found = pattern.exec(first)
    if (found !== null && found.index < at) {
      best = type
      at = found.index
    }
  }
  return best
}
