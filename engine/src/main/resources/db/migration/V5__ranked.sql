-- Who was in which team when: a ranked attempt counts for the team of the day on which it began.
create table team_membership (
  account varchar(36) not null references account (id),
  team varchar(120) not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  primary key (account, since)
);
insert into team_membership (account, team, since)
  select id, team, since from account where team <> '';

-- Teams whose boards are on; off is no row.
create table team_board (
  organisation varchar(64) not null references organisation (id),
  team varchar(120) not null,
  since timestamp with time zone not null,
  primary key (organisation, team)
);

-- Whoever stays out of the boards.
create table board_absence (
  account varchar(36) primary key references account (id),
  since timestamp with time zone not null
);

-- Rises with every change to who is shown on the boards, so that every node sees that there was one.
alter table organisation add column boards_version bigint default 0 not null;

-- A read model: every ranked attempt, and how it went.
create table ranked_attempt (
  pursuit varchar(64) primary key,
  begun_position bigint not null,
  changed_position bigint not null,
  account varchar(36) not null,
  team varchar(120) not null,
  scenario varchar(64) not null,
  scenario_version integer not null,
  difficulty varchar(16) not null,
  seed bigint not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  lapsed boolean not null,
  overall integer,
  research integer,
  courtesy integer,
  persistence integer,
  voided_by varchar(36)
);
create index ranked_attempt_changed on ranked_attempt (changed_position);
create index ranked_attempt_account on ranked_attempt (account);
create index ranked_attempt_open on ranked_attempt (ended_at, begun_at);
