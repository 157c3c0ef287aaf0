import { useSyncExternalStore } from 'react'

/** A value that screens draw and commands change. */
export interface Store<T> {
  get(): T
  set(change: (value: T) => T): void
  subscribe(listener: () => void): () => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      value = change(value)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)

/** A part of a store's value: draws anew only where that part is another one. */
export const usePart = <T, P>(store: Store<T>, part: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => part(store.get()))
