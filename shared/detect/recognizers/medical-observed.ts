import { headedRecognizer } from '../headed.ts'

/** What clinicians measure and see: "blood sugar 17", "hypotensive", "pinpoint pupils". */
export const medicalObserved = headedRecognizer('medical-observed', 'MEDICAL', [
  {
    heads:
      'gcs bp spo o sats pulse heart hr rr resps resp respiratory qtc bmi iq bm bms cbg inr hba egfr temp temperature peak blood sugar sugars glucose',
    phrase:
      /(?:GCS|BP|SpO2|SPO2|O2 [Ss]ats|[Ss]ats|[Pp]ulse(?: rate)?|[Hh]eart rate|HR|RR|[Rr]esps|[Rr]esp(?:iratory)? rate|QTc|BMI|IQ|BMs?|CBG|INR|HbA1c|eGFR|[Tt]emp(?:erature)?|[Pp]eak flow|[Bb]lood (?:sugars?|glucose)|[Ss]ugars?|[Gg]lucose)(?: (?:of|was|is|at|reading|now))?:? \d{1,3}(?:\.\d{1,2})?(?:\/\d{1,3})?%?(?: on (?:air|O2|oxygen)| air)?(?![\d:/]|p\b|g\b| ?(?:grams?|kg|lumps|sachets)| (?:weeks?|months?|days?|nights?|hours?|years?|staff))/uy,
    score: 0.5,
    because: 'what was measured of a body',
  },
  {
    heads:
      'pin-point pinpoint dilated constricted fixed sluggish unequal unreactive blown glazed large small uneven equal reactive pupil pupils',
    phrase:
      /(?:(?:(?:pin-?point|dilated|constricted|fixed|sluggish|unequal|unreactive|blown|glazed|large|small|uneven|equal|reactive|and) ){1,4}pupils?|pupils? (?:(?:were|was|are|is|both|very|and|equal|size|slightly) ){0,3}(?:pin-?point(?:ed)?|dilated|constricted|fixed|sluggish|unequal|unreactive|blown|reactive|\d ?mm))(?![\p{L}])/iuy,
    score: 0.45,
    because: 'what a clinician saw',
  },
  {
    heads:
      'reduced decreased diminished poor absent good equal normal delayed prolonged unequal bilateral brisk air breath capillary bowel heart reflexes qt qtc',
    phrase:
      /(?:(?:reduced|decreased|diminished|poor|absent|good|equal|normal|delayed|prolonged|unequal|bilateral|brisk) ){0,2}(?:air entry|breath sounds|capillary refill|bowel sounds|heart sounds|reflexes|QTc? interval)(?: (?:reduced|absent|normal|prolonged|equal|bilaterally|(?:(?:at|to|in|on) )?(?:(?:the|L|R|left|right|both) ){0,2}(?:bases?|apex|side|lung)))?(?![\p{L}])/iuy,
    score: 0.45,
    because: 'what a clinician saw',
  },
  {
    heads:
      'prostate breast bowel lung ovarian bladder cervical kidney renal liver pancreatic thyroid oesophageal gastric colon rectal skin',
    phrase: /\p{L}{4,11} C[Aa](?![\p{L}])/uy,
    score: 0.6,
    because: 'a cancer, in the letters of clinicians',
  },
  {
    heads: 'ca',
    phrase:
      /C[Aa](?: of)?(?: the)? (?:prostate|breast|bowel|lung|ovary|bladder|cervix|kidney|liver|pancreas|thyroid|oesophagus|stomach|colon|rectum|skin|PROSTATE|BREAST|BOWEL|LUNG)(?![\p{L}])/uy,
    score: 0.6,
    because: 'a cancer, in the letters of clinicians',
  },
  {
    heads: 'o iv io',
    phrase:
      /(?:O2(?: \d{1,2} ?L(?:\/min)?| via [a-z ]{3,16}|(?= {2}))|(?:IV|IO) (?:fluids?|paracetamol|antibiotics|morphine|line))(?![\p{L}])/uy,
    score: 0.45,
    because: 'what a clinician gave',
  },
])
