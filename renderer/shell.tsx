import { type ComponentType, useEffect, useRef } from 'react'
import { type RouteEntry, routes } from './routes.ts'
import { ScreenBoundary } from './screen-boundary.tsx'
import { NewCaseSheet } from './screens/cases/new-case-sheet.tsx'
import { PasswordSheet } from './screens/cases/password-sheet.tsx'
import { ShellBar } from './shell-bar.tsx'
import { useOpenCase } from './state/open-case.ts'
import type { Route, RouteName } from './state/route.ts'
import { useRoute } from './state/route.ts'
import { NoticeBar } from './ui/notice.tsx'
import { Tour } from './ui/tour.tsx'

/** What stays while screens come and go: the way round, what the program has to say, and the place where the screen is. A new screen takes the focus, so that it is read out. */
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
      <ShellBar />
      <div>
        <NoticeBar />
        <Tour />
      </div>
      <main ref={main} tabIndex={-1} aria-labelledby="screen-title" className={isFull ? 'is-full' : undefined}>
        <h1 id="screen-title" className={isFull ? 'visually-hidden' : undefined}>
          {title}
        </h1>
        <ScreenBoundary key={current.name}>
          <CurrentScreen route={current} />
        </ScreenBoundary>
      </main>
      <NewCaseSheet />
      <PasswordSheet />
    </div>
  )
}

/** The table of routes ties each name to what its screen is told; that the two are of one route is known here alone. */
function CurrentScreen({ route }: { readonly route: Route }) {
  const open = useOpenCase()
  const { name, ...params } = route
  const { Screen } = routes[name] as RouteEntry<RouteName>
  const Any = Screen as ComponentType<object>
  if ('caseId' in route && open?.caseId !== route.caseId) return <p>This case is not open. Choose it under “Cases”.</p>
  return <Any key={open?.caseId} {...params} />
}
