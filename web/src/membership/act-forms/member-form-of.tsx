import type { MemberAct, MemberActKind, MemberActOf } from '@ptdv/core/membership/acts'
import { useState, type ComponentType } from 'react'
import { MemberForm, type MemberFormProps } from './member-form.tsx'
import { memberMendingOf } from './member-mending.tsx'
import type { MemberSpec, MemberValues } from './member-spec.ts'
import { WhatChanges } from './what-changes.tsx'

/** A kind of act on the screen, whatever its fields are. */
export interface MemberFormKit {
  readonly Form: ComponentType<MemberFormProps>
  /** The same fields, filled from an act, to record a correction of it. */
  readonly Mend: ComponentType<MemberFormProps & { readonly act: MemberAct }>
}

/** The forms of one kind of act, made from its description. */
export function memberFormOf<K extends MemberActKind, V extends MemberValues>(
  spec: MemberSpec<K, V>,
): MemberFormKit {
  return {
    Form: (props) => <MemberForm spec={spec} {...props} />,
    Mend: ({ act, ...props }) => {
      // Made once: a new description would be new components, and typing would lose its place.
      const [mending] = useState(() => memberMendingOf(spec, act as MemberActOf<K>))
      return (
        <MemberForm
          spec={mending}
          {...props}
          preview={(read) => <WhatChanges member={props.member} correction={read} />}
        />
      )
    },
  }
}
