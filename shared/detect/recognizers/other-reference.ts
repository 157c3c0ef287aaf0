import { referenceRecognizer } from '../reference.ts'

/** Numbers of a person or case in any other register, known by the word before them. */
export const otherReference = referenceRecognizer({
  id: 'other-reference',
  entity: 'OTHER_ID',
  labelled: 0.75,
  words:
    '(?:our|your|my|their|payee|tenancy|housing|rent|case|claim|court|complaint|order|booking|customer|client|member(?:ship)?|account|policy|pupil|student|staff|employee|payroll|works?|personnel|badge|id|identity|permit|visa|brp|home office|ho|asylum|nass|immigration|share|prison(?:er)?|noms|inmate|parking|uprn|upn|uln|gmc|nmc|gdc|gphc|goc|rcvs|ri|rics|acca|icaew|aat|clock(?:ing)?(?: card)? (?:no|number)|contract|acct|ppn|hcpc|swe|sra|dbs|sia|nrpsi|bar|licen[cs]e|registration|referral|safeguarding|social services|social care|mosaic|liquid ?logic|marac|nrm|first responder|misper|lpa|opg|deed|will|probate|insurance|pension|benefit|council tax|utr|paye|hmrc|dwp|csa|cms|oyster|fleet|driver|taxi|phv|plate no|serial|asset|lab|laboratory|sample|forensic|receipt|booking|ticket|reservation|flight|crew|service|army|force|regimental|discharge|holder|premium bonds?|library|school|exam|candidate|ucas|match|shotgun|firearms?|certificate|tag|docket|petition|disposal|pin|drv|job|worker|union|vin|chassis|frame|upi|loyalty|nectar|clubcard|gym|season|vat(?: gb)?|mtcn|iopc|rfd|epr|barcode|niche(?: occ)?|crime ref|dnad|eab|plate|tablet|utr|ser|serial(?: no| number)?|s/n|pesel|nfb|company|charity|microchip|chip|imei 2|meter|mpan|mprn|arc|cid|crs|eori|biometric|trace|auth(?:orisation)?|dx|passenger|landing card|seamans? book|discharge book|id card|national id|identity card|pesel|bsn|cnp|personal number|tin|ssn|medicare|aadhaar|pan card|residence card|settlement|euss|cos|ucrn|person|nominal|occupant|household|family|body|mortuary|post ?mortem|pm|cremation|grave|blood|donor|cycle|bike|engine|aircraft|crid?s|operator|o-licen[cs]e|cpc|tacho(?:graph)? card|digi ?card|blue badge|freedom pass|bus pass|railcard|oyster card|zip card|travel ?card|smartcard|id badge|lanyard|nursery|nursing|safe ?deposit|invoice (?:no|number)|warranty)|ref|reference|refs',
  because: 'letters and figures where a reference is named',
})
