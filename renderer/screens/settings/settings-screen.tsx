import { AppearanceChoice } from './appearance-choice.tsx'
import { OwnWordLists } from './own-words.tsx'
import { PolicyRules } from './policy-rules.tsx'
import { RecognitionSetting } from './recognition.tsx'
import { YourName } from './your-name.tsx'

/** How the program looks and by whose name it records, and what the policies say. */
export const SettingsScreen = () => (
  <div className="settings">
    <YourName />
    <AppearanceChoice />
    <OwnWordLists />
    <RecognitionSetting />
    <PolicyRules />
  </div>
)
