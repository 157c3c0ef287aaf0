import { Label, ProgressBar } from 'react-aria-components'

/** How much of something is done, in words and as a bar. */
export const Meter = ({
  label,
  words,
  share,
  isLabelHidden = false,
}: {
  readonly label: string
  readonly words: string
  /** 0..1; null where nobody can tell yet. */
  readonly share: number | null
  readonly isLabelHidden?: boolean
}) => (
  <ProgressBar
    className="meter"
    value={(share ?? 0) * 100}
    valueLabel={words}
    isIndeterminate={share === null}
    {...(isLabelHidden ? { 'aria-label': label } : {})}
  >
    {!isLabelHidden && <Label>{label}</Label>}
    <svg className="meter-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="meter-ground" width="100" height="4" />
      <rect className="meter-done" width={Math.round((share ?? 0) * 100)} height="4" />
    </svg>
    <span className="meter-words">{words}</span>
  </ProgressBar>
)
