/** The CPS redaction taxonomy, verbatim (CPS-Innovation/Managed-Materials-UI, RedactionTypeSelect.tsx); 16–18 are page deletions. */
export const reasonCodes = {
  '1': 'Named individual',
  '2': 'Title',
  '3': 'Occupation',
  '4': 'Relationship to others',
  '5': 'Address',
  '6': 'Location',
  '7': 'Vehicle registration',
  '8': 'NHS number',
  '9': 'Date of birth',
  '10': 'Bank details',
  '11': 'NI Number',
  '12': 'Phone number',
  '13': 'Email address',
  '14': 'Previous convictions',
  '15': 'Other',
  '16': 'MG11 Backsheet',
  '17': 'Contains personal data',
  '18': 'Blank page',
} as const

export type ReasonCode = keyof typeof reasonCodes

export const isReasonCode = (s: string): s is ReasonCode => Object.hasOwn(reasonCodes, s)
