-- Members whose removal or leaving waits for a decision are few among all acts: they are found without reading the others.
create index act_loss_pending on act (subject_id, happened_on, id)
  where subject = 'membership'
    and kind in ('removal_cell_voted', 'removal_base_voted', 'removal_decided', 'leave_asked', 'leave_decided', 'exempted');
