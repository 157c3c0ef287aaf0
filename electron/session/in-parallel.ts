/** Does `work` on all items, `limit` at a time; results in the order of the items. After a failure nothing more is begun. */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const one = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as T, index)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, one))
  } finally {
    next = items.length
  }
  return results
}

/**
 * The same, each result handed out as soon as it and all before it are there; at most `limit` items are under way or
 * waiting. Whatever ends it, nothing is under way any more when it ends.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const begun = new Map<number, Promise<R>>()
  const begin = (index: number) => {
    const promise = work(items[index] as T, index)
    promise.catch(() => undefined)
    begun.set(index, promise)
    return promise
  }
  try {
    for (const index of items.keys()) {
      for (let next = index; next < Math.min(index + limit, items.length); next++)
        if (!begun.has(next)) void begin(next)
      const result = await (begun.get(index) ?? begin(index))
      begun.delete(index)
      yield result
    }
  } finally {
    await Promise.allSettled(begun.values())
  }
}
