/** A setting that nobody here can change, shown with what it is. */
export const FixedSetting = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <dl className="field fixed">
    <dt>{label}</dt>
    <dd>
      <span aria-hidden="true">🔒 </span>
      {value}
      <span className="hint"> Locked by your organisation</span>
    </dd>
  </dl>
)
