export type Tone = 'good' | 'watch' | 'bad' | 'plain'

const signs: Readonly<Record<Tone, string>> = { good: '✓', watch: '◆', bad: '▲', plain: '' }

/** A state in a word or two, with a sign of its own beside its colour. */
export const Badge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <span className={`badge badge-${tone}`}>
    {signs[tone] && <span aria-hidden="true">{signs[tone]} </span>}
    {children}
  </span>
)
