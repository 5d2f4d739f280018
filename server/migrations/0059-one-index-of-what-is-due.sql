-- admission_case_open begins with the same columns.
drop index admission_case_late;
