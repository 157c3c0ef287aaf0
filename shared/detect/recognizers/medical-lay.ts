import { headedRecognizer } from '../headed.ts'

const whose = "(?:my|his|her|their|your|both|one|[\\p{L}'-]{2,20}'s)"
const side = '(?:(?:left|right|lower|upper|inner|outer|whole|other|front|top|bottom|back|big|little|bad|good) ){0,2}'
const parts =
  '(?:arms?|legs?|hands?|feet|foot|fingers?|fingertips?|thumbs?|toes?|toenail|nails?|head|face|neck|back|spine|shoulders?|elbows?|wrists?|hips?|knees?|ankles?|ribs?|chest|lungs?|heart|stomach|tummy|belly|side|groin|eyes?|eyelid|eyebrow|ears?|nose|mouth|lips?|tongue|gums?|tooth|teeth|jaw|chin|cheeks?|cheekbone|forehead|temple|scalp|skull|throat|skin|bottom|thighs?|shins?|calf|calves|heel|kidneys?|liver|bowels?|bladder|womb|breasts?|brain|collar ?bone|shoulder blade|eye socket|testicles?)'
const ends = '(?![\\p{L}-])'
const had =
  /\b(?:had|has|having|have|suffered|following|after|needs?|needed|got|get|fitted with|waiting (?:for|on)|awaiting|due|booked (?:in )?for|in for|from|with) (?:(?:small|big|second|bad|massive|minor|full|major|new) )?$/i
const sticky = (source: string): RegExp => new RegExp(`${source}${ends}`, 'iuy')

/** The body as people themselves speak of it. */
export const medicalLay = headedRecognizer('medical-lay', 'MEDICAL', [
  {
    heads: 'blood bp sugar sugars pulse temperature heart cholesterol sodium oxygen iron',
    phrase: sticky(
      '(?:blood pressure|bp|blood sugars?|sugars?|sugar levels?|pulse|temperature|heart rate|heart|cholesterol|sodium|oxygen levels?|iron levels?) (?:(?:was|is|were|had|has|went|goes|go|gone|dropped|shot|keeps|kept|got|going) ){1,3}(?:(?:very|too|really|right|quite|a bit|all) ){0,2}(?:up|down|high|low|raised|through the roof|sky[- ]high|dropping|racing|over the place|dangerously (?:high|low))',
    ),
    score: 0.5,
    because: 'how a body is, as people say it',
  },
  {
    heads:
      'crack hole split lump bump egg nick slit gash graze chip dent tear lesion pain pains ache aching tingling numbness clot mark marks red scratch scratches cut cuts bruise bruises burn burns swelling rash growth shadow infection abscess cyst pressure plate metal pin pins screw screws rod rods stitches shrapnel pellets glass bleed big small bad nasty deep large sharp severe constant terrible massive bald blood ringing whistling buzzing stabbing shooting burning throbbing stiffness arthritis gout feeling sight hearing',
    phrase: sticky(
      `(?:(?:big|small|bad|nasty|deep|red|large|sharp|severe|constant|terrible|massive|bald|blood|stabbing|shooting|metal) )?(?:crack|hole|split|lump|bump|egg|nick|slit|gash|graze|chip|dent|tear|lesion|pains?|ache|aching|tingling|numbness|patch|clot|marks?|scratch|scratches|cuts?|bruises?|burns?|swelling|rash|growth|shadow|infection|abscess|cyst|pressure|plate|metal|pins?|screws?|rods?|stitches|shrapnel|pellets|glass|bleed|ringing|whistling|buzzing|burning|throbbing|stiffness|arthritis|gout|feeling|sight|hearing) (?:in|on|to|across|under|behind|above|below|down|over|around|inside|near) ${whose} ${side}${parts}`,
    ),
    score: 0.5,
    because: 'what one has on a part of the body',
  },
  {
    heads: 'bang bangs knock knocks blow blows bump kick punch blow',
    phrase: sticky(
      `(?:bangs?|knocks?|bump) (?:on|to) (?:the|${whose}) ${side}(?:head|face|nose|knee|elbow|jaw|eye|back of the head|temple|chin)`,
    ),
    after: /\b(?:had|has|got|have|with|suffered|a|nasty|bad|from) (?:(?:a|bad|nasty|big) )*$/i,
    score: 0.4,
    because: 'an injury as people say it',
  },
  {
    heads:
      'tablets pills medication medicine inhalers injections cream drops spray treatment therapy operation op surgery scan tests meds bother',
    phrase: sticky(
      `(?:tablets|pills|medication|medicine|inhalers|injections|cream|drops|spray|treatment|therapy|an operation|operation|op|surgery|scan|tests|meds|bother) (?:for|on|to|in) ${whose} ${side}(?:${parts}|nerves|breathing|hearing|sight|waterworks|memory|balance|circulation|moods?|anxiety|depression|mental health|sugar|sugars|diabetes|blood pressure|thyroid|prostate|epilepsy|asthma|cancer|pain)`,
    ),
    score: 0.5,
    because: 'what one takes or has had for a part of the body',
  },
  {
    heads: 'coughing coughed spitting spat vomiting vomited throwing passing peeing bringing bleeding bled losing lost',
    phrase: sticky(
      '(?:(?:coughing|coughed|spitting|spat|vomiting|vomited|throwing|passing|peeing|bringing)(?: up| out)? blood|bl(?:eeding|ed) (?:heavily |badly )?(?:from|out of) (?:the|his|her|my|their|both) [\\p{L} ]{3,20}?(?=[.,;)\\n]|$| and| when| where| after)|los(?:t|ing) (?:a lot of|lots of|so much|much) blood)',
    ),
    score: 0.45,
    because: 'what a body does that is hurt',
  },
  {
    heads: 'unconscious unresponsive conscious knocked blacked passed out',
    phrase: sticky(
      '(?:unconscious|unresponsive|knocked (?:out|unconscious|out cold)|blacked out|passed out)(?: (?:cold|for (?:a|about|several|some|two|five|ten|\\d{1,2}) [a-z]{3,9}(?: [a-z]{3,8})?))?',
    ),
    after: /\b(?:was|were|is|been|him|her|me|found|rendered|lay|got|I|he|she|fell|briefly) $/i,
    score: 0.4,
    because: 'a state of body or mind',
  },
  {
    heads: 'having nightmares flashbacks on in with heroin crack cannabis spice drug alcohol stick frame',
    phrase: sticky(
      '(?:having (?:nightmares|flashbacks|panic attacks|night terrors|palpitations|anxiety attacks)|on the (?:autistic |autism )?spectrum|in (?:plaster|an? (?:sling|neck brace|surgical collar|splint|air ?cast|moon boot|surgical boot|back brace|coma|induced coma|wheelchair))|(?:heroin|crack|cannabis|spice|drug|alcohol|opiate|ketamine|cocaine) (?:addict|addiction|dependency|habit|problem|misuser))',
    ),
    score: 0.45,
    because: 'a state of body or mind',
  },
  {
    heads: 'stick sticks frame crutches crutch walker rollator',
    phrase: sticky('(?:stick|sticks|frame|crutch|crutches|walker|rollator)'),
    after:
      /\b(?:walks?|walking|gets? (?:about|around)|getting about|mobilises?|mobile) (?:(?:only|slowly|just) )?(?:with|on|using)(?: a)? $/i,
    score: 0.45,
    because: 'an aid for the body',
  },
  {
    heads: 'early late end first second advanced middle terminal final',
    phrase: sticky(
      '(?:early|late|end|advanced|final|first|second|middle|terminal)(?: stages?| signs?| onset)+ (?:of )?(?:a |the )?\\p{L}{5,16}(?: (?:disease|cancer|failure))?',
    ),
    after: /\b(?:has|have|had|with|in|shows?|showing|of|the) (?:the )?$/i,
    score: 0.4,
    because: 'how far an illness has gone',
  },
  {
    heads: 'lost lose loses losing loss',
    phrase: sticky(
      `(?:lost|loses?|losing|loss of) (?:(?:all|some|most|part of|the use of|the tip of|the feeling in|the sight in|the hearing in|feeling in|movement in|use of|sensation in) ){0,2}(?:(?:a|the|two|three|both|one|several) |${whose} )?${side}(?:nail|nails|toenail|tooth|teeth|fingers?|fingertip|thumb|toes?|leg|legs|arm|foot|eye|eyes|sight|eyesight|hearing|hair|memory|kidney|baby|unborn baby|consciousness|balance|sense of (?:smell|taste)|hand|hands|vision|ear|spleen|testicle)`,
    ),
    score: 0.45,
    because: 'what a body has lost',
  },
  {
    heads: "can't cannot can couldn't cant could unable not struggles struggled struggling difficulty trouble",
    phrase: sticky(
      `(?:can't|cannot|can not|couldn't|cant|could not|unable to|not able to|struggl(?:es|ed|ing) to|difficulty|trouble) (?:(?:really|still|now|even|hardly|fully|properly) )?(?:(?:mov|bend|lift|feel|clos|open|rais|straighten|us|grip with|chew with)(?:e|ing)? ${whose} ${side}${parts}|(?:weight[- ]bear|swallow|walk|breath|see|hear|chew|stand)(?:e|ing)?(?: (?:properly|unaided|far|without (?:a|his|her|my|the) (?:stick|frame|glasses|aids?|crutch(?:es)?)|for long|in crowds|at night|more than [a-z\\d ]{3,16}(?:yards|metres|minutes|steps)|(?:out of|in|on|through) ${whose} ${side}(?:eyes?|ears?|side|nose|leg|foot))| solid food))`,
    ),
    score: 0.45,
    because: 'what one can no longer do',
  },
  {
    heads:
      'bleed stent breakdown transfusion catheter splint murmur bypass shunt valve cannula miscarriage termination hysterectomy mastectomy biopsy coil tumour tumor clot relapse flare-up seizure stroke heart ulcer tetanus nosebleed migraine panic asthma funny blackout scan smear pacemaker prosthesis stoma caesarean epidural detox sling hernia lumpectomy transplant colonoscopy endoscopy angina brain hip knee kidney cataract back spinal bowel eye liver shoulder ankle hand foot gallbladder dental cardiac prostate new hips knees eyes cataracts teeth veins nose',
    phrase: sticky(
      '(?:(?:heart |brain )?(?:bleed|stent|breakdown|transfusion|catheter|splint|murmur|bypass|shunt|valve|cannula|miscarriage|termination|hysterectomy|mastectomy|biopsy|coil|tumour|tumor|clot|relapse|flare-up|seizure|stroke|ulcer|tetanus(?: jab| shot| injection)?|nosebleed|migraine|panic attack|asthma attack|heart attack|angina attack|funny turn|blackout|scan|smear|pacemaker|prosthesis|stoma|caesarean|epidural|detox|sling|hernia|lumpectomy|transplant|colonoscopy|endoscopy)|(?:hip|knee|heart|kidney|cataract|hernia|back|spinal|bowel|eye|brain|liver|valve|shoulder|ankle|hand|foot|gallbladder|dental|cardiac|prostate) (?:op|ops|operations?|replacements?|transplant|surgery|procedure|scan|biopsy|revision|reconstruction|injections?)|new (?:hips?|knees?|kidney|heart|liver|lungs?|valve|hearing aids?)|(?:hips?|knees?|eyes?|cataracts?|back|teeth|veins|prostate|nose) done)',
    ),
    after: had,
    score: 0.5,
    because: 'what one has had or needs of a clinician',
  },
  {
    heads: 'oxygen dialysis ventilator drip nocturnal',
    phrase: sticky(
      '(?:nocturnal oxygen|oxygen|dialysis|ventilator|drip)(?: at (?:home|night)| overnight| therapy| cylinders?| three times a week)?',
    ),
    after: /\b(?:on|has|had|have|uses?|using|needs?|given|with|home|portable) $/i,
    score: 0.45,
    because: 'what keeps a body going',
  },
  {
    heads: 'expecting waters baby heavy',
    phrase: sticky(
      "(?:expecting (?:twins|triplets|(?:a|her|their|our|another|my)(?: (?:first|second|third|fourth|next|new|little|unborn))? (?:baby|child|one|twins|boy|girl|son|daughter))|waters (?:broke|had broken|went|have gone|have broken)|baby(?: is|'s)? due (?:in|on|any|mid|end|early|late) [\\p{L}\\d]{1,10}|heavy with child)",
    ),
    score: 0.5,
    because: 'a pregnancy',
  },
  {
    heads: 'fitting',
    phrase: /fitting(?=[.,;:)!?\n]|$| (?:and|on the (?:floor|ground|bed|pavement)|again)\b)/y,
    after: /\b(?:was|is|were|be|been|started|starts|began|begins|still|found|him|her|he's|she's) $/i,
    score: 0.45,
    because: 'a seizure, as people say it',
  },
  {
    heads: 'fitting',
    phrase: /Fitting(?=[.,;]|\n| on the )/y,
    after: /(?:[.!?] |\n|\| ?| {2})$/,
    score: 0.45,
    because: 'a seizure, as people say it',
  },
  {
    heads: 'fit convulsion turn',
    phrase: /(?:fit|convulsion|turn)(?=[.,;)\n]|$| (?:on|in|at|and|when|while|during|last|this|yesterday|today)\b)/y,
    after: /\b(?:having|had|has|took|throwing|threw) $/i,
    score: 0.4,
    because: 'a seizure, as people say it',
  },
  {
    heads:
      'pain ringing trouble problem problems bother bad poorly ill sick laid struggling suffers suffer suffering off',
    phrase: sticky(
      `(?:pain|ringing|trouble|problems?|bother|bad|poorly|ill|sick|laid up|struggling|suffers?|suffering|off work|off school|off sick) with ${whose} ${side}(?:${parts}|nerves|breathing|hearing|sight|waterworks|memory|balance|circulation|moods?|anxiety|depression|mental health|sugar|sugars|blood pressure|thyroid|prostate)`,
    ),
    score: 0.45,
    because: 'an illness as people say it',
  },
  {
    heads: 'not poorly very really quite off signed in',
    phrase: sticky(
      "(?:not a (?:very )?well (?:man|woman|lady|person|boy|girl)|(?:very |really |quite )?poorly (?:man|woman|lady|child|baby|boy|girl)|off (?:work |school )?sick(?: with [\\p{L}' -]{3,24})?(?=[.,;)\\n]|$)|signed off(?: (?:sick|work))?(?: (?:with|for) (?:stress|anxiety|depression|(?:his|her|my|a bad) [\\p{L}]{3,10}))?(?=[.,;)\\n]|$| by (?:the|my|his|her) (?:gp|doctor))|in (?:very )?(?:poor|bad|ill|failing) health)",
    ),
    score: 0.4,
    because: 'an illness as people say it',
  },
])
