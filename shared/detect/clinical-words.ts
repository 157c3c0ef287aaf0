import { wordSet } from './word-set.ts'

/** What is found on or done to a body; alone most of these are ordinary words. */
export const findings = wordSet(
  `fracture fractures fractured fx dislocation dislocated laceration lacerations lac lacs bruise bruises bruised bruising contusion contusions
  haematoma hematoma haematomas swelling swollen abrasion abrasions graze grazes cut cuts wound wounds bite bites burn burns scald scalds scratch
  scratches tear tears torn rupture ruptured avulsed avulsion numbness numb weakness tenderness tender redness erythema oedema haemorrhage
  haemorrhages bleed bleeding effusion rash sprain sprained strain broken chipped cracked shattered crushed severed amputated amputation perforated
  perforation punctured puncture punctures prolapsed collapsed detached lesion lesions ulcer ulcers infection infected sutures stitches staples
  orif fixation graft implant implants repair operation op surgery replacement transplant removal extraction biopsy scan injury injuries trauma
  cancer tumour tumor disease failure stones bypass condition problems trouble complaint deformity paralysis paralysed stiffness degeneration
  inflammation discharge scar scars scarring gash gashes concussion petechiae petechial haemopneumothorax pneumothorax haemothorax
  hurt hurting sore painful aching throbbing bust busted popped knocked gashed mangled bandaged stitched glued bloodied reddening burnt scalded guarding
  subluxed subluxation lacerated incised revision resurfacing washout reconstruction fusion
  stroke bleeds clot clots embolism aneurysm arrest attack loss welt welts weal weals blister blisters`,
)

/** Parts of a body, and the adjectives of clinicians for them. */
export const bodyParts = wordSet(
  `eye eyes eyelid eyelids eyebrow orbit orbital socket nose nasal septum mouth lip lips tongue gum gums tooth teeth dental jaw mandible mandibular maxilla
  maxillary zygoma zygomatic parasymphysis cheek cheeks cheekbone chin ear ears eardrum tympanic forehead temple scalp skull head face facial neck throat
  shoulder shoulders clavicle collarbone arm arms forearm forearms elbow elbows wrist wrists hand hands palm finger fingers fingertip thumb knuckle
  knuckles nail rib ribs chest thoracic sternum back spine spinal vertebra vertebral lumbar cervical coccyx sacrum abdomen abdominal stomach gastric groin
  inguinal hip hips pelvis pelvic buttock buttocks thigh thighs leg legs knee knees shin shins calf ankle ankles foot feet heel toe toes skin liver hepatic
  spleen splenic kidney kidneys renal lung lungs pulmonary heart cardiac bowel bladder brain cerebral intracranial subdural subarachnoid
  subconjunctival corneal corneas retinal cornea retina metacarpal metatarsal tibia tibial fibula femur femoral humerus humeral radius ulna ulnar scaphoid patella
  tendon tendons ligament ligaments nerve nerves artery arteries vein breast breasts genitals vagina vaginal vulva anus anal penis testicle testicles
  scrotum perineum brow brows hymen womb uterus ovary ovaries prostate pancreas pancreatic thyroid gall gallbladder bone bones joint joints flank torso limb limbs
  incisor incisors molar molars premolar canine fossa iliac hypochondrium epigastric rad distal proximal groin axilla axillary mid-axillary mid-clavicular ics intercostal quadrant perianal trachea larynx
  cuticle sole soles instep armpit tonsil tonsils appendix sinus metacarpals extremity extremities`,
)

/** What stands between them: sides, degrees, sizes, numbers, small words. */
export const clinicalLinks = wordSet(
  `left right l r lt rt upper lower inner outer front rear top bottom anterior posterior lateral medial deep superficial small large linear oval round old
  new healing healed fresh severe mild moderate minor major multiple several two three four five six one both bilateral displaced undisplaced comminuted compound open closed
  hairline greenstick suspected possible probable permanent partial full thickness first second third fourth fifth little ring middle index human dog stab knife gunshot blunt
  penetrating to of on in over above below behind around across along at through the his her my their a an side base collar blade mid was were is are been got badly still very slightly really so front baby milk black bullet gunshot shotgun pellet exit entry entrance flesh incised th st nd rd tip bridge and with for cm mm x extensive diffuse faint fading yellow purple
  acute chronic traumatic pathological spontaneous traumatically`,
)

/** At the end of a phrase these are left out. */
export const clinicalSmall = wordSet(
  'to of on in over above below behind around across along at through the his her my their a an and with for x one was were is are been got badly still very slightly really so front',
)

/** Parts of a body that are words of everything else too: "broken back door", "head office". */
export const everydayParts = wordSet(
  'back head face hand hands arm arms foot feet nail eye mouth temple heart skin ring palm leg legs neck chest calf tongue lip heel chin joint joints bone bones nerve tip limb',
)

/** Heads of a condition's name, with what stands before them: "neonatal abstinence syndrome". */
export const conditionHeads = wordSet(
  'disease syndrome palsy apnoea apnea tumour tumor dystrophy caries deficiency sclerosis neuropathy infarct infarction embolism aneurysm dementia lymphoma cancer',
)

/** Heads that need a word of the body or mind before them. */
export const weakHeads = wordSet(
  'disorder failure arrest attack attacks loss load replacement allergy intolerance misuse dependence dependency dependent withdrawal disability impairment impaired toxicity poisoning vaccine vaccination booster rash delay difficulties infection injury transplant surgery',
)

/** What makes a condition of such a head. */
export const ofBodyOrMind = wordSet(
  `personality eating bipolar anxiety mood sleep stress conduct attachment obsessive compulsive spectrum deficit hyperactivity language speech processing psychotic
  depressive neurological dissociative panic adjustment mental developmental motor tic blood clotting substance polysubstance poly-substance alcohol opiate opioid hearing
  sight vision visual memory viral learning reading nut peanut latex penicillin gluten lactose nappy heat hip knee kidney hepatitis tetanus mmr flu covid asthma heart
  liver lung respiratory cognitive physical intellectual sensory urinary skin chest ear throat wound`,
)
