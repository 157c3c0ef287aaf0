import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { listenToCommands } from './commands/listen.ts'
import { keepQuiet, ScreenBoundary } from './screen-boundary.tsx'
import { Help } from './screens/help/help.tsx'
import { Shell } from './shell.tsx'
import { followAppearance } from './state/appearance.ts'
import { listenToExport } from './state/exporting.ts'
import { loadFixed } from './state/fixed.ts'
import { listenToDrops, openWhatWasAsked } from './state/new-case.ts'
import { attempt } from './state/notice.ts'
import { followCase } from './state/open-case.ts'
import { loadRecognition } from './state/recognition.ts'
import './style/index.css'

await Promise.all([followAppearance(), loadFixed(), loadRecognition()])
listenToDrops()
followCase()
listenToExport()
listenToCommands()
void attempt(openWhatWasAsked)

const root = document.getElementById('root')
if (root)
  createRoot(root, keepQuiet).render(
    <StrictMode>
      <I18nProvider locale="en-GB">
        <ScreenBoundary>
          <Shell />
          <Help />
        </ScreenBoundary>
      </I18nProvider>
    </StrictMode>,
  )
