import type { ComponentType } from 'react'
import { AuditScreen } from './screens/audit/audit-screen.tsx'
import { CaseScreen } from './screens/case/case-screen.tsx'
import { CasesScreen } from './screens/cases/cases-screen.tsx'
import { CompareScreen } from './screens/compare/compare-screen.tsx'
import { ExportScreen } from './screens/export/export-screen.tsx'
import { ReviewScreen } from './screens/review/review-screen.tsx'
import { SecondReviewScreen } from './screens/second-review/second-review-screen.tsx'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import type { RouteName, RouteParams } from './state/route.ts'

export interface RouteEntry<N extends RouteName> {
  readonly title: string
  readonly Screen: ComponentType<RouteParams[N]>
  /** Fills the window to its edges; its title is read out but not drawn. */
  readonly isFull?: boolean
}

/** Every screen. Adding a line is adding a screen; what it is told stands in `RouteParams`. */
export const routes: { readonly [N in RouteName]: RouteEntry<N> } = {
  cases: { title: 'Cases', Screen: CasesScreen },
  case: { title: 'Case', Screen: CaseScreen },
  review: { title: 'Review', Screen: ReviewScreen, isFull: true },
  compare: { title: 'Compare', Screen: CompareScreen },
  'second-review': { title: 'Second review', Screen: SecondReviewScreen },
  export: { title: 'Export', Screen: ExportScreen },
  audit: { title: 'Audit', Screen: AuditScreen },
  settings: { title: 'Settings', Screen: SettingsScreen },
}
