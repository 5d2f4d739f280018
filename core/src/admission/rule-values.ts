import type { AgeBoundary } from '../calendar/age-by-month.ts'
import type { DayOfYear } from '../calendar/day-of-year.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Threshold } from './vote-result.ts'

/** The code printed on a form (HD 12-HD/BTCTW 2022). */
export type FormCode = 'CN-NTVĐ' | `${number}-KNĐ` | `${number}a-KNĐ` | `${number}-HSĐV`

/** What a case does whose applicant moved after the resolutions: no text was seen whole. */
export type MoveChoice = 'goes_on' | 'votes_again'

/** What each rule's value is. The keys of numbers are those of the rules' cheat-sheet. */
export interface RuleValues {
  // who may be admitted
  citizenship: 'vietnamese'
  age_min: number
  age_max: number
  age_month_boundary: AgeBoundary
  over_sixty: 'province_consents'
  schooling_min: 'lower_secondary' | 'lower_secondary_or_equivalent'
  schooling_hard_area: 'primary'
  schooling_elder: 'literate_with_consent'

  // what is prepared
  outstanding_list: 'kept'
  own_application: 'first'
  helper: 'official_member'
  awareness_cert_valid: number
  /** Whether the anniversary itself still counts. */
  awareness_cert_last_day: 'valid' | 'expired'
  application_before_life_history: 'before'
  opinions: 'gathered'
  dossier_stale: number
  place_without_cell: 'superior_assigns_cell'
  place_without_cell_acquaintance: 'waived' | 'required'
  withdrawn_dossier_kept: number

  // vetting
  vetting: 'asked_and_answered'
  vetting_persons: 'applicant_parents_spouse_children'
  vetting_exempt_member: 'declared_member'
  vetting_exempt_spouse_side: 'exempt' | 'asked'
  vetting_abroad: 'through_foreign_affairs'
  vetting_before_certification: 'before'
  /** An internal mark of the province; no rule sets a time for answering. */
  vetting_answer: number

  // who introduces
  introducers: number
  introducers_youth_union: number
  introducers_trade_union: number
  introducers_past_youth_age: number
  introducer_standing: 'official_member'
  introducer_acquaintance_min: number
  introducer_replacement: 'without_acquaintance'
  youth_age_min: number
  youth_age_max: number

  // votes
  minimum_cell: number
  vote_base: 'convened_less_elsewhere_and_exempt'
  vote_form: 'secret_or_card'
  one_by_one: 'one_by_one'
  cell_vote: Threshold
  sub_committee_appraisal: 'before'
  base_vote: Threshold
  /** A vote below the threshold does not end the case. */
  below_threshold: 'goes_up'

  // decision, ceremony
  decider: 'standing_committee_above_base'
  decision_vote: Threshold
  decision_vote_delegated: Threshold
  admission_decision: number
  decision_extension_max: number
  result_to_cell: 'notified'
  ceremony: number
  late_ceremony: 'superior_consents'

  // moved, wrong
  moved_while_helped: 'arrival_assigns_helper'
  moved_after_resolutions: MoveChoice
  moved_while_undecided: MoveChoice
  moved_after_decision: MoveChoice
  wrong_admission: 'issuer_cancels'
  wrong_procedure: 'cancel_and_redo'
  wrong_admission_body_gone: 'competent_now_cancels'
  wrong_admission_transferred: 'competent_now_with_consent'

  // probation, recognition
  lylich_dangvien: number
  probation: number
  probation_helper: 'official_member'
  new_member_course: 'certificate'
  recognition_opinions: 'gathered'
  earlier_place_comment: 'asked'
  consider_recognition: number
  recognition_cell_vote: Threshold
  recognition_base_vote: Threshold
  recognition_decision_vote: Threshold
  recognition_decision: number
  official_as_of: 'end_of_probation'
  max_failed_votes: number
  removal_cell_vote: Threshold
  removal_base_vote: Threshold
  removal_decision_vote: Threshold
  probationer_rights: 'none_until_decision'
  probationer_dies: 'recognised_after_death' | 'not_recognised'

  // party age
  party_age_start: 'decision_date'
  party_age_lost_decision: 'card_date'
  party_age_gaps: 'left_out'
  party_age_readmitted: 'first_decision'
  party_age_restored: 'continuous'
  badge_years: 'thirty_forty_then_fives'
  badge_rounds: 'four_rounds'
  /** How many months before the years are full, for the gravely ill. */
  badge_early: number
  /** How many months may lack at a death; 0: only who had reached the years. */
  badge_after_death: number

  // readmission, special cases
  readmission_wait: number
  readmission_wait_minor_crime: number
  readmission_consent: 'province_consents'
  readmission_once: 'once'
  readmission_bars: 'barred'
  population_wait_third: number
  population_wait_fourth: number
  private_owner: 'document'
  ethnic_hoa: 'document'
  religious: 'document'
  foreign_relative: 'document'
  political_history: 'document'

  // members who move or stay away
  transfer_start: number
  transfer_present: number
  temp_transfer_start: number
  temp_transfer_present: number
  temp_transfer_min: number
  temp_transfer_max: number
  temp_transfer_study_max: number
  temp_transfer_abroad_min: number
  temp_transfer_abroad_max: number
  no_activity_or_dues: number
  /** Per cent of all members in a year. */
  quota_rate: number

  // statistics
  half_year_cut_off: DayOfYear
  year_cut_off: DayOfYear
  half_year_statistics_due: DayOfYear
  year_statistics_due: DayOfYear

  // forms
  form_certificate: FormCode
  form_application: FormCode
  form_life_history: FormCode
  form_member_introduction: FormCode
  form_youth_union: FormCode
  form_trade_union: FormCode
  form_opinions: FormCode
  form_cell_resolution: FormCode
  form_appraisal: FormCode
  form_base_resolution: FormCode
  form_decision: FormCode
  form_self_review: FormCode
  form_helper_comment: FormCode
  form_recognition_opinions: FormCode
  form_recognition_cell: FormCode
  form_recognition_appraisal: FormCode
  form_recognition_base: FormCode
  form_recognition_decision: FormCode
  form_member_life_history: FormCode
  form_member_sheet: FormCode
  /** From when HD 38-HD/BTCTW 2025 and its forms apply. */
  forms_of_2025: PlainDate

  /** How this system keeps a case in order; no document behind it. */
  house_order: 'one_after_another'
}
