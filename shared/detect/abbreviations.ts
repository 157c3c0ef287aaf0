/** What police write in capitals and no surname is: roles, units, kin, outcomes. */
export const abbreviations: ReadonlySet<string> = new Set(
  'IP AP MIL FIL DIL SIL BBR IC OIC NOK DOB AKA VIC SUS SUSP WIT NFA NFI CO ID HMP YOI FLO SIO DIO SOCO CSI CSM SNT NPT CID MIT ARV RPU PIP HCP FME DDO CSO PCSO SOIT SARC MASH MARAC MAPPA LADO CPS PACE BWV CCTV ANPR PNC PND DVLA NHS GHB LSD MDMA THC PTSD ADHD COPD'.split(
    ' ',
  ),
)
