/** The engine name of the checks that read the bytes themselves. Raise it when their rules change. */
export const ownReader = (): string => 'own reader 1'
