import { patternRecognizer } from '../recognizer.ts'

const word = "(?:\\p{Lu}[\\p{L}'-]{0,24}|St\\.?|&)"
const small = "(?:of|the|and|for|y|in|on|'s|with|&)"
const suffix =
  '(?:School|Academy|College|University|Nursery|Pre-?school|Playgroup|Hospital|Infirmary|Hospice|Clinic|Surgery|Pharmacy|Chemist|Dental (?:Practice|Hospital|Surgery)|Medical (?:Centre|Group|Practice)|Health (?:Centre|Trust|Board)|(?:Healthcare|Homecare|Care Home|Nursing Home|Residential Home|Care Centre)|LLP|Llp|Ltd|LTD|Limited|PLC|Plc|& Co\\.?|and Co\\.?|& Sons?(?: [A-Z][a-z]+)?|& Daughters?|& Partners|Solicitors|Legal|Care|Tyres|Autos|Garage|Stores|Supplies|Joinery|Electrical|Kitchens|Windows|Cabs|Minicabs|Taxis?|Presbytery|Convent|Garden (?:World|Centre)|Couriers|Properties|Lettings|Butchers|Bakers|Florists?|Interiors|Fabrications|Metals|Landscapes|Veterinary|Vets|Opticians|Chambers|Trading|Trawlers|Fisheries|Dairy|Brewery|Nurseries|Removals|Recycling|Skips|Laundry|Launderette|Pizza|Kebab|Grill|Cafe|Café|Coffee|Bistro|Hairdressers|Beauty|Tattoo|Gym|Leisure|Stables|Kennels|Boatyard|Aviation|Airlines|Coaches|Travel|Insurance|Mortgages|Accountants|Architects|Surveyors|Midwifery Team|Charity|Sixth Form College|Housing(?: Association)?|Logistics|Recruitment|Roofing|Plumbing|Scaffolding|Builders|Haulage|Transport|Taxis|Cars|Motors|Engineering|Construction|Cleaning|Security|Catering|Foods|Farms|Bakery|Hair|Salon|Nails|Barbers|Fitness|Primary(?: School)?|Infants?(?: School)?|Juniors?(?: School)?|High(?: School)?|Comp(?:rehensive)?|Grammar(?: School)?|Sixth Form|Community (?:College|Centre|Mental Health Team)|Unit|Ward|Trust|Foundation|Charity|Fostering|Supported Living|Group|Partnership|Associates|Consultancy|Consulting|Services|Systems|Solutions|Enterprises|Holdings|Building Society|Practice|Centre|Centre for [A-Z][a-z]+|Medical|Health|Mosque|Gurdwara|Synagogue|Temple|Church)'

const upperSuffix =
  '(?:SCHOOL|ACADEMY|COLLEGE|UNIVERSITY|NURSERY|HOSPITAL|INFIRMARY|CLINIC|SURGERY|PHARMACY|MEDICAL (?:CENTRE|GROUP|PRACTICE)|HEALTH CENTRE|CARE HOME|LLP|LTD|LIMITED|SOLICITORS|HOUSING|LOGISTICS|PRIMARY|COMP|UNIT|TRUST)'

/** Bodies of the justice system, councils, banks: they are no personal data. */
const publicBody =
  /\b(?:Police|Constabulary|Court|Crown Prosecution|CPS|Council|Magistrates|Custody|Public Protection|Dog Unit|Crime|Fraud|Intelligence|Marriage|Firearms|Traffic|Offender|Witness (?:Care|Service)|Victim|Ministry|Home Office|National|Emergency|Ambulance Service|Fire (?:and|&|Service)|Health and|Forensic (?:Unit|Services)|Digital|Response|Roads? (?:Policing|Traffic)|Mental Health Act|Prison Service|Probation Service|Social (?:Services|Care)|Adult Social|Children's Services|Safeguarding|Missing|Economic|Major|Serious|High Tech|Scientific|Investigation|Support Unit|Royal Mail|Highways|Housing Act|Salvation)\b|Mental Health$|\bBank$/i

const name = `${word}(?: (?:${word}|${small} (?=\\p{Lu}))){0,4}?`

/** A school, surgery, firm or home by the word that ends its name. */
export const organisation = patternRecognizer({
  id: 'organisation',
  entity: 'ORGANISATION',
  patterns: [
    {
      regex: new RegExp(
        `(?<![\\p{L}\\d'-])(?:The )?${name} ${suffix}(?: (?:${word} )?${suffix}){0,2}(?![\\p{L}])`,
        'gu',
      ),
      score: 0.6,
      because: 'the name of a body where people work, study, are treated or represented',
    },
    {
      regex: new RegExp(
        `(?<![\\p{L}\\d'-])\\p{Lu}[\\p{Lu}'&-]{1,24}(?: (?:\\p{Lu}[\\p{Lu}'-]{1,24}|&|OF)){0,4}? ${upperSuffix}(?![\\p{L}])`,
        'gu',
      ),
      score: 0.55,
      because: 'the name of a body where people work, study, are treated or represented',
    },
    {
      regex:
        /(?<![\p{L}\d])(?:Ysgol|University of|Univ\. of|CAMHS|CMHT|Our Lady of|Our Lady|Sacred Heart|College of|Church of|School of|Coleg|Ysbyty|Meddygfa|Canolfan)(?: (?:\p{Lu}[\p{L}'-]{1,24}|y|yr|the|of)){1,4}/gu,
      score: 0.6,
      because: 'the name of a school, college or hospital',
    },
    {
      regex:
        /(?<![\p{L}\d])St\.? \p{Lu}\p{Ll}{2,16}(?: (?:and|the) (?:St )?\p{Lu}\p{Ll}{2,16})?'s(?! \p{Lu})(?![\p{L}])/gu,
      score: 0.65,
      because: 'a saint to whom a school, church or hospital is named',
    },
    {
      regex:
        /(?<![\p{L}\d'-])(?:UNIVERSITY|SCHOOL|COLLEGE|ACADEMY|HOSPITAL) OF(?: [A-Z][A-Z'-]{2,20}){1,4}(?![\p{L}])/gu,
      score: 0.5,
      because: 'the name of a body where people work, study, are treated or represented',
    },
    {
      regex:
        /(?<![\p{L}\d'-])[A-Z][A-Z'&-]{1,20}(?: [A-Z][A-Z'&-]{1,20}){0,4} (?:\([A-Z ]{3,20}\) )?(?:LTD|LIMITED|LLP|PLC|CARS|TAXIS|MOTORS|CARE|CHILDRENS HOME|CHILDREN'S HOME|CARE HOME|NURSING HOME|GROUP|PRACTICE|HEALTH CENTRE|CENTRE|CHURCH|FOUNDATION|ASSOCIATION)(?![\p{L}])/gu,
      score: 0.3,
      because: 'the name of a body where people work, study, are treated or represented',
    },
    {
      regex:
        /(?<=\b(?:[Ss]olicitors?|SOLICITORS?|[Ff]irm|[Ll]egal|[Rr]epresented by|[Ee]mployer|[Ww]orks? (?:at|for)|[Aa]gents?|[Aa]ccountants?)[: ]{1,3})\p{Lu}[\p{L}'-]{1,20}(?:, \p{Lu}[\p{L}'-]{1,20})? (?:&|and) \p{Lu}[\p{L}'-]{1,20}(?![\p{L}])/gu,
      score: 0.5,
      because: 'the name of a firm',
    },
    {
      regex:
        /(?<![\p{L}\d'-])\p{Lu}\p{Ll}{2,18}(?: \p{Lu}\p{Ll}{2,18})? (?:Baptist|Methodist|Pentecostal|Evangelical|Elim|URC|Parish|Congregational|Quaker Meeting|Kingdom Hall)(?! (?:Church|Chapel))(?![\p{L}])/gu,
      score: 0.35,
      because: 'the name of a congregation',
    },
    {
      regex:
        /(?<=\b(?:at|to|of|from|attends?|the|near|outside) )\p{Lu}\p{Ll}{2,16}(?: \p{Lu}\p{Ll}{2,16})? (?:church|chapel|mosque|temple|gurdwara|synagogue|school|primary|nursery|surgery|college|hospital|infirmary)(?![\p{L}-])/gu,
      score: 0.35,
      because: 'the name of a body where people work, study, are treated or worship',
    },
    {
      regex:
        /(?<![\p{L}\d])(?:\p{Lu}[\p{L}'-]{1,20} ){1,3}(?:&|and) (?:\p{Lu}[\p{L}'-]{1,20})(?: (?:Solicitors|LLP|Ltd|Co))(?![\p{L}])/gu,
      score: 0.6,
      because: 'the name of a firm',
    },
    {
      regex:
        /(?<![\p{L}\d])(?:\p{Lu}[\p{L}'-]{1,20} ){1,3}(?:General|Royal|Memorial|Cottage|District General)(?: Infirmary| Hospital)?(?= ?[,.;)\n]|$| (?:and|on|with|by|for|in)\b)/gmu,
      score: 0.35,
      because: 'the name of a hospital',
    },
  ],
  accept: (value) =>
    !publicBody.test(value) &&
    !/^(?:The |A )?(?:School|Academy|Hospital|Clinic|Group|Unit|Centre|High|Services|Security|Practice|Trust|Health|Law|Legal|Medical)$/i.test(
      value,
    ) &&
    value.includes(' '),
})
