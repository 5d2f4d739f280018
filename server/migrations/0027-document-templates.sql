-- Every paper may have a template of the province's own, not the yearly report alone: which one says `document`, a key of
-- core/src/documents/template-kinds.ts.
alter table report_template rename to document_template;
alter table document_template add column document text not null default 'yearly_report';
alter table document_template alter column document drop default;
drop index report_template_order;
create index document_template_order on document_template (organisation_id, document, from_on desc, act_id desc);
