/** Words that end a street's name, full and short (regular expression source, title case). */
const streets =
  'Road|Rd|Street|St|Avenue|Ave|Av|Close|Cl|Way|Drive|Dr|Lane|Ln|Gardens|Gdns|Court|Ct|Crescent|Cres|Terrace|Tce|Terr|Ter|Walk|Mews|Hill|Row|View|Place|Pl|Square|Sq|Grove|Gr|Parade|Rise|Vale|Bank|Buildings|Passage|Gate|Loan|Brow|Prospect|Chambers|Cottages|Cottage|Quay|Wharf|Green|Park|Fields|Field|Croft|Mount|Path|Yard|Common|End|Wynd|Brae|Point|Reach|House|Tower|Towers|Heights|Villas|Mansions|Lodge|Farm|Barn|Cross|Circus|Esplanade|Embankment|Approach|Boulevard|Blvd|Link|Drove|Bottom|Hollow|Dell|Garth|Fold|Orchard|Meadow|Meadows|Ridge|Side|Edge|Crest|Strand|Pavement|Spinney|Copse|Flats|Estate|Bridge|Causeway|Chase|Corner|Dene|Downs|Glade|Glen|Heath|Holt|Lea|Leas|Leys|Parkway|Pathway|Promenade|Ride|Slope|Top|Tops|Walks|Wharfe|Wood|Woods|Island|Lock|Marina|Arcade|Precinct|Alley|Hall|Manor|Grange|Rectory|Vicarage|Mill|Oval|Ring|Highway|Bypass|Knoll|Nook|Pastures|Paddock|Riding|Stile|Warren|Wells|Haven|Landing|Banks|Block|Rows|Shaw|Springs?|Stables|Ginnel|Snicket|Twitten|Jitty|Staithe|Foot|Wy|Pt|Crt|Bldgs|Pde|Mws|Vw|Grn|Gdn|Furlongs?|Hatch|Acres?|Mead|Lawns?|Ghyll|Cliff|Royd|Rigg|Broadway|Parklands|Cloisters|Mall|Maltings|Ley|Hurst|Wold|Delph|Ings|Loke|Pend|Quarry|Sands|Tye|Vennel|Views|Plantation|Nurseries|Crofts|Gait|Furrows|Beeches|Firs|Limes|Laurels|Hollies|Poplars|Elms|Oaks|Willows|Pines|Limekiln|Toll|Weir|Moorings|Boatyard|Ropewalk'

/** Those that are nothing else when a capitalised word stands before them and no number does. */
const sureStreets =
  'Road|Rd|Street|St(?! [A-Z])|Avenue|Ave|Close|Drive|Lane|Ln|Gardens|Gdns|Crescent|Cres|Terrace|Tce|Walk|Mews|Grove|Wynd|Cottages|Villas|Mansions|Way|Row|Parade|Rise|Buildings|Wy|Mws|Pde|Ginnel|Snicket|Twitten|Jitty'

const both = (words: string): string => `${words}|${words.toUpperCase().replaceAll('?', '?')}`

export const streetWord = `(?:${both(streets)})`
export const sureStreetWord = `(?:${both(sureStreets)})`

/** Welsh, Gaelic and French orders, where the kind of street comes first. */
export const streetFirst =
  '(?:Llys|LLYS|Erw|Golwg|Parc|Maes|MAES|Heol|Ffordd|Stryd|Lôn|Lon|Clos|Cae|Bryn|Pen|Rhodfa|Rhes|Rhiw|Stad|Gerddi|Trem|Allt|Cwrt|Uwch|Tyddyn|Bwthyn|Tan|Ty|Tŷ|Fferm|HEOL|FFORDD|STRYD|CLOS|FFERM)'

export const nameWord = "(?:[A-Z][\\p{L}'-]{0,24}|[A-Z][a-z]{0,3}\\.|of|the|on|in|y|yr|and|le|de|la|upon|under)"
export const capitalWord = "[A-Z][\\p{L}'-]{1,24}"

export const postcodeSource =
  '[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY])(?: ?\\d[ABD-HJLNP-UW-Z]{2})?'

export const dwelling =
  '(?:[Ff]lat|FLAT|FLT|Flt|[Gg]arage|[Ll]ock-?up|[Cc]halet|[Cc]abin|Caban|[Bb]erth|[Bb]ungalow|[Aa]partment|APARTMENT|[Aa]pt|APT|[Uu]nit|UNIT|[Rr]oom|ROOM|[Cc]aravan|CARAVAN|[Pp]lot|[Pp]itch|[Ss]tudio|[Bb]ed-?sit|[Bb]asement|[Bb]lock|[Ss]uite|(?:[Gg]round|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]op|[Ll]ower|[Uu]pper|[Rr]ear|[Ff]ront|[Bb]asement|GROUND|FIRST|SECOND|TOP)(?:[- ][Ff]loor|[- ]FLOOR)?(?: (?:[Ff]lat|FLAT|[Rr]ight|[Ll]eft))?)'

/** What follows a street: villages, towns and counties between commas, then a postcode. */
export const addressTail = `(?:,? (?=${capitalWord}|${postcodeSource})(?!(?:He|She|They|I|It|We|The|His|Her|And|But|On|In|At|My|This|That|There|When|PC|DC|Mr|Mrs|Ms|Miss|Dr|Tel|DOB|Born)\\b)(?:${postcodeSource}\\b|(?<=, )${capitalWord}(?:[ -](?:${capitalWord}|on|upon|in|le|the|under|y)){0,3})){0,5}`
