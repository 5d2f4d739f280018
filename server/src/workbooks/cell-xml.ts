import { cellTextToXml } from './cell-text.ts'

/** A text cell, kept inside the sheet so that the writer need not hold all texts. Never a formula. */
export function textCellXml(address: string, text: string, look: number): string {
  return `<c r="${address}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellTextToXml(text)}</t></is></c>`
}

/** A number cell; what is not a number (NaN, infinity) stays blank. */
export function numberCellXml(address: string, number: number, look: number): string {
  if (!Number.isFinite(number)) return blankCellXml(address, look)
  return `<c r="${address}" s="${look}"><v>${number}</v></c>`
}

export function blankCellXml(address: string, look: number): string {
  return `<c r="${address}" s="${look}"/>`
}
