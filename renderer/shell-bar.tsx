import { routes } from './routes.ts'
import { type OpenCase, useOpenCase } from './state/open-case.ts'
import { showOfCase } from './state/places.ts'
import { goTo, type RouteName, useRoute } from './state/route.ts'
import { Button } from './ui/button.tsx'

/** The way round: all cases, then the parts of the one that is open. */
export function ShellBar() {
  const open = useOpenCase()
  const current = useRoute()
  return (
    <header className="shell-bar">
      <strong>Redaction Assist</strong>
      <nav aria-label="Screens">
        {placesOf(open).map((name) => (
          <Button key={name} kind="quiet" isCurrent={name === current.name} onPress={() => goToPlace(name)}>
            {routes[name].title}
          </Button>
        ))}
      </nav>
      {open && (
        <span className="shell-case">
          {open.status.details.title} · {open.status.details.classification}
        </span>
      )}
    </header>
  )
}

function placesOf(open: OpenCase | null): readonly RouteName[] {
  if (!open) return ['cases', 'settings']
  if (open.status.documents.length === 0) return ['cases', 'case', 'audit', 'settings']
  const second: readonly RouteName[] = open.status.details.isTwoPerson ? ['second-review'] : []
  return ['cases', 'case', 'review', 'compare', ...second, 'export', 'audit', 'settings']
}

function goToPlace(name: RouteName): void {
  if (name === 'cases' || name === 'settings') goTo({ name })
  else showOfCase(name)
}
