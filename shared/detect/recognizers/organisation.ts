import { sureBodyWords } from '../body-words.ts'
import { patternRecognizer } from '../recognizer.ts'

const word = "(?:\\p{Lu}[\\p{L}'-]{0,24}|St\\.?|&)"
const small = "(?:of|the|and|for|y|in|on|'s|with|&)"
const suffix = `(?:${sureBodyWords.join('|')}|Chemist|Wanderers|Rovers|Athletic|Albion|(?:AFC|RFC|FC)|(?:Major )?Trauma (?:Unit|Centre)|SARC|(?:Young People['’]s|Youth|Drug and Alcohol|Advocacy|Counselling|Children['’]s) Service|C of E (?:Primary|Junior|Infants?)|Recovery|Dental (?:Practice|Hospital|Surgery)|Medical (?:Centre|Group|Practice)|Health (?:Centre|Trust|Board)|(?:Healthcare|Homecare|Care Home|Nursing Home|Residential Home|Care Centre)|LTD|& Co\\.?|and Co\\.?|& Sons?(?: [A-Z][a-z]+)?|& Daughters?|& Partners|Care|Kitchens|Windows|Presbytery|Convent|Garden (?:World|Centre)|Metals|Landscapes|Chambers|Trading|Trawlers|Fisheries|Dairy|Nurseries|Laundry|Café|Beauty|Boatyard|Aviation|Airlines|Coaches|Insurance|Mortgages|Architects|Midwifery Team|Maternity(?: Unit)?|Hostel|Refuge|Approved Premises|Maternity Hospital|Childminding|Playcentre|Day Centre|Food Bank|Drop-in|Recovery|Counselling|Physio(?:therapy)?|Fabrics|Textiles|Homes|Mutual(?: Insurance)?|Women's Aid|Mind|Advocacy|Therapy(?: Service)?|Early Intervention Team|Crisis Team|Nursing Bank|Valeting|Groundworks|Groundwork|Herbs|Produce|Poultry|Meats|Fish|Flowers|Cold Store|Place of Safety|Drug and Alcohol Service|Recovery Service|Ambulance Service|Union|Cardiology|Maternity|Cabin|Galley|Tavern|Inn|Arms|Upholstery|Flooring|Carpets|Tiles|Glazing|Double Glazing|Conservatories|Printers|Press|Packaging|Plastics|Steel|Mouldings|Ports?|Shipping|Marine|Airport|Distribution|Warehousing|Deliveries|Tours|Dance|Drama|Karate|Judo|Boxing(?: Club)?|Gymnastics|Cricket Club|FC|RFC|Football Club|Rugby Club|Scouts|Brownies|Guides|Cadets|Choir|Ministries|Fellowship|Chapel|Mission|Citadel|Charity|Sixth Form College|Housing(?: Association)?|Cars|Cleaning|Security|Hair|Nails|Primary(?: School)?|Infants?(?: School)?|Juniors?(?: School)?|High(?: School)?|Comp(?:rehensive)?|Grammar(?: School)?|Sixth Form|Community (?:College|Centre|Mental Health Team)|Unit|Ward|Trust|Foundation|Supported Living|Group|Partnership|Consultancy|Consulting|Services|Systems|Solutions|Enterprises|Holdings|Building Society|Practice|Centre|Centre for [A-Z][a-z]+|Medical|Health|Temple|Church|Taxi|Projects?|(?:Advice |Family |Community |Wellbeing |Carers )?Hub|Hand Car Wash|Car Wash|Fish Bar|Chippy|Deli|Bakehouse|Tea ?[Rr]ooms?|Sandwich Bar|Soft Play|Bingo|Casino|Amusements|Self Storage|(?:Van|Car|Tool|Plant|Skip) Hire|Rentals|Cycles|Grooming|Doggy Daycare|Livery|Day Nursery|After School Club|Breakfast Club|Youth (?:Club|Centre)|Family Centre|Children's (?:Centre|Home)|Contact Centre|Outreach|Befriending|Homecare|Rehab|Tanning|Lashes|Vape Shop|Off Licence|Food and Wine|Credit Union|Superstore|Convenience|Studios?|Ambulance(?: Trust)?)`

const loudSuffix = `(?:${sureBodyWords.join('|').toUpperCase()}|MEDICAL CENTRE|MEDICAL PRACTICE|HEALTH CENTRE|CARE HOME|NURSING HOME|CHILDREN'?S HOME|COMP|TRUST)`
const loudWord = "(?!(?:IS|AN|A|AT|THE|IN|TO|FROM|OF|ON|BY|WAS|AND|OR|FOR|WITH|NO|NOT)\\b)[A-Z][A-Z'&-]{1,24}"

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
        `(?<=^|\\n|[:.] ?| {2}|\\t)${loudWord}(?: (?:${loudWord}|&|OF)){0,4}? ${loudSuffix}(?![\\p{L}'])(?=$|\\n| {2}|[,.;(]| [-–] | [A-Z])`,
        'gu',
      ),
      score: 0.55,
      because: 'the name of a body, in a heading in capitals',
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
        /(?<![\p{L}\d'-])(?:THE )?(?!(?:IS|AN|AT|THE|IN|TO|FROM|OF|ON|BY|WAS|AND|OR|FOR|WITH)\b)[A-Z][A-Z'&-]{1,20}(?: (?!(?:IS|AN|AT|THE|IN|TO|FROM|OF|ON|BY|WAS|OR|FOR|WITH)\b)[A-Z][A-Z'&-]{1,20}){0,4} (?:\([A-Z ]{3,20}\) )?(?:LTD|LIMITED|LLP|PLC|CARS|TAXIS|MOTORS|CARE|CHILDRENS HOME|CHILDREN'S HOME|CARE HOME|NURSING HOME|GROUP|PRACTICE|HEALTH CENTRE|CENTRE|CHURCH|FOUNDATION|ASSOCIATION)(?![\p{L}])/gu,
      score: 0.3,
      because: 'the name of a body where people work, study, are treated or represented',
    },
    {
      hint: ['ward'],
      regex:
        /(?<![\p{L}\d'-])(?:\p{Lu}[\p{L}'’]{2,18} ){1,3}[Ww]ard(?: (?:\d{1,3}[A-Z]?|[A-Z]\d{0,2}))?(?![\p{L}\d])/gu,
      score: 0.5,
      because: 'a ward of a hospital',
    },
    {
      hint: [
        ' vic',
        ' royal',
        ' general',
        ' infirmary',
        ' qe',
        ' qmc',
        ' rvi',
        ' bri',
        ' jr',
        ' lgi',
        ' mri',
        ' uhw',
        ' uch',
        ' rli',
        ' dri',
        ' hri',
        ' nnuh',
        'jimmy',
        ' bart',
        'tommy',
        'addenbrooke',
        ' heath hospital',
      ],
      regex:
        /(?<= )(?=[TtVRGIQBJLMUDHNA])(?<=\b(?:at|to|in|from|by|up) )(?:the |The )?(?:Vic(?=\b)|Royal(?! (?:\p{Lu}|College))|General(?! \p{Lu})|Infirmary|QE|QMC|RVI|BRI|JR|LGI|MRI|UHW|UCH|RLI|DRI|HRI|NNUH|QEH|Jimmy's|Barts?'?s?|Tommy's|Addenbrooke'?s|Heath(?= hospital))(?! (?:Mail|Oak|Family|Marines?|Navy|Artillery))(?![\p{L}\d-])/gu,
      score: 0.35,
      because: 'a hospital by what people call it',
    },
    {
      regex:
        /(?=\p{Lu})(?<=\b(?:[Ss]olicitors?|SOLICITORS?|[Ff]irm|[Ll]egal|[Rr]epresented by|[Ee]mployer|[Ww]orks? (?:at|for)|[Aa]gents?|[Aa]ccountants?)[: ]{1,3})\p{Lu}[\p{L}'-]{1,20}(?:, \p{Lu}[\p{L}'-]{1,20})? (?:&|and) \p{Lu}[\p{L}'-]{1,20}(?![\p{L}])/gu,
      score: 0.5,
      because: 'the name of a firm',
    },
    {
      hint: [
        'baptist',
        'methodist',
        'pentecostal',
        'evangelical',
        'elim',
        'urc',
        'parish',
        'congregational',
        'quaker',
        'kingdom hall',
      ],
      regex:
        /(?<![\p{L}\d'-])\p{Lu}\p{Ll}{2,18}(?: \p{Lu}\p{Ll}{2,18})? (?:Baptist|Methodist|Pentecostal|Evangelical|Elim|URC|Parish|Congregational|Quaker Meeting|Kingdom Hall)(?! (?:Church|Chapel))(?![\p{L}])/gu,
      score: 0.35,
      because: 'the name of a congregation',
    },
    {
      regex:
        /(?=\p{Lu})(?<=\b(?:at|to|of|from|by|in|attends?|the|near|outside) )\p{Lu}[\p{L}'’]{2,16}(?: \p{Lu}[\p{L}'’]{2,16}){0,2} (?:church|clinic|hospice|hostel|refuge|approved premises|care home|nursing home|children's home|residential home|medical centre|health centre|walk-in centre|maternity|pharmacy|chemist|dental practice|opticians|practice|day centre|food ?bank|garage|salon|barbers|academy|playgroup|pre-?school|childminders?|high school|junior school|infant school|comp|sixth form|uni|university|housing|chapel|mosque|temple|gurdwara|synagogue|school|primary|nursery|surgery|college|hospital|infirmary)(?![\p{L}-])/gu,
      score: 0.35,
      because: 'the name of a body where people work, study, are treated or worship',
    },
    {
      hint: [
        ' 4 u',
        ' 4 you',
        ' 2 you',
        ' 2 go',
        ' 4 hire',
        ' 4 less',
        ' 4 life',
        ' 4 rent',
        ' 4 kids',
        ' 4 all',
        ' r us',
      ],
      regex:
        /(?<![\p{L}\d])\p{Lu}\p{Ll}{2,14} (?:[42] (?:U|You|Less|Life|Hire|Go|Rent|Kids|Men|All|Her|Him)|R Us)(?![\p{L}\d])/gu,
      score: 0.4,
      because: 'the name of a shop or service',
    },
    {
      regex: /(?<=^|\n|[:.] | {2})(?:[A-Z][A-Z'-]{2,20} (?:& |AND )?){1,3}AMBULANCE(?= {2}|\n|$)/g,
      hint: [' ambulance'],
      score: 0.4,
      because: 'the name of an ambulance service',
    },
    {
      hint: ['solicitors', 'llp', 'ltd', ' co'],
      regex:
        /(?<![\p{L}\d])(?:\p{Lu}[\p{L}'-]{1,20} ){1,3}(?:&|and) (?:\p{Lu}[\p{L}'-]{1,20})(?: (?:Solicitors|LLP|Ltd|Co))(?![\p{L}])/gu,
      score: 0.6,
      because: 'the name of a firm',
    },
    {
      hint: ['general', 'royal', 'memorial', 'cottage'],
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
    !/^(?:The |A )?(?:Front|Rear|Back|Living|Main|Upstairs|Downstairs|Residents'?|TV|An|In|On|Private|Called|By|Is|Was) /i.test(
      value,
    ) &&
    value.includes(' '),
})
