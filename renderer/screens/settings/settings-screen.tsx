import type { Appearance } from '../../../shared/ipc/contract.ts'
import { chooseAppearance, useAppearance } from '../../state/appearance.ts'
import { Choice } from '../../ui/choice.tsx'

const appearances: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'contrast', label: 'High contrast' },
]

export function SettingsScreen() {
  const appearance = useAppearance()
  return (
    <Choice
      label="Appearance"
      value={appearance}
      options={appearances}
      onChange={(chosen) => void chooseAppearance(chosen)}
    />
  )
}
