import type { ReasonCode } from './reason-code.ts'

export interface Entity {
  readonly label: string
  /** CPS category under which it is redacted. */
  readonly reasonCode: ReasonCode
  readonly description: string
}

/** Every kind of personal data that the product knows; `entities --json` prints this table. */
export const entities = {
  PERSON: {
    label: 'Name',
    reasonCode: '1',
    description: 'A name or part of a name of a living or dead person, nicknames and initials included',
  },
  TITLE: {
    label: 'Title',
    reasonCode: '2',
    description: 'A title that helps to identify, such as Reverend or Councillor',
  },
  OCCUPATION: { label: 'Occupation', reasonCode: '3', description: 'What a person does for a living' },
  RELATIONSHIP: {
    label: 'Relationship',
    reasonCode: '4',
    description: 'How a person stands to another, where it identifies them: "the victim\'s sister"',
  },
  ADDRESS: {
    label: 'Address',
    reasonCode: '5',
    description: 'A street or finer: house number or name, flat, street, with town and postcode beside it',
  },
  POSTCODE: {
    label: 'Postcode',
    reasonCode: '5',
    description: 'A UK postcode apart from an address, or its outward half',
  },
  LOCATION: {
    label: 'Place',
    reasonCode: '6',
    description: 'A place tied to a person: town, area, country, venue, prison, map reference',
  },
  ORGANISATION: {
    label: 'Organisation',
    reasonCode: '15',
    description: 'Where a person works, studies, is treated, cared for, housed or represented',
  },
  VRM: {
    label: 'Vehicle registration',
    reasonCode: '7',
    description: 'A vehicle registration mark, whole, in part or misread',
  },
  VEHICLE: { label: 'Vehicle', reasonCode: '15', description: 'A description of a vehicle tied to a person' },
  NHS_NUMBER: { label: 'NHS number', reasonCode: '8', description: 'An NHS, CHI or Health and Care number (mod 11)' },
  DATE_OF_BIRTH: {
    label: 'Date of birth',
    reasonCode: '9',
    description: 'A date of birth, false and spoken ones included',
  },
  AGE: { label: 'Age', reasonCode: '9', description: 'The age of a person' },
  SORT_CODE: { label: 'Sort code', reasonCode: '10', description: 'A UK bank sort code' },
  BANK_ACCOUNT: {
    label: 'Bank account',
    reasonCode: '10',
    description: 'A bank or building society account number, also its last digits or masked',
  },
  IBAN: { label: 'IBAN', reasonCode: '10', description: 'An international bank account number (mod 97)' },
  PAYMENT_CARD: {
    label: 'Payment card',
    reasonCode: '10',
    description: 'A card number (Luhn), also its last four digits or masked',
  },
  NINO: { label: 'National Insurance number', reasonCode: '11', description: 'A National Insurance number' },
  PHONE_NUMBER: {
    label: 'Phone number',
    reasonCode: '12',
    description: 'A telephone number, UK or international, also spoken',
  },
  EMAIL_ADDRESS: { label: 'Email address', reasonCode: '13', description: 'An email address, also spelt out' },
  PREVIOUS_CONVICTION: {
    label: 'Previous conviction',
    reasonCode: '14',
    description: 'A conviction or caution of a person',
  },
  DRIVING_LICENCE: { label: 'Driving licence', reasonCode: '15', description: 'A driver number (DVLA structure)' },
  PASSPORT: { label: 'Passport', reasonCode: '15', description: 'A passport number or machine-readable zone' },
  PNC_ID: { label: 'PNC ID', reasonCode: '15', description: 'A Police National Computer identifier (mod 23)' },
  CRO_NUMBER: { label: 'CRO number', reasonCode: '15', description: 'A Criminal Records Office number (mod 23)' },
  ASN: { label: 'Arrest summons number', reasonCode: '15', description: 'An arrest or summons number (mod 23)' },
  URN: { label: 'URN', reasonCode: '15', description: 'The unique reference number of a case file' },
  CRIME_REF: { label: 'Crime reference', reasonCode: '15', description: 'The crime or occurrence number of a force' },
  INCIDENT_REF: { label: 'Incident reference', reasonCode: '15', description: 'The number of an incident log' },
  CUSTODY_REF: { label: 'Custody reference', reasonCode: '15', description: 'The number of a custody record' },
  COLLAR_NUMBER: {
    label: 'Collar number',
    reasonCode: '15',
    description: 'The collar, warrant or staff number of police',
  },
  IMEI: { label: 'IMEI', reasonCode: '15', description: 'The number of a handset (Luhn)' },
  SIM_NUMBER: { label: 'SIM number', reasonCode: '15', description: 'An ICCID or IMSI' },
  IP_ADDRESS: { label: 'IP address', reasonCode: '6', description: 'An internet address, version 4 or 6' },
  MAC_ADDRESS: { label: 'MAC address', reasonCode: '15', description: 'The hardware address of a device' },
  SOCIAL_HANDLE: { label: 'Online name', reasonCode: '15', description: 'The name of an account on a platform' },
  URL: { label: 'Personal web page', reasonCode: '15', description: 'The address of a personal page' },
  WALLET: { label: 'Crypto wallet', reasonCode: '10', description: 'The address of a cryptocurrency wallet' },
  HOSPITAL_NUMBER: {
    label: 'Hospital number',
    reasonCode: '15',
    description: 'The number of a patient, attendance or wristband',
  },
  MEDICAL: {
    label: 'Health',
    reasonCode: '15',
    description: 'A condition, disability, pregnancy, finding, medicine or treatment of a person',
  },
  NATIONALITY: { label: 'Nationality', reasonCode: '15', description: 'The nationality of a person' },
  ETHNICITY: { label: 'Ethnicity', reasonCode: '15', description: 'The ethnic appearance or self-defined ethnicity' },
  RELIGION: { label: 'Religion', reasonCode: '15', description: 'The religion or belief of a person' },
  DATE: {
    label: 'Date',
    reasonCode: '15',
    description: 'A date or a length of time in a judgment, which leads to the case and so to the person',
  },
  AMOUNT: { label: 'Amount', reasonCode: '15', description: 'A sum of money or a quantity in a judgment' },
  OTHER_ID: {
    label: 'Other reference',
    reasonCode: '15',
    description: 'Any other number of a person or case: prison, pupil, tenancy, policy, court, Home Office …',
  },
} as const satisfies Record<string, Entity>

export type EntityId = keyof typeof entities
