/** The order after some have been moved to just before or after another; the moved keep their order among themselves. */
export function orderAfterDrop(
  order: readonly string[],
  moved: readonly string[],
  target: string,
  isAfter: boolean,
): readonly string[] {
  const rest = order.filter((id) => !moved.includes(id))
  const at = rest.indexOf(target)
  if (at < 0) return order
  const place = isAfter ? at + 1 : at
  return [...rest.slice(0, place), ...order.filter((id) => moved.includes(id)), ...rest.slice(place)]
}
