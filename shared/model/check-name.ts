/** Every check of the independent proof, and what it proves in words a reviewer understands. One file each in `electron/worker/verify`. */
export const checkNames = {
  'file-structure': 'The file has one revision, nothing before, between or after its objects, and no encryption.',
  'object-allow-list': 'The file holds pages, fonts, images and a title; nothing else and nothing unused.',
  'page-count-and-size': 'It has the pages that the certificate states, in their sizes.',
  'page-content':
    'Page content draws only what a reader sees; text on burned pages is a selectable layer and nothing else.',
  'excised-content':
    'On an excised page the redactions are drawn last, in black, and no letter or shape is left below them.',
  'text-is-drawn': 'Every word of a copied or excised page is drawn where a reader sees it.',
  'page-image': 'A burned page is one picture, free of masks, alternates, comments, thumbnails and trailing data.',
  'text-under-region': 'No letter of the text layer lies under a redaction.',
  'forbidden-text': 'No redacted value is in the text that a reader can select, however it is split.',
  'forbidden-bytes': 'No redacted value is in the bytes of the file, in any encoding, compressed or not.',
  'region-pixels': 'Every redaction is solid colour and its code, and nothing else, in the page image.',
  'region-as-drawn': 'Every redaction is where the certificate says when the page is drawn.',
  'region-edge': 'No part of a letter sticks out beside a redaction.',
  'region-ocr':
    'Text recognition reads nothing under a redaction and no redacted value around it, dark on light or light on dark.',
} as const

export type CheckName = keyof typeof checkNames
