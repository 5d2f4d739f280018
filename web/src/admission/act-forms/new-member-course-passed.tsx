import { actFormOf } from './act-form-of.tsx'
import { certificateForm } from './certificate-form.tsx'

/** The course for new members, which recognition asks for (HD §4). */
export const newMemberCoursePassed = actFormOf({
  kind: 'new_member_course_passed',
  ...certificateForm('38/ĐVM'),
})
