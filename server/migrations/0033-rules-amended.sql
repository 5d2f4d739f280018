-- A document may change a rule itself, from a day on that may lie ahead.
alter table rule_setting drop constraint rule_setting_kind_check;
alter table rule_setting add constraint rule_setting_kind_check
  check (kind in ('rule_confirmed', 'rule_set', 'rule_amended', 'taken_back'));
