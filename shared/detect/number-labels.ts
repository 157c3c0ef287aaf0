import type { EntityId } from '../model/entity.ts'

/** What numbers are called right before them (regular expression source); the longer names first. */
export const numberLabels: readonly (readonly [EntityId, string])[] = [
  ['DATE_OF_BIRTH', 'd\\.?o\\.?b|date of birth|born'],
  ['NHS_NUMBER', 'nhs|chi|h ?& ?c'],
  ['NINO', 'nino?|n\\.?i\\.?|nat(?:ional)? ins(?:urance)?'],
  ['POSTCODE', 'post ?code|p\\/c'],
  ['PHONE_NUMBER', 'telephone|tel|phone|mobile|mob|landline|whatsapp'],
  ['PAYMENT_CARD', '(?:debit |credit |bank |payment )?cards?|visa|mastercard|amex|maestro|pan'],
  ['SORT_CODE', 'sort ?code|s\\/c'],
  ['BANK_ACCOUNT', 'account|acc(?:oun)?t?|acct|a\\/c|roll'],
  ['IBAN', 'iban'],
  ['DRIVING_LICENCE', "driv(?:er|ing)(?:'s)? licen[cs]e|driver|licen[cs]e|dvla|d\\/l"],
  ['PASSPORT', 'passport'],
  ['PNC_ID', 'pnc ?(?:id)?'],
  ['CRO_NUMBER', 'cro'],
  ['ASN', 'asn|a\\/s|arrest[ /]summons|summons'],
  ['URN', 'urn|unique reference'],
  ['CRIME_REF', 'crime|occurrence|occ|niche|crn'],
  ['INCIDENT_REF', 'incident|cad|storm|log|fwin'],
  ['CUSTODY_REF', 'custody'],
  ['COLLAR_NUMBER', 'collar|shoulder|warrant|epaulette|badge'],
  ['IMEI', 'imei(?:sv)?|meid|handset'],
  ['SIM_NUMBER', 'iccid|imsi|sim(?: card| serial)?'],
  ['IP_ADDRESS', 'ipv?[46]?'],
  ['MAC_ADDRESS', 'mac|bluetooth|bssid'],
  ['WALLET', '(?:bitcoin |btc |eth(?:ereum)? |crypto )?wallet|bitcoin|btc|ethereum'],
  ['HOSPITAL_NUMBER', 'hospital|hosp|mrn|patient'],
  [
    'OTHER_ID',
    'pin|pass ?code|order|booking|reference|ref|policy|tracking|prison(?:er)?|noms|payroll|employee|student|membership|serial',
  ],
]

/** Every kind that a label names. */
export const numberKinds: readonly EntityId[] = numberLabels.map(([entity]) => entity)

const after =
  "(?:(?: ?(?:card|id|ref(?:erence)?|address|record|number|numbers|num|nos?|code|serial|log))\\b\\.?|'s|s){0,3}"

/** The words of every kind, and what follows them of a label. */
const every = numberLabels.map(([, words]) => words).join('|')

/** Any label of a number (regular expression source); which one it is, `kindOfLabel` tells. */
export const anyNumberLabel = `(?<![\\w/-])(?:${every})${after}`

const kinds = numberLabels.map(([entity, words]) => [entity, new RegExp(`^(?:${words})${after}$`, 'i')] as const)

/** What the number is, that a label names. */
export const kindOfLabel = (label: string): EntityId | null =>
  kinds.find(([, words]) => words.test(label.trim()))?.[0] ?? null

const endings = numberLabels.map(
  ([entity, words]) =>
    [
      entity,
      new RegExp(
        `(?<![\\w/-])(?:${words})${after}(?: (?:is|was|of|as|shown as|given as|reads?|address))*[ \\t]*[:=#-]?[ \\t]*$`,
        'i',
      ),
    ] as const,
)

/** The kind that the text right before a value names; null where it names none. */
export const kindNamedBefore = (text: string): EntityId | null =>
  endings.find(([, words]) => words.test(text))?.[0] ?? null
