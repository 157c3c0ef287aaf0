/** Police ranks and roles as they stand before a name or a collar number (regular expression source, case-sensitive). */
export const rank =
  '(?:(?:T|A|Temp|Acting|Det|Ch)[/. ]{0,2})?(?:WPC|TDC|PCSO|PC|DC|PS|DS|TDS|DCI|DI|DSU|DCS|CI|SPC|SC|DDO|CDO|CSI|SOCO|FLO|SIO|ICV|Sgt|SGT|Sergeant|Insp|INSP|Inspector|Supt|Superintendent|Constable|CONSTABLE|Con|Cons|Det Con|Det Sgt|Detective|Officer)'

export const rankWords: ReadonlySet<string> = new Set(
  'wpc tdc pcso pc dc ps ds tds dci di dsu dcs ci spc sc ddo cdo csi soco flo sio sgt sergeant insp inspector supt superintendent constable detective det cons fi ff'.split(
    ' ',
  ),
)

/** Ranks as they open a name in a list of contacts or a line of addresses (regular expression source, case-sensitive). */
export const shortRank = 'WPC|TDC|PCSO|PC|DC|PS|DS|DCI|DI|SC|CI|Sgt|Insp'

const ranked = new RegExp(`^(?:${shortRank}|DDO|Supt|Inspector|Sergeant|Constable)(?![\\p{L}])`, 'u')

/** Whether what stands in a box for a place is an officer. */
export const opensWithRank = (value: string): boolean => ranked.test(value)
