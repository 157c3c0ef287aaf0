import type { Recognizer } from '../recognizer.ts'
import { addressBlock } from './address-block.ts'
import { addressInline } from './address-inline.ts'
import { addressLabelled } from './address-labelled.ts'
import { addressNumbered } from './address-numbered.ts'
import { addressProse } from './address-prose.ts'
import { addressSmallLetters } from './address-small-letters.ts'
import { addressStreet } from './address-street.ts'
import { age } from './age.ts'
import { ageMonths } from './age-months.ts'
import { ageNoted } from './age-noted.ts'
import { asn } from './asn.ts'
import { backgroundLabelled } from './background-labelled.ts'
import { backgroundRunning } from './background-running.ts'
import { bankAccount } from './bank-account.ts'
import { collarAfterName } from './collar-after-name.ts'
import { collarNumber } from './collar-number.ts'
import { collarSpoken } from './collar-spoken.ts'
import { courtRef } from './court-ref.ts'
import { credential } from './credential.ts'
import { crimeRef } from './crime-ref.ts'
import { croNumber } from './cro-number.ts'
import { custodyRef } from './custody-ref.ts'
import { dateOfBirth } from './date-of-birth.ts'
import { dateOfBirthLikely } from './date-of-birth-likely.ts'
import { drivingLicence } from './driving-licence.ts'
import { emailAddress } from './email-address.ts'
import { emailSpoken } from './email-spoken.ts'
import { hospitalNumber } from './hospital-number.ts'
import { iban } from './iban.ts'
import { imei } from './imei.ts'
import { incidentRef } from './incident-ref.ts'
import { ipAddress } from './ip-address.ts'
import { judgmentAmount } from './judgment-amount.ts'
import { judgmentApplication } from './judgment-application.ts'
import { judgmentAuthority } from './judgment-authority.ts'
import { judgmentDate } from './judgment-date.ts'
import { judgmentNationality } from './judgment-nationality.ts'
import { location } from './location.ts'
import { locationLabelled } from './location-labelled.ts'
import { locationSmallLetters } from './location-small-letters.ts'
import { logOperator } from './log-operator.ts'
import { macAddress } from './mac-address.ts'
import { mapReference } from './map-reference.ts'
import { medical } from './medical.ts'
import { medicalForm } from './medical-form.ts'
import { medicalLabelled } from './medical-labelled.ts'
import { medicalLay } from './medical-lay.ts'
import { medicalObserved } from './medical-observed.ts'
import { medicalPhrase } from './medical-phrase.ts'
import { nhsNumber } from './nhs-number.ts'
import { nino } from './nino.ts'
import { numberMasked } from './number-masked.ts'
import { numberPart } from './number-part.ts'
import { numberSpoken } from './number-spoken.ts'
import { nursePin } from './nurse-pin.ts'
import { occupationLabelled } from './occupation-labelled.ts'
import { occupationRunning } from './occupation-running.ts'
import { organisation } from './organisation.ts'
import { organisationContext } from './organisation-context.ts'
import { organisationPair } from './organisation-pair.ts'
import { organisationRun } from './organisation-run.ts'
import { organisationSmallLetters } from './organisation-small-letters.ts'
import { organisationUnnamed } from './organisation-unnamed.ts'
import { otherNumber } from './other-number.ts'
import { otherNumbered } from './other-numbered.ts'
import { otherReference } from './other-reference.ts'
import { passport } from './passport.ts'
import { passportZone } from './passport-zone.ts'
import { paymentCard } from './payment-card.ts'
import { paymentCardPart } from './payment-card-part.ts'
import { personCapitalSurname } from './person-capital-surname.ts'
import { personCell } from './person-cell.ts'
import { personConditions } from './person-conditions.ts'
import { personFamily } from './person-family.ts'
import { personFullName } from './person-full-name.ts'
import { personGreeting } from './person-greeting.ts'
import { personInitials } from './person-initials.ts'
import { personIntroduced } from './person-introduced.ts'
import { personLabelled } from './person-labelled.ts'
import { personLanguage } from './person-language.ts'
import { personLetter } from './person-letter.ts'
import { personListed } from './person-listed.ts'
import { personLogAuthor } from './person-log-author.ts'
import { personMailHeader } from './person-mail-header.ts'
import { personMessage } from './person-message.ts'
import { personMoniker } from './person-moniker.ts'
import { personNickname } from './person-nickname.ts'
import { personPair } from './person-pair.ts'
import { personPhoneBook } from './person-phone-book.ts'
import { personQuoted } from './person-quoted.ts'
import { personRanked } from './person-ranked.ts'
import { personSender } from './person-sender.ts'
import { personSingleName } from './person-single-name.ts'
import { personSmallLetters } from './person-small-letters.ts'
import { personSpeaker } from './person-speaker.ts'
import { personSpelt } from './person-spelt.ts'
import { personSurnameFirst } from './person-surname-first.ts'
import { personTitled } from './person-titled.ts'
import { personUnusualWord } from './person-unusual-word.ts'
import { personVersus } from './person-versus.ts'
import { personWithinSentence } from './person-within-sentence.ts'
import { phoneNumber } from './phone-number.ts'
import { phoneSpoken } from './phone-spoken.ts'
import { pncId } from './pnc-id.ts'
import { pncIdBare } from './pnc-id-bare.ts'
import { postcode } from './postcode.ts'
import { postcodeHalf } from './postcode-half.ts'
import { previousConviction } from './previous-conviction.ts'
import { prisonNumber } from './prison-number.ts'
import { relationship } from './relationship.ts'
import { simNumber } from './sim-number.ts'
import { socialHandle } from './social-handle.ts'
import { sortCode } from './sort-code.ts'
import { tableCell } from './table-cell.ts'
import { title } from './title.ts'
import { urn } from './urn.ts'
import { vehicleDescription } from './vehicle-description.ts'
import { venue } from './venue.ts'
import { vin } from './vin.ts'
import { vrmCurrent } from './vrm-current.ts'
import { vrmLabelled } from './vrm-labelled.ts'
import { vrmOlder } from './vrm-older.ts'
import { wallet } from './wallet.ts'
import { webAddress } from './web-address.ts'

/** Every rule, in no order that matters: overlaps are resolved by score. One line a file. */
export const recognizers: readonly Recognizer[] = [
  addressBlock,
  addressInline,
  addressLabelled,
  addressNumbered,
  addressProse,
  addressSmallLetters,
  addressStreet,
  age,
  ageMonths,
  ageNoted,
  asn,
  backgroundLabelled,
  bankAccount,
  collarAfterName,
  collarNumber,
  collarSpoken,
  courtRef,
  crimeRef,
  credential,
  croNumber,
  custodyRef,
  dateOfBirthLikely,
  dateOfBirth,
  drivingLicence,
  emailAddress,
  emailSpoken,
  hospitalNumber,
  iban,
  imei,
  incidentRef,
  ipAddress,
  judgmentAmount,
  judgmentApplication,
  judgmentAuthority,
  judgmentDate,
  judgmentNationality,
  locationLabelled,
  locationSmallLetters,
  location,
  logOperator,
  macAddress,
  mapReference,
  medicalForm,
  medicalLabelled,
  medicalLay,
  medicalObserved,
  medicalPhrase,
  medical,
  nhsNumber,
  nino,
  numberMasked,
  numberPart,
  numberSpoken,
  nursePin,
  occupationLabelled,
  organisationContext,
  organisationPair,
  organisationRun,
  organisationSmallLetters,
  organisation,
  organisationUnnamed,
  otherNumber,
  otherNumbered,
  otherReference,
  passportZone,
  passport,
  paymentCardPart,
  paymentCard,
  personCapitalSurname,
  personCell,
  personConditions,
  personFamily,
  personFullName,
  personGreeting,
  personInitials,
  personIntroduced,
  personLabelled,
  personLanguage,
  personLetter,
  personListed,
  personLogAuthor,
  personMailHeader,
  personMessage,
  personMoniker,
  personNickname,
  personPair,
  personPhoneBook,
  personQuoted,
  personRanked,
  personSender,
  personSingleName,
  personSmallLetters,
  personSpeaker,
  personSpelt,
  personSurnameFirst,
  personTitled,
  personUnusualWord,
  personVersus,
  personWithinSentence,
  phoneNumber,
  phoneSpoken,
  pncIdBare,
  pncId,
  postcodeHalf,
  postcode,
  prisonNumber,
  simNumber,
  socialHandle,
  sortCode,
  tableCell,
  urn,
  venue,
  vin,
  vrmCurrent,
  vrmLabelled,
  vrmOlder,
  wallet,
  webAddress,
  backgroundRunning,
  occupationRunning,
  previousConviction,
  relationship,
  title,
  vehicleDescription,
]

/** On lines of capitals put in ordinary letters a word of no dictionary is mostly an abbreviation, and capitals that were given back prove nothing. */
const byCapitalsAlone: ReadonlySet<string> = new Set([
  personUnusualWord.id,
  personSingleName.id,
  organisationRun.id,
  organisationUnnamed.id,
])

/** Rules that read capitals as the sign of a name: they are tried again on lines of capitals that have been put in ordinary letters. */
export const inCapitals: readonly Recognizer[] = recognizers.filter(
  ({ id }) => /^(?:person|organisation|address|venue)/.test(id) && !byCapitalsAlone.has(id),
)

/** Rules of figures: they are tried again where letters inside numbers look like figures. */
export const inFigures: readonly Recognizer[] = [
  bankAccount,
  crimeRef,
  croNumber,
  custodyRef,
  dateOfBirth,
  imei,
  incidentRef,
  ipAddress,
  nhsNumber,
  passport,
  paymentCard,
  phoneNumber,
  pncId,
  simNumber,
  sortCode,
]
