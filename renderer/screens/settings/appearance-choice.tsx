import type { Appearance } from '../../../shared/ipc/contract.ts'
import { chooseAppearance, useAppearance } from '../../state/appearance.ts'
import { useFixed } from '../../state/fixed.ts'
import { Choice } from '../../ui/choice.tsx'
import { FixedSetting } from '../../ui/fixed.tsx'

const labels: Readonly<Record<Appearance, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}

const options = Object.entries(labels).map(([value, label]) => ({ value: value as Appearance, label }))

export function AppearanceChoice() {
  const appearance = useAppearance()
  const fixed = useFixed()
  if (fixed.appearance) return <FixedSetting label="Appearance" value={labels[fixed.appearance]} />
  return (
    <Choice
      label="Appearance"
      value={appearance}
      options={options}
      onChange={(chosen) => void chooseAppearance(chosen)}
    />
  )
}
