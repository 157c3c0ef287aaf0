import { askFolder } from './folder-dialog.ts'
import { strict } from './strict.ts'
import type { WebContentsStandIn } from './web-contents.ts'

interface OpenOptions {
  readonly title?: string
  readonly properties?: readonly string[]
  readonly filters?: readonly { readonly extensions: readonly string[] }[]
}

interface Opened {
  readonly canceled: boolean
  readonly filePaths: readonly string[]
}

/** The stand-in for `dialog`. Files are chosen in Chromium's own dialog, folders in the system's where a program for that is installed. */
export const dialog = strict('dialog', {
  async showOpenDialog(window: { readonly webContents: WebContentsStandIn }, options: OpenOptions): Promise<Opened> {
    const isFolder = options.properties?.includes('openDirectory') ?? false
    const filePaths = isFolder
      ? await askFolder(window.webContents, options.title ?? '')
      : await askFiles(window.webContents, options)
    return { canceled: filePaths.length === 0, filePaths }
  },
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}: ${content}\n`),
})

async function askFiles(
  contents: WebContentsStandIn,
  { properties = [], filters = [] }: OpenOptions,
): Promise<readonly string[]> {
  const accept = filters
    .flatMap(({ extensions }) => extensions.filter((one) => one !== '*').map((one) => `.${one}`))
    .join()
  const wanted = JSON.stringify({ accept, multiple: properties.includes('multiSelections') })
  const count = Number(await contents.ask(`(${openPicker})(${wanted})`))
  const places = Array.from({ length: count }, (_, index) => contents.placeOf(`devHostChosen[${index}]`))
  return (await Promise.all(places)).filter((place) => place !== '')
}

/** Runs in the preload's world, as if the person had clicked there. */
const openPicker = `({ accept, multiple }) => new Promise((resolve) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple })
  input.addEventListener('change', () => {
    globalThis.devHostChosen = [...input.files]
    resolve(input.files.length)
  })
  input.addEventListener('cancel', () => resolve(0))
  input.click()
})`
