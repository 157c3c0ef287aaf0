import { referenceRecognizer } from '../reference.ts'

/** Numbers of a person or case in any other register, known by the word before them. */
export const otherReference = referenceRecognizer({
  id: 'other-reference',
  entity: 'OTHER_ID',
  labelled: 0.75,
  words:
    '(?:our|your|my|their|payee|tenancy|housing|rent|case|claim|court|complaint|order|booking|customer|client|member(?:ship)?|account|policy|pupil|student|staff|employee|payroll|works?|personnel|badge|id|identity|permit|visa|brp|home office|ho|asylum|nass|immigration|share|prison(?:er)?|noms|inmate|parking|uprn|upn|uln|gmc|nmc|hcpc|swe|sra|dbs|sia|nrpsi|bar|licen[cs]e|registration|referral|safeguarding|social services|social care|mosaic|liquid ?logic|marac|nrm|first responder|misper|lpa|opg|deed|will|probate|insurance|pension|benefit|council tax|utr|paye|hmrc|dwp|csa|cms|oyster|fleet|driver|taxi|phv|plate no|serial|asset|lab|laboratory|sample|forensic|receipt|booking|ticket|reservation|flight|crew|service|army|force|regimental|discharge|holder|premium bonds?|library|school|exam|candidate|ucas|match|shotgun|firearms?|certificate|tag|docket|petition|disposal|pin|drv|job|worker|union|vin|chassis|frame|upi|loyalty|nectar|clubcard|gym|season)|ref|reference|refs',
  because: 'letters and figures where a reference is named',
})
