import { patternRecognizer } from '../recognizer.ts'

/** A house or flat as people say it: "no. 84", "the flat above the chip shop on Mill Lane". */
export const addressInline = patternRecognizer({
  id: 'address-inline',
  entity: 'ADDRESS',
  patterns: [
    {
      regex: /(?:^|\n)[ \t]{0,4}(?<value>(?:no\.? ?|number )\d{1,3}[A-Za-z]?)(?= ?[:(])/gi,
      score: 0.5,
      because: 'a house by its number',
    },
    {
      regex:
        /\b(?:pass(?:es|ed|ing)?|towards|past|attend(?:ed)?|visit(?:ed)?|door of|garden of|rear of|front of|key to|live at|by) (?<value>(?:no\.? ?|number )\d{1,3}[A-Za-z]?)(?![\w/])(?! ?(?:bus|tram|of|\d))/gi,
      score: 0.5,
      because: 'a house by its number',
    },
    {
      regex:
        /(?<=(?:\b(?:house|home|flat|place|address|mine|ours|theirs|his|hers) (?:is|was) |(?:^|[.!?"\n]) ?))(?:no\.? ?|number |house number )\d{1,3}[A-Za-z]?\b(?= (?:belongs|is|has|was|have|had|are|where|on the|which|heard|saw|said)\b|[.,;]|$|\n)/gi,
      score: 0.45,
      because: 'a house by its number',
    },
    {
      regex:
        /(?<=(?:\b(?:at|to|in|from|outside|opposite|of|for|by|near|both|between|next door|neighbour(?:s|ing)?|lives?|and|into|behind))(?: the| her| his)? {1,2}|[,;] {0,2}|\()(?:no\.? ?|number |house number )\d{1,3}[A-Za-z]?\b(?! ?(?:bus|tram|to|hours|of|\d|am\b|pm\b))/gi,
      score: 0.55,
      because: 'a house by its number',
    },
    {
      regex:
        /(?<![\w])(?:flat|apartment|bedsit) (?:\d{1,4}[a-z]?(?:\/\d{1,2})?|[A-Z])\b(?:,? (?:above|over|below|behind|next to|opposite) [^\n.;,]{3,30}(?:, [a-z' ]{2,20} (?:st|rd|street|road|lane|ave|close))?)?/gi,
      score: 0.6,
      because: 'a flat by its number',
    },
    {
      regex:
        /(?<![\w])(?:the |a )?(?:flat|bedsit|room|house|place) (?:above|over|below|behind|next to) (?:the |a )?[^\n.;,]{3,40}/gi,
      score: 0.4,
      because: 'a dwelling by what is beside it',
    },
    {
      regex:
        /\b(?:lives?|living|lived|stays?|staying|stayed|moved|upstairs|dosses|sofa-?surfing) (?<value>(?:above|over|below|behind|next to|next door to|opposite) (?:the |a |an )?[^\n.;,"]{3,48})/gi,
      score: 0.4,
      because: 'a dwelling by what is beside it',
    },
    {
      regex: /(?<![\w])next door but (?:one|two)\b/gi,
      score: 0.3,
      because: 'a dwelling by what is beside it',
    },
  ],
})
