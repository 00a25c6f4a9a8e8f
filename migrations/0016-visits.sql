-- What a home page and an annual report need of their own: when somebody last came, so that they see what is new since
-- then, and which report was put together of which year.

-- Written when somebody signs in, and nothing of what they look at. `before` is the last moment they came on an earlier
-- day: what is new stays new for the whole of a day, however often they sign in.
create table visit (
  person uuid primary key references person,
  came_at timestamptz(3) not null,
  before_at timestamptz(3)
);

create table annual_report (
  report uuid primary key references report,
  body text not null references body,
  first_on date not null,
  last_on date not null check (last_on > first_on),
  arranged_by text not null check (arranged_by in ('principle', 'priority')),
  made_by uuid references person,
  made_at timestamptz(3) not null
);
create index annual_report_body on annual_report (body, last_on);

select kept.guard('visit');
select kept.allow('visit', 'select', 'kept_person', 'person = kept.person_id()');
select kept.allow('visit', 'select insert update', 'kept_system');

select kept.guard('annual_report');
-- Everyone reads of the reports that are out which of them are of a year, and of which.
select kept.allow('annual_report', 'select', 'kept_public', 'exists (select from report where report.id = annual_report.report)');
select kept.allow('annual_report', 'insert', 'kept_clerk');
select kept.allow('annual_report', 'insert', 'kept_officer');

-- Questions that members may ask, subject by subject, are the corporate parenting officer's to keep.
select kept.allow('setting', 'insert update', 'kept_officer', $$key = 'lines of enquiry'$$);
