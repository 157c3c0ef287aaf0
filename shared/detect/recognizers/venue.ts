import { patternRecognizer } from '../recognizer.ts'

const kind =
  '(?:pub|public house|nightclub|night club|club|bar|inn|hotel|hostel|cafe|café|restaurant|takeaway|takeaways?|chip shop|estate|tower block|church|mosque|temple|gurdwara|synagogue|gym|leisure centre|community centre|shopping centre|retail park|industrial estate|caravan site|site|farm|beach|wood|woods|reservoir|canal|marina|festival|casino|snooker hall|bookies|car park|playing fields?|rec|recreation ground|allotments?|youth club|rest home|area|flats)'

/** A pub, club or estate by its name: "the Nine Fathoms nightclub". */
export const venue = patternRecognizer({
  id: 'venue',
  entity: 'LOCATION',
  patterns: [
    {
      regex: new RegExp(
        `(?=\\p{Lu})(?<=\\b[Tt]he |\\bin |\\bat |\\boutside |\\bfrom |\\bnear |\\bto |\\bon )(?<value>(?:\\p{Lu}[\\p{L}'&-]{1,20}|\\p{Lu}[\\p{L}'-]{1,20} and \\p{Lu}[\\p{L}'-]{1,20})(?: (?:of the |on the |in the |at the |of |on |and |& )?\\p{Lu}[\\p{L}'-]{1,20}){0,3}) ${kind}\\b`,
        'gu',
      ),
      score: 0.55,
      because: 'the name of a place where people meet or live',
    },
    {
      hint: [' arms', ' inn', ' tavern', ' tap', ' vaults', ' alehouse', ' brewhouse', ' club', ' institute', ' hall'],
      regex:
        /(?<![\p{L}])(?:\p{Lu}[\p{L}'’-]{1,20} (?:(?:of|on|the|and|&|\p{Lu}[\p{L}'’-]{1,20}) ){0,3}(?:Arms|Inn|Tavern|Tap|Vaults|Alehouse|Brewhouse|(?:Working Men|Social|Labour|Conservative|Cricket|Bowls|Golf|Rugby|Football|Sports|Rowing|Boxing|Snooker|Legion|Night|Sailing|Fisherm[ae]n|Miners|Workmen|Servicemen)(?:['’]?s['’]?)? (?:[A-Z][a-z]+ )?(?:Club|Institute|Hall)))(?![\p{L}])/gu,
      score: 0.5,
      because: 'the name of a pub or club',
    },
    {
      hint: ['the '],
      regex:
        /\b(?:of|at|in|outside|from|near|to|inside|behind|opposite|left|leaving) the (?<value>\p{Lu}\p{Ll}{2,16}(?: (?:and|&|of) \p{Lu}\p{Ll}{2,16}| \p{Lu}\p{Ll}{2,16})? (?:at|in) (?!January|February|March|April|May|June|July|August|September|October|November|December|England|Wales)\p{Lu}[\p{L}'-]{2,20})/gu,
      score: 0.4,
      because: 'the name of a pub or place with its village',
    },
    {
      regex:
        /\b(?:at|in|outside|from|near|to|inside) the (?<value>\p{Lu}[\p{L}'-]{2,20}(?: (?:and|&|of the|'n') \p{Lu}[\p{L}'-]{2,20}| \p{Lu}[\p{L}'-]{2,20}){1,3})(?! (?:Court|Police|Council|Act|Service|Force))/gu,
      score: 0.25,
      because: 'the name of a place, by its article',
    },
    {
      regex:
        /\b(?:at|in|outside|from|near|to|inside|left) the (?<value>\p{Lu}\p{Ll}[\p{L}'-]{1,18})(?=[.,;:"?!)\n]| (?:and|when|on|for|at|last|with|after|before|about|by|until|where|then)\b|$)/gu,
      score: 0.3,
      because: 'a word with a capital, where one says a place',
    },
  ],
  accept: (value) =>
    !/\b(?:Crown|Court|Police|Magistrates|Custody|Council|Act|Force|Service|Department|Office|Ministry|Section|Prosecution|King|Queen|Witness|Victim|Road Traffic|Misuse|Mental Health|Common Law|Freedom Pass|Home Office|Control|Station|Hospital|Defendant|Accused|Suspect|Victim|Witness|Complainant|Officer|Sergeant|Inspector|Judge|Jury|Bench|Queen|Internet|Police|Prosecutor|Appellant|Claimant|Respondent|Applicant|Child|School|Mother|Father|UK|Government|State|Army|Navy|Bible|Sabbath|Schedule|Annex|Appendix|Form|Log)\b/.test(
      value,
    ),
})
