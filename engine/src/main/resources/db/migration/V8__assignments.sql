-- What a coach asked people of a team to play, and what has to come of it. It is withdrawn, never deleted.
-- Without a seed of its own each attempt draws one; marks of skills may be left out.
create table assignment (
  id varchar(36) primary key,
  organisation varchar(64) not null references organisation (id),
  team varchar(120) not null,
  kind varchar(16) not null,
  everybody boolean not null,
  scenario varchar(64) not null,
  difficulty varchar(16) not null,
  seed bigint,
  hints boolean not null,
  attempts integer not null,
  pass_mark integer not null,
  research_mark integer,
  courtesy_mark integer,
  persistence_mark integer,
  note varchar(300) not null,
  due_at timestamp with time zone not null,
  set_by varchar(36) not null,
  set_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
create index assignment_team on assignment (organisation, team);

-- For whom, where it is not for everybody in the team.
create table assignment_person (
  assignment varchar(36) not null references assignment (id),
  account varchar(36) not null references account (id),
  primary key (assignment, account)
);
create index assignment_person_account on assignment_person (account);

-- As its first event says, beside it: attempts are counted where they begin.
alter table pursuit add column assignment varchar(36);
create index pursuit_assignment on pursuit (assignment, owner);

-- What a coach said of an attempt that passed: confirmed with a token, declined without. The name and the scores are
-- those of that moment. The token is no secret from whoever reads this table, for it opens what stands here; so it is
-- kept as it is, to be shown to its owner again.
create table certificate (
  id varchar(36) primary key,
  assignment varchar(36) not null references assignment (id),
  account varchar(36) not null references account (id),
  pursuit varchar(64) not null unique references pursuit (id),
  name varchar(120) not null,
  token varchar(64) unique,
  decided_by varchar(36) not null,
  decided_at timestamp with time zone not null,
  remark varchar(500) not null,
  overall integer not null,
  research integer,
  courtesy integer,
  persistence integer,
  revoked_by varchar(36),
  revoked_at timestamp with time zone,
  revoked_reason varchar(500)
);
create index certificate_assignment on certificate (assignment);
create index certificate_account on certificate (account);
