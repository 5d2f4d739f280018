import { fold } from '@ptdv/core/text/fold'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface Choice {
  readonly id: number
  readonly name: string
  /** Tells apart choices of the same name: the organisation above, a birth year. */
  readonly detail?: string
}

interface ComboBoxProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: number | null
  readonly onValue: (id: number | null) => void
  readonly hint?: string
  readonly error?: string | null | undefined
  readonly placeholder?: string
  readonly autoFocus?: boolean
  /** When the choices come from the server: it gets what is typed and filters itself. */
  readonly onSearch?: (text: string) => void
  readonly emptySentence?: string
}

/** “tan dan” finds “Tân Dân”, and so do words in any order. */
export function matchesWithoutDiacritics(text: string, typed: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(' ')
    .every((word) => folded.includes(word))
}

export function ComboBox(props: ComboBoxProps) {
  const { onSearch } = props
  return (
    <AriaComboBox
      className="f combo"
      // Given as items they are shown as they come; only as default items are they filtered here.
      {...(onSearch ? { items: props.choices } : { defaultItems: props.choices })}
      value={props.value}
      onChange={(key) => props.onValue(key === null ? null : Number(key))}
      {...(onSearch ? { onInputChange: onSearch } : {})}
      defaultFilter={onSearch ? () => true : matchesWithoutDiacritics}
      menuTrigger={onSearch ? 'input' : 'focus'}
      allowsEmptyCollection
      isInvalid={Boolean(props.error)}
      autoFocus={props.autoFocus ?? false}
    >
      <Label>{props.label}</Label>
      <div className="combo-ctl">
        <Input className={props.error ? 'inp bad' : 'inp'} placeholder={props.placeholder ?? ''} />
        <AriaButton className="icbtn" aria-label="Mở danh sách">
          <Icon name="down" />
        </AriaButton>
      </div>
      {props.hint && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="err">
        <Icon name="warning" />
        {props.error}
      </FieldError>
      <Popover className="pop">
        <ListBox<Choice>
          className="choices"
          renderEmptyState={() => (
            <p className="muted none">
              {props.emptySentence ?? 'Không có mục nào khớp chữ đã gõ.'}
            </p>
          )}
        >
          {(choice) => (
            <ListBoxItem
              className="choice"
              textValue={choice.detail ? `${choice.name}, ${choice.detail}` : choice.name}
            >
              <span>{choice.name}</span>
              {choice.detail && <span className="muted">{choice.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
