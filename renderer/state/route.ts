import { createStore, useStore } from './store.ts'

interface OfCase {
  /** The case that is open: `enterCase` comes first. */
  readonly caseId: string
}

interface OfDocument extends OfCase {
  readonly documentId: string
}

/** Every screen and what it must be told. */
export interface RouteParams {
  readonly cases: Record<never, never>
  readonly case: OfCase
  readonly review: OfDocument & {
    readonly pageIndex?: number
    /** The mark that a reason or a check pointed at. */
    readonly markId?: string
  }
  readonly compare: OfDocument
  readonly export: OfCase
  readonly 'second-review': OfCase
  readonly audit: OfCase
  readonly settings: Record<never, never>
}

export type RouteName = keyof RouteParams
export type Route<N extends RouteName = RouteName> = { [R in N]: { readonly name: R } & RouteParams[R] }[N]

const route = createStore<Route>({ name: 'cases' })

export const useRoute = (): Route => useStore(route)
export const currentRoute = (): Route => route.get()
/** The document that was looked at last, in the review or beside its copy. */
let lastDocumentId: string | null = null
export const lastDocument = (): string | null => lastDocumentId

export function goTo(to: Route): void {
  if ('documentId' in to) lastDocumentId = to.documentId
  route.set(() => to)
}

/** Called after each change of screen; returns what ends the listening. */
export const onRoute = (listener: () => void): (() => void) => route.subscribe(listener)
