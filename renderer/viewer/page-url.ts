/** Where the image of a page is. Relative, because the window's own address differs between Electron and the development host. */
export const pageUrl = (documentId: string, pageIndex: number, dpi: number): string =>
  `./page/${documentId}/${pageIndex}?dpi=${dpi}`
