import type { AdmissionAct, AdmissionActKind } from '@ptdv/core/admission/acts'
import type { Act } from '@ptdv/core/admission/read-acts'
import { useState, type ComponentType } from 'react'
import type { CaseFile } from '../../api/shapes.ts'
import { ActForm, type ActFormProps } from './act-form.tsx'
import type { Reading } from '../../writing/use-write-form.ts'
import { readDated } from '../../writing/read-dated.ts'
import type { ReadAct } from './act-reading.ts'
import type { ActSpec, ActValues } from './act-spec.ts'
import { mendingOf } from './mending.tsx'

export interface MendFormProps extends ActFormProps {
  /** The act to be mended, as it counts now. */
  readonly act: AdmissionAct
}

/** A kind of act on the screen, whatever its fields are. */
export interface ActFormKit {
  readonly Form: ComponentType<ActFormProps>
  /** The same fields, filled from an act, to record a correction of it. */
  readonly Mend: ComponentType<MendFormProps>
  /** What the form would send for an act put into it. */
  readonly reread: (file: CaseFile, act: AdmissionAct) => Reading<ReadAct<AdmissionActKind>>
}

/** The forms of one kind of act, made from its description. */
export function actFormOf<K extends AdmissionActKind, V extends ActValues>(
  spec: ActSpec<K, V>,
): ActFormKit {
  const own = (act: AdmissionAct): Act<K> => act as Act<K>
  return {
    Form: (props) => <ActForm spec={spec} {...props} />,
    Mend: ({ act, ...props }) => {
      // Made once: a new description would be new components, and typing would lose its place.
      const [mending] = useState(() => mendingOf(spec, own(act)))
      return <ActForm spec={mending} {...props} />
    },
    reread: (file, act) => readDated(spec, spec.start(file, own(act)), file),
  }
}
