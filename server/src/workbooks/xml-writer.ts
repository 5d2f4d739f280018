import { escapeXml } from './cell-text.ts'

const WHITE_SPACE_IN_ATTRIBUTE = /[\t\n\r]/g

/** An opening tag as it came, also one that closed at once: whoever copies closes it. */
export function openTagXml(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${attributeXml(value)}"`,
  )
  return `<${name}${written.join('')}>`
}

function attributeXml(value: string): string {
  return escapeXml(value).replace(
    WHITE_SPACE_IN_ATTRIBUTE,
    (character) => `&#${character.charCodeAt(0)};`,
  )
}
