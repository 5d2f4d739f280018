import { can } from '@ptdv/core/access/roles'
import { kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import { useMe } from '../frame/me.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { importsHref } from './import-words.ts'

/** On the page of what a workbook may bring in; nothing for who may not. */
export function ImportLink({ kind }: { readonly kind: ImportKindKey }) {
  const { acting } = useMe()
  if (!acting || !can(acting.role, kindOf(kind).capability)) return null
  return (
    <LinkButton icon="upload" href={importsHref(kind)}>
      Nhập từ Excel
    </LinkButton>
  )
}
