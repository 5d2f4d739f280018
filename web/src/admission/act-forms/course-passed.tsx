import { actFormOf } from './act-form-of.tsx'
import { certificateForm } from './certificate-form.tsx'

/** Awareness course passed; the certificate holds 60 months to the cell's meeting. */
export const coursePassed = actFormOf({ kind: 'course_passed', ...certificateForm('112/GCN') })
