-- Acts may now be about a person's record. What subjects there are is said by server/src/database/schema.ts.
alter table act drop constraint act_subject_check;
alter table act add constraint act_subject_check check (subject ~ '^[a-z_]{3,30}$');
