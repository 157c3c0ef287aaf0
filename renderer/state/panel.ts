import { createStore, useStore } from './store.ts'

/** What is open over or beside the pages; one thing at a time. */
export type Panel = 'find' | 'partly' | 'bulk' | 'like-pages' | 'go-to-page' | 'leave-out' | 'palette' | 'keys' | 'law'

const panel = createStore<Panel | null>(null)

export const usePanel = (): Panel | null => useStore(panel)
export const currentPanel = (): Panel | null => panel.get()
export const showPanel = (next: Panel): void => panel.set(() => next)
export const closePanel = (): void => panel.set(() => null)
