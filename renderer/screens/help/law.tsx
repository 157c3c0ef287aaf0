import { closePanel } from '../../state/panel.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** What stands behind the proposals, each with its place. */
const points: readonly (readonly [what: string, where: string])[] = [
  ['Only what is adequate, relevant and not excessive goes to the prosecutor.', 'Data Protection Act 2018, s.37'],
  ['Health, ethnicity, belief and the like only where strictly necessary.', 'Data Protection Act 2018, s.35'],
  [
    'Suspects, victims, witnesses and others are told apart as far as possible: people have roles here.',
    'Data Protection Act 2018, s.38(3)',
  ],
  ['What is passed on is kept safe from being disclosed by mistake.', 'Data Protection Act 2018, s.40'],
  [
    'Who looked, who changed, who received what and why is logged: the journal, recipient and justification.',
    'Data Protection Act 2018, s.62',
  ],
  [
    'Hiding too much is a fault as well: the reason for each redaction has to be explained.',
    'Warwickshire CC v BN [2025] EWHC 2080 (Fam)',
  ],
  [
    'What identifies by its context counts, not only names and numbers: a missed address led to a reprimand.',
    'ICO, Thames Valley Police, June 2023',
  ],
  [
    'Where redaction would be disproportionate, that may be said instead: choose why a mark stays visible.',
    'Joint Principles for Redaction, NPCC and CPS, October 2022',
  ],
]

/** The law in short, for whoever asks why something is proposed. */
export const LawSheet = () => (
  <Sheet title="Why redact: the law in short" isOpen onClose={closePanel}>
    <ul className="reasons law">
      {points.map(([what, where]) => (
        <li key={where}>
          <p>{what}</p>
          <p className="hint">{where}</p>
        </li>
      ))}
    </ul>
    <p className="hint">
      A summary, and no legal advice: what your force says comes first. What each policy does, and why, stands under
      Settings.
    </p>
    <div className="row">
      <Button onPress={closePanel}>Close</Button>
    </div>
  </Sheet>
)
