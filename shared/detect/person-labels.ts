import type { Role } from '../model/finding.ts'

/** Labels of boxes and lines that hold a person's name, and what that person is to the case. */
const labels: readonly (readonly [string, Role | null])[] = [
  ['(?:statement|evidence|account|interview|vps|impact statement) of', 'witness'],
  [
    '(?:deponent|witness(?:es)?(?: name)?|key witness(?:es)?|other witness(?:es)? mentioned|informant|reporter|reporting person|rp|caller|first caller|contact(?: name)?|aic|inf)',
    'witness',
  ],
  [
    '(?:suspects?|accused|defendants?|detainee|detained person|dp|offender|arrested person|person arrested|co-?accused|perpetrator|alleged perpetrator|subject|nominal|file name|prisoner|applicant|respondent|driver|rider|disqualified person)',
    'suspect',
  ],
  [
    '(?:victims?|complainants?|aggrieved|ip|injured (?:party|person)|patient|mis(?:sing )?per(?:son)?|deceased|loser)',
    'victim',
  ],
  ['(?:child(?:ren)?|pupil|young person|son|daughter)', 'child'],
  [
    '(?:officers?(?: in (?:the )?case)?|oic|oics|interviewers?|interviewing officers?|arresting officer|custody officer|taken by|witnessed by|statement taken by|disclosure officer|reporting officer|officer dealing|crewmate|camera user|investigating officer|supervis(?:or|ing officer)|sio|gatekeeper|escorting officer|searching officer|originator|attending officers?|case officer|reviewing officer|duty inspector|officer completing)',
    'officer',
  ],
  [
    '(?:solicitors?|legal rep(?:resentative)?|counsel|interpreter(?: \\([^)\\n]{1,20}\\))?|appropriate adult|aa|intermediary|social worker|doctor|gp|hcp|fme|consultant|nurse|clinician|prepared by|written up by|checked by|completed by|compiled by|reviewed by|examined by|examiner|tech(?:nician)?|analyst|author|manager|head ?teacher|teacher|tutor|key ?worker|case ?worker|support worker|probation officer|offender manager|housing officer|referrer|referred by|pathologist|scientist|partners|clerk|judge|prosecutor|reviewing lawyer|advocate|present|in attendance|attend(?:ees|ing)|apologies|chair(?:ed by)?|minutes(?: taken)? by|minute taker|transcribed by|typed by)',
    'professional',
  ],
  [
    '(?:next of kin|nok|emergency contact|mother|father|parent|parents|guardian|carer|partner|spouse|husband|wife|brother|sister|sibling|siblings|employer|landlord|tenant|keeper|registered keeper|policy ?holder|owner|subscriber|joint holder|account (?:holder|name)|payee|customer(?: name)?|cardholder|contract holder(?: \\d)?|household|associates?|person to be informed|second choice|friend|neighbour|relative|sender|recipient|addressee|beneficiary|claimant|member|employee|student|bearer|holder|passenger|occupant|informed|requested|collected by|surety|visitor)',
    'third-party',
  ],
  [
    '(?:name|full name|names?|first(?: names?)?|surname|family name|last name|fore ?names?(?:\\(s\\))?|given names?|middle names?|christian names?|maiden(?: ?/ ?other)? names?|other names?|former names?|previous names?|married name|birth name|name given|name on licence|preferred name|also|alias(?:es)?|aka|a\\.?k\\.?a\\.?|ak ?\\d|also known as|known as|nick ?names?|street name|signed|signature|print name|printed|signatory|signed by|witness signature|name in capitals|block capitals|re|title and name|deputy|copy|person|nominal name|saved name|in the name of|name in full|produced by|exhibited by|seized by|found by|booked by|user|owner details|apple id name|attn|fao|cc)',
    null,
  ],
]

/** One label with its role; sticky use: tested on the text before the value. */
export const personLabels = labels.map(([words, role]) => ({
  label: new RegExp(
    `(?:^|[^\\p{L}\\d-])(?:${words})(?:'?s)?(?: ?\\(s\\))?(?: (?:name|no\\.? \\d|\\d|details?|given|full|in full|\\([^)\\n]{0,24}\\)))?[ ]*$`,
    'iu',
  ),
  role,
}))
