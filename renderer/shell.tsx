import { type ComponentType, useEffect, useRef } from 'react'
import { type RouteEntry, routes } from './routes.ts'
import { goTo, type Route, type RouteName, useRoute } from './state/route.ts'
import { Button } from './ui/button.tsx'

/** What stays while screens come and go: the way round, and the place where the screen is. A new screen takes the focus, so that it is read out. */
export function Shell() {
  const current = useRoute()
  const { title, isFull = false } = routes[current.name]
  const main = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the screen changes
  useEffect(() => {
    document.title = `${title} – Redaction Assist`
    main.current?.focus()
  }, [current.name])
  return (
    <div className="shell">
      <header className="shell-bar">
        <strong>Redaction Assist</strong>
        <nav aria-label="Screens">
          {places.map((to) => (
            <Button key={to.name} kind="quiet" isCurrent={to.name === current.name} onPress={() => goTo(to)}>
              {routes[to.name].title}
            </Button>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1} aria-labelledby="screen-title" className={isFull ? 'is-full' : undefined}>
        <h1 id="screen-title" className={isFull ? 'visually-hidden' : undefined}>
          {title}
        </h1>
        <CurrentScreen route={current} />
      </main>
    </div>
  )
}

const places: readonly Route[] = [{ name: 'start' }, { name: 'settings' }]

/** The table of routes ties each name to what its screen is told; that the two are of one route is known here alone. */
function CurrentScreen({ route: { name, ...params } }: { readonly route: Route }) {
  const { Screen } = routes[name] as RouteEntry<RouteName>
  const Any = Screen as ComponentType<object>
  return <Any {...params} />
}
