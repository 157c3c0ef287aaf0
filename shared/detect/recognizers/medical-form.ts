import { patternRecognizer } from '../recognizer.ts'

const bone =
  '(?:neck of femur|rib|ribs|arm|leg|wrist|ankle|nose|jaw|finger|thumb|hand|foot|toe|skull|hip|collarbone|clavicle|elbow|knee|shoulder|vertebra|vertebrae|spine|pelvis|femur|tibia|fibula|radius|ulna|humerus|metacarpal|metatarsal|cheekbone|eye socket|orbit|sternum|tooth|teeth|scaphoid|forearm|back|neck|thighs?|buttocks?|chest|abdomen|stomach|groin|genitals|breasts?|scalp|head|face|forehead|eyebrow|eyelid|eye|eyes|ear|ears|lip|lips|mouth|tongue|gum|chin|cheek|cheeks|temple|throat|torso|flank|kidney|liver|spleen|lung|shin|calf|calves|heel|knuckles?|palm|palms|fingertips?|eardrum|ligaments?|tendons?|hamstring|cartilage|muscle|muscles|nerve|artery|vein|bowel|disc|vagina|vulva|labia|hymen|anus|penis|scrotum|perineum|cervix)'
const side =
  '(?:(?:the|his|her|my|their|your|left|right|L|R|Lt|Rt|LT|RT|both|upper|distal|proximal|mid|shaft of|inner|outer|back of|front of|side of|bridge of|sole of|base of|tip of|lower|first|second|third|fourth|fifth|two|three|four|several|a|an|one|little|ring|index|middle) ){0,3}'
/** How much of a medicine, and how often. */
const dose =
  '(?:\\d{1,4}(?:[.,]\\d{1,2})?(?:\\/\\d{1,4})? ?(?:mg|mcg|milligrams?|iu|puffs)(?:\\/(?:ml|h|hr|hour|day))?|\\d{1,2}(?:\\.\\d)? ?mls?(?! (?:of |bottles?|glass|cans?|shots?|measures?)))(?![\\p{L}\\d])(?: (?:od|bd|tds|qds|nocte|mane|prn|stat|daily|nightly|weekly|po|im|iv|sc|once daily|twice daily|a day|twice a day|once a day|at night|slow release|mr|sr|depot))?'
const notDrugs =
  '(?:of|to|the|took|takes?|gave|given|had|on|and|with|a|x|is|was|at|or|by|in|for|about|approx|another|only|travel|mileage|distance|petrol|diesel|fuel|volume|sample|breath|blood|urine|bottles?|glass(?:es)?|per)\\b'
const notMedical =
  /^(?:diagnosis|prognosis|hypnosis|osmosis|metamorphosis|symbiosis|sympathy|empathy|apathy|antipathy|telepathy|diploma|aroma|coma|roma|trophy|atrophy|academia|bohemia|nostalgia|analysis|basis|crisis|thesis|emphasis|oasis|genesis|oklahoma|sarcoma|utopia|amnesia|acrophobia|xenophobia|homophobia|islamophobia|transphobia|phobia)$/i

/** What the endings of medical words tell, and injuries by bone. */
export const medicalForm = patternRecognizer({
  id: 'medical-form',
  entity: 'MEDICAL',
  patterns: [
    {
      hint: ['bad ', 'dodgy', 'gammy', 'poorly', 'weak ', 'dicky'],
      regex:
        /(?<![\p{L}-])(?:(?:an? )?(?:bad|dodgy|gammy|poorly|weak|dicky|wonky|knackered) (?:back|heart|chest|feet|foot|leg|legs|knee|knees|hip|hips|lungs?|kidneys?|liver|nerves|eyes|hearing|ticker|shoulder|neck|stomach|arm|wrist|hand|hands|ankle)|poorly with (?:her|his|their) [a-z]{4,10})(?![\p{L}])/giu,
      score: 0.5,
      because: 'an illness as people say it',
    },
    {
      hint: ['inhaler', 'puffer', 'pills', 'tablets', 'jab', 'injection', 'needles', 'drops', 'meds'],
      regex:
        /(?<![\p{L}-])(?:(?:blue|brown|purple|pink|red|white|asthma|steroid|salbutamol|ventolin|blood pressure|heart|water|sleeping|pain|thyroid|diabetes|depression|epilepsy|iron|insulin|depot|antipsychotic|eye|ear|nasal|antibiotic) ){1,3}(?:inhalers?|puffers?|pills?|tablets?|jabs?|injections?|needles?|drops|meds|spray|medication)(?![\p{L}])|(?<=\b(?:his|her|my|their|an?) )(?:puffer|inhaler)(?![\p{L}])/giu,
      score: 0.5,
      because: 'a medicine as people say it',
    },
    {
      hint: [
        'expecting',
        'labour',
        'months gone',
        'mths gone',
        'mth gone',
        'weeks gone',
        'wks gone',
        'miscarr',
        'stillb',
        'in the mornings',
      ],
      regex:
        /(?<![\p{L}-])(?:(?<=\b(?:is|am|was|she's|I'm|also|now) )expecting(?= in| a baby| twins| her| again|[.,;])|in (?:early |premature |active )?labour(?! (?:market|party|camp))|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine) ?(?:months?|mths?|weeks?|wks?) gone|(?:\d|two|three|four|several|a|one) (?:miscarriages?|stillbirths?)|sick in the mornings)(?![\p{L}])/giu,
      score: 0.45,
      because: 'a pregnancy',
    },
    {
      hint: ['self', 'overdose', 'od of'],
      regex:
        /(?<![\p{L}-])(?:self[- ]harm(?:ed|s|ing)|(?:taken an |took an |an )?(?:overdose|OD) of [a-z]{5,16})(?![\p{L}])/giu,
      score: 0.5,
      because: 'harm that one does to oneself',
    },
    {
      hint: ['hallucination', 'ideation', 'in plaster', 'in a cast', 'in a sling', 'beka', 'bka', 'aka'],
      regex:
        /(?<![\p{L}-])(?:(?:third person |second person |auditory |visual |command |suicidal |paranoid ){1,3}(?:hallucinations?|ideation|thoughts|delusions?)|(?:(?:left|right|L|R|his|her|my) )?(?:hand|arm|leg|foot|wrist|ankle|finger|thumb) in (?:plaster|a cast|a sling|a splint|pot)|(?:left|right|L|R|bilateral) (?:BKA|AKA|THR|TKR|NOF|ACL))(?![\p{L}])/giu,
      score: 0.5,
      because: 'a state of body or mind',
    },
    {
      hint: [
        "'s disease",
        "'s syndrome",
        'zheimer',
        'kinson',
        'crohn',
        'tington',
        'perger',
        'ourette',
        'aynaud',
        'down',
        'graves',
        'odgkin',
        'eniere',
        'ddison',
        'ushing',
        'shimoto',
        'orsakoff',
        'nchausen',
        'perthes',
        'paget',
        'ogren',
        'weil',
      ],
      regex:
        /(?<![\p{L}])(?:Alzheimer|Parkinson|Crohn|Huntington|Asperger|Tourette|Raynaud|Down|Graves|Hodgkin|Meniere|Addison|Cushing|Hashimoto|Korsakoff|Munchausen|Perthes|Paget|Sjogren|Weil)'s(?: (?:disease|syndrome|lymphoma|dementia))?(?![\p{L}])/giu,
      score: 0.6,
      because: 'a condition named after its finder',
    },
    {
      regex:
        /(?<![\p{L}-])[a-z]{3,20}(?:itis|osis|aemia|opathy|plegia|algia|ectomy|otomy|ostomy|oplasty|uria|phobia|penia|rrhoea|rrhage|oscopy|carcinoma|toma|noma)(?![\p{L}])/giu,
      score: 0.55,
      because: 'ending of a medical term',
    },
    {
      regex:
        /(?<![\p{L}-])[a-z]{3,16}(?:azole|prazole|pril|sartan|olol|statin|cillin|mycin|floxacin|azepam|zolam|dipine|gliptin|gliflozin|triptan|zumab|ximab|xaban|oxetine|apine|peridol|peridone|thiazide|dronate|profen|codone|lukast|semide|barbital|oxicam|tidine|glutide|formin)(?![\p{L}])/giu,
      score: 0.6,
      because: 'ending of the name of a medicine',
    },
    {
      hint: [
        'hypo',
        'hyper',
        'tachy',
        'brady',
        'dysp',
        'dysa',
        'dysk',
        'apnoe',
        'normo',
        'orthop',
        'polyu',
        'anuri',
        'aphas',
      ],
      regex:
        /(?<![\p{L}-])(?:hypo|hyper|tachy|brady|dys|normo|a|poly|oligo|ortho|eu)(?:tensive|tension|cardic|cardia|pnoeic|pnoea|glycaemic|glycaemia|thermic|thermia|volaemic|volaemia|capnic|xic|kalaemic|kalaemia|natraemic|natraemia|phasic|phasia|phagia|uric|arthria|kinesia|reflexic|calcaemia)(?![\p{L}])/giu,
      score: 0.5,
      because: 'a state of the body, in the words of clinicians',
    },
    {
      hint: ['pregnan'],
      regex:
        /(?<![\p{L}-])(?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|heavily|currently|also|already|newly) (?:weeks?|wks?|months?|mths?|\/40)? ?)?(?:weeks?'? |months?'? )?pregnant(?: with twins)?(?![\p{L}])/giu,
      score: 0.7,
      because: 'a pregnancy',
    },
    {
      hint: ['suture', 'stitch', 'staple', 'steri'],
      regex:
        /(?<![\w.])(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:sutures|stitches|staples|steri-?strips)(?![\p{L}])/giu,
      score: 0.6,
      because: 'how a wound was closed',
    },
    {
      regex:
        /(?<!\w)OD(?= (?:x ?\d|in )?(?:19|20)\d{2})|(?<=\b(?:took an?|previous|prev\.?|h\/o|hx of|intentional|accidental|mixed) )OD(?!\w)/g,
      score: 0.5,
      because: 'an overdose, in the letters of clinicians',
    },
    {
      regex:
        /(?<![\p{L}-])(?:ETOH|EtOH|etoh|alcohol|opiate|opioid|heroin|crack|benzo|cannabis|drug)[ -](?:dependen(?:t|ce|cy)|withdrawal|misuse|abuse|excess|use disorder)(?![\p{L}])|(?<![\p{L}-])withdrawal (?:seizures?|fits?|symptoms)(?![\p{L}])/gu,
      score: 0.6,
      because: 'a dependence',
    },
    {
      regex: new RegExp(
        `(?<![\\w£.])(?!${notDrugs})[\\p{L}][\\p{L}-]{3,24} {1,2}${dose}|(?<![\\w£.])${dose} (?:of )?(?!${notDrugs})[\\p{L}-]{6,24}`,
        'giu',
      ),
      hint: /\d ?(?:mg|mcg|mls?|milligrams?|iu|puffs)\b/i,
      score: 0.45,
      because: 'a medicine by its dose',
    },
    {
      regex:
        /(?<![\p{L}\d-])(?:\d{1,2}(?:\/(?:40|52|12))? ?(?:weeks?|wks?|months?|mths?|mnths?)?,? ?(?:preg|preggers|gestation)|(?:preg|preggers|up the duff)(?![\p{L}])|\d{1,2}\/40(?! ?p)|[Gg]\d ?[Pp]\d(?:\+\d)?|gravida \d)(?![\p{L}])/giu,
      hint: /preg|\/40|\dp\d|gestation|gravida|the duff/i,
      score: 0.4,
      because: 'a pregnancy',
    },
    {
      regex:
        /(?<![\p{L}-])(?:(?:uses?|using|wears?|wearing|needs?|has|had|fitted with|relies on|requires?) (?:an? |her |his |the |two |twin )?(?:walking |zimmer |hearing |white |long |artificial |prosthetic |electric |wheeled |leg |insulin |oxygen |home |colostomy |urinary ){0,2}(?:aids?|calipers?|prosthes[ie]s|leg brace|wheelchair|zimmer|stoma|catheter|pacemaker|hoist|stairlift|concentrator|insulin pump|feeding tube|guide dog|inhalers?|epi-?pen|colostomy bag|defibrillator|cochlear implants?|false leg|artificial leg)|on oxygen|(?:his|her|my|their) (?:guide dog|pacemaker|stoma|catheter|prosthetic (?:leg|arm)|hearing aids?|epi-?pen|inhalers?))(?![\p{L}])/giu,
      score: 0.45,
      because: 'an aid for the body',
    },
    {
      hint: ['out', 'off', 'removed', 'amputated', 'pinned', 'reset', 'put in'],
      regex:
        /\b(?:had|having|got|has had|have) (?:(?:his|her|my|their|a|the|both) )(?<value>(?:appendix|tonsils|gall ?bladder|spleen|kidney|wisdom teeth|womb|stitches|cast|leg|foot|toes?|lung|breast|adenoids|pins?|ovary|ovaries) (?:out|off|removed|amputated|taken out|pinned|reset|put in))\b/giu,
      score: 0.55,
      because: 'an operation',
    },
    {
      regex:
        /(?<![\p{L}-])(?:ligature marks?|strangulation marks?|track marks|needle marks|injection sites?|old scars?|healed scars?|hesitation (?:cuts|marks)|clucking|rattling(?= |[.,;])|withdrawing from (?:heroin|alcohol|drugs|opiates|crack|drink)|(?:loss|lost) (?:of )?consciousness|unconscious|(?:heavily |very )?intoxicated|(?:non[- ]verbal|selectively mute|wheelchair[- ]bound|housebound|bedbound|bed[- ]bound|doubly incontinent|incontinent|terminally ill|hard of hearing|partially sighted|registered blind|sight impaired|severely sight impaired|partially deaf|profoundly deaf))(?![\p{L}])/giu,
      score: 0.35,
      because: 'a state of body or mind',
    },
    {
      hint: ['scar'],
      regex:
        /(?<![\p{L}-])scars? (?:consistent with|from|caused by|due to) [\p{L} '-]{4,60}?(?=[.,;)\n]| (?:and|which|but|who|that|on|in)\b|$)/giu,
      score: 0.45,
      because: 'marks of harm',
    },
    { regex: /(?<!\w)T[12]DM(?!\w)/g, score: 0.6, because: 'diabetes, in the letters of clinicians' },
    {
      regex: new RegExp(`# ?${side}(?:${bone}|zygoma|mandible|maxilla|nof|patella|calcaneum|fibula)\\b`, 'giu'),
      score: 0.6,
      because: 'a fracture, in the sign of clinicians',
    },
    {
      hint: ['detained under', 'sectioned under', 'held under'],
      regex:
        /\b(?:detained|sectioned|held) under (?:an? |the )?(?:[a-z]{3,14} ){0,3}(?:certificate|mental health act|section \d+[A-Z]?|s\.? ?(?:2|3|4|136|135)\b)/gi,
      score: 0.6,
      because: 'detention for a mental illness',
    },
    {
      regex:
        /(?<![\p{L}])(?:old |historic(?:al)? |healed |fresh |superficial |visible )?(?:scars?|scarring|cuts?|marks|cut marks|self[- ]harm(?: scars| marks)?) (?:(?:to|on|over|across|along) )?(?:(?:both|his|her|their|the|left|right|inner) ){0,2}(?:wrists?|arms?|forearms?|thighs?|legs?|neck)\b/giu,
      score: 0.45,
      because: 'marks of harm, by the part of the body',
    },
    {
      hint: ['paralys', 'numb', 'weak', 'no feeling'],
      regex:
        /(?<![\p{L}])(?:paralysed|paralysis|numb(?:ness)?|weak(?:ness)?|no feeling) (?:down|on|in|from|of) (?:(?:the|that|his|her|one|my|left|right|whole) ){1,2}(?:side|waist(?: down)?|neck(?: down)?|arm|leg|face)\b/giu,
      score: 0.6,
      because: 'a loss of feeling or movement',
    },
    {
      regex:
        /\b(?:diagnosed with|suffers? (?:from|with)|suffering (?:from|with)|treated for|history of|allerg(?:ic|y) to|awaiting (?:surgery|treatment) for|on the waiting list for|born with|disabled (?:by|with)|registered disabled with|under (?:the )?(?:hospital|consultant|clinic) for|prescribed|medication for|takes medication for|recovering from|living with|struggles with|struggling with|on medication for|operation (?:on|for)|surgery (?:on|for)|undergoing|awaiting|tested positive for|symptoms of|episodes? of|bouts? of) (?:a |an |the |his |her |my |severe |mild |chronic |acute )*(?<value>[\p{L}'-]{4,24}(?: [\p{L}'-]{3,20}){0,2}?)(?=[.,;)\n]|$| (?:and|but|which|since|for|in|from|after|because|who|that|when|at|with|by|on|as|he|she)\b)/giu,
      score: 0.4,
      because: 'what one is said to suffer from or take',
    },
  ],
  accept: (value) => !notMedical.test(value) && !/^\p{Lu}\p{Ll}+$/u.test(value),
})
