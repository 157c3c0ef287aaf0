import { createStore, useStore } from './store.ts'

/** 1 is as wide as there is room. */
const zoom = createStore(1)
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

export const useZoom = (): number => useStore(zoom)

export const zoomBy = (step: 1 | -1): void =>
  zoom.set((now) => steps[Math.max(0, Math.min(steps.length - 1, steps.indexOf(now) + step))] ?? 1)

export const zoomToWidth = (): void => zoom.set(() => 1)
