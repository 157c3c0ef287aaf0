import { strict } from './strict.ts'

/** The stand-in for `screen`: Chromium itself moves a window that lies on no screen, so one large screen is told here. */
const area = { x: -20_000, y: -20_000, width: 40_000, height: 40_000 }

export const screen = strict('screen', { getDisplayMatching: (_bounds: object) => ({ workArea: area }) })
