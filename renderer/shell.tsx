import { useEffect, useRef } from 'react'
import { routes } from './routes.ts'
import { goTo, useRoute } from './state/route.ts'
import { Button } from './ui/button.tsx'

/** What stays while screens come and go: the way round, and the place where the screen is. A new screen takes the focus, so that it is read out. */
export function Shell() {
  const current = useRoute()
  const { title, Screen } = routes[current]
  const main = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the screen changes
  useEffect(() => {
    document.title = `${title} – Redaction Assist`
    main.current?.focus()
  }, [current])
  return (
    <div className="shell">
      <header className="shell-bar">
        <strong>Redaction Assist</strong>
        <nav aria-label="Screens">
          {Object.entries(routes).map(([name, route]) => (
            <Button
              key={name}
              kind="quiet"
              isCurrent={name === current}
              onPress={() => goTo(name as keyof typeof routes)}
            >
              {route.title}
            </Button>
          ))}
        </nav>
      </header>
      <main ref={main} tabIndex={-1} aria-labelledby="screen-title">
        <h1 id="screen-title">{title}</h1>
        <Screen />
      </main>
    </div>
  )
}
