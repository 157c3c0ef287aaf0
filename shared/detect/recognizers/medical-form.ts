import { patternRecognizer } from '../recognizer.ts'

const bone =
  '(?:neck of femur|rib|ribs|arm|leg|wrist|ankle|nose|jaw|finger|thumb|hand|foot|toe|skull|hip|collarbone|clavicle|elbow|knee|shoulder|vertebra|vertebrae|spine|pelvis|femur|tibia|fibula|radius|ulna|humerus|metacarpal|metatarsal|cheekbone|eye socket|orbit|sternum|tooth|teeth|scaphoid|forearm|back|neck|thighs?|buttocks?|chest|abdomen|stomach|groin|genitals|breasts?|scalp|head|face|forehead|eyebrow|eyelid|eye|eyes|ear|ears|lip|lips|mouth|tongue|gum|chin|cheek|cheeks|temple|throat|torso|flank|kidney|liver|spleen|lung|shin|calf|calves|heel|knuckles?|palm|palms|fingertips?|eardrum|ligaments?|tendons?|hamstring|cartilage|muscle|muscles|nerve|artery|vein|bowel|disc|vagina|vulva|labia|hymen|anus|penis|scrotum|perineum|cervix)'
const side =
  '(?:(?:the|his|her|my|their|your|left|right|L|R|Lt|Rt|LT|RT|both|upper|inner|outer|back of|front of|side of|bridge of|sole of|base of|tip of|lower|first|second|third|fourth|fifth|two|three|four|several|a|an|one|little|ring|index|middle) ){0,3}'
const notMedical =
  /^(?:diagnosis|prognosis|hypnosis|osmosis|metamorphosis|symbiosis|sympathy|empathy|apathy|antipathy|telepathy|diploma|aroma|coma|roma|trophy|atrophy|academia|bohemia|nostalgia|analysis|basis|crisis|thesis|emphasis|oasis|genesis|oklahoma|sarcoma|utopia|amnesia|acrophobia|xenophobia|homophobia|islamophobia|transphobia|phobia)$/i

/** What the endings of medical words tell, and injuries by bone. */
export const medicalForm = patternRecognizer({
  id: 'medical-form',
  entity: 'MEDICAL',
  patterns: [
    {
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
      regex: new RegExp(
        `(?<![\\p{L}-])(?:(?:\\d{1,2}(?:\\.\\d)? ?(?:cm|mm) |(?:two|three|four|five|six|several|multiple|a|an) )?(?:deep |linear |superficial |small |large |gaping |healing |extensive |diffuse |faint |fresh |old ){0,2})?(?:(?:hairline|compound|spiral|suspected|nasal|rib|skull|orbital|displaced|undisplaced|comminuted|multiple|minor) )?(?:fractur(?:e|es|ed)|dislocat(?:ion|ed)|broken|cracked|shattered|sprained|ruptured|perforated|punctured|torn|severed|detached|prolapsed|collapsed|bruis(?:ed|es?|ing)|lacerations?|tears?|tenderness|redness|erythema|gash(?:es)?|contusions?|punctures?|stab wounds?|bite marks?|burn marks?|finger ?marks?|scratch(?:es)?|cuts?|burns?|scalds?|swelling|haematoma|wounds?|abrasions?|grazes?) (?:(?:of|to|on|in|over|across|above|below|behind|around) )?${side}${bone}(?:s|es)?\\b(?: \\d{1,2}(?:\\.\\d)?(?: ?x ?\\d{1,2}(?:\\.\\d)?)? ?(?:cm|mm))?`,
        'giu',
      ),
      score: 0.5,
      because: 'an injury, by the part of the body',
    },
    {
      regex:
        /(?<![\p{L}-])(?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|heavily|currently|also|already|newly) (?:weeks?|months?)? ?)?(?:weeks?'? |months?'? )?pregnant(?: with twins)?(?![\p{L}])/giu,
      score: 0.7,
      because: 'a pregnancy',
    },
    {
      regex:
        /(?<![\p{L}-])(?:bullet|gunshot|shotgun|pellet|knife|stab|exit|entry|entrance|open|flesh|healed|infected) wounds?(?![\p{L}])/giu,
      score: 0.6,
      because: 'an injury',
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
    { regex: /(?<!\w)T[12]DM(?!\w)/g, score: 0.6, because: 'diabetes, in the letters of clinicians' },
    {
      regex: new RegExp(`# ?${side}(?:${bone}|zygoma|mandible|maxilla|nof|patella|calcaneum|fibula)\\b`, 'giu'),
      score: 0.6,
      because: 'a fracture, in the sign of clinicians',
    },
    {
      regex:
        /(?<![\p{L}-])(?:kidney|heart|liver|lung|hip|knee|back|bowel|brain|eye|spinal|stomach|bladder|throat|skin|gall ?bladder|womb|thyroid|shoulder|hernia|breast|bone marrow) (?:operation|op|surgery|transplant|replacement|removal|scan|biopsy|cancer|disease|failure|infection|problems?|condition|trouble|complaint|stones?|attack|bypass)(?![\p{L}])/giu,
      score: 0.6,
      because: 'an organ with what is done to it or wrong with it',
    },
    {
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
