/** What of a word may be the beginning of the first name that it is short for: "debs" and "debbie" of Deborah. Folded. */
export const shortStem = (word: string): string => word.replace(/(?:ie|ey|y|s|z|o|a)$/, '')
