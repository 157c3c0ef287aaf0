import { patternRecognizer } from '../recognizer.ts'

/** Letters and figures right after "number", "no." or "badge". */
export const otherNumbered = patternRecognizer({
  id: 'other-numbered',
  entity: 'OTHER_ID',
  labelled: 0.5,
  label:
    /\b(?:numbers?|nos?|ref|reference|id|badge|card no|account no)\b\.?(?: (?:is|was|of|given as|shown as))?[: ]{1,4}$/i,
  notAfter:
    /\b(?:product|part|model|form|seal(?:ed)?|bag|lot|batch|codes?|cheque|parcel|fob|quality|leaflet|bus|route|page|item|exhibit|parade|section|act|box|locker|room|channel|terminal|ticket)\b[^\n,;]{0,18}$/i,
  patterns: [
    {
      regex:
        /(?=[A-Z\d]{2})(?<![\w/£$@.,+-])(?:[A-Z]{2,4} (?=\d{4}))?(?=[A-Z\d]{0,20}\d)[A-Z\d]{5,20}(?![\w/@]|[.-]\w|:\d)/g,
      score: 0.3,
      because: 'letters and figures where a number is named',
      needs: 'label',
    },
  ],
  accept: (value) =>
    !/^(?:IS|WAS|OF|ON|TO|AT|BY|FOR|FROM|AND|IN|OR|NO|HAS|NOT|THE|PC|DC|PS|DS|REF) /.test(value) &&
    (value.match(/\d/g)?.length ?? 0) >= 3 &&
    !/^(?:19|20)\d{6}$/.test(value),
})
