import PizZip from 'pizzip'

const BODY = 'word/document.xml'
const NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

/**
 * Several Word files as one, each on a new page, so that one press prints them all; null where their styles, pictures
 * or margins differ, as when the province changed one template: then they stay files of their own.
 */
export function mergeWord(papers: readonly Uint8Array[]): Buffer | null {
  const files = papers.map((bytes) => new PizZip(bytes))
  const [first] = files
  if (first === undefined) return null
  const texts = files.map((file) => splitBody(file.file(BODY)?.asText() ?? ''))
  const [model] = texts
  if (model == null) return null
  const alike = files.every((file, index) => {
    const text = texts[index]
    return (
      text !== null &&
      text !== undefined &&
      text.before === model.before &&
      text.after === model.after &&
      surroundings(file) === surroundings(first)
    )
  })
  if (!alike) return null
  const content = texts.map((text) => text!.content).join(NEW_PAGE)
  first.file(BODY, model.before + content + model.after)
  return first.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Everything besides the text. */
function surroundings(file: PizZip): string {
  return Object.keys(file.files)
    .filter((name) => name !== BODY && !name.startsWith('docProps/'))
    .toSorted()
    .map((name) => `${name}\n${file.files[name]!.asText()}`)
    .join('\n')
}

/** The text between the start of the body and its last section's properties. */
function splitBody(xml: string) {
  const from = xml.indexOf('<w:body>')
  const to = xml.lastIndexOf('<w:sectPr')
  if (from < 0 || to < from) return null
  const start = from + '<w:body>'.length
  return { before: xml.slice(0, start), content: xml.slice(start, to), after: xml.slice(to) }
}
