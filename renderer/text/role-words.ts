import type { Role } from '../../shared/model/finding.ts'

/** What someone is to the case, in words. */
export const roleWords: Readonly<Record<Role, string>> = {
  suspect: 'Suspect',
  victim: 'Victim',
  witness: 'Witness',
  child: 'Child',
  'third-party': 'Third party',
  officer: 'Officer',
  professional: 'Professional',
}
