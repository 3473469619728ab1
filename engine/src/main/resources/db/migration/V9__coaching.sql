-- Who wrote a text, where it was not the pursuit's owner: a coach who gave a reason. Everybody's words are their own.
alter table event_text add column author varchar(36);
update event_text set author =
    (select e.actor from event e where e.pursuit = event_text.pursuit and e.sequence = event_text.sequence)
  where exists (select 1 from event e where e.pursuit = event_text.pursuit and e.sequence = event_text.sequence
    and e.type = 'attempt-voided');
create index event_text_author on event_text (author);

-- Practice that its owner shows to whoever leads a team; what is not shared is no row.
create table shared_pursuit (
  pursuit varchar(64) primary key references pursuit (id),
  team varchar(120) not null,
  since timestamp with time zone not null
);
create index shared_pursuit_team on shared_pursuit (team, since);

-- What is said about a debrief, at the whole, an entry or a criterion of it. One that was deleted has no words.
create table debrief_comment (
  id varchar(36) primary key,
  pursuit varchar(64) not null references pursuit (id),
  author varchar(36) not null,
  place varchar(16) not null,
  target varchar(64) not null,
  words varchar,
  written_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create index debrief_comment_pursuit on debrief_comment (pursuit, written_at);
create index debrief_comment_author on debrief_comment (author);

-- Up to when somebody has seen what was said about a debrief.
create table debrief_seen (
  account varchar(36) not null references account (id),
  pursuit varchar(64) not null references pursuit (id),
  seen_at timestamp with time zone not null,
  primary key (account, pursuit)
);

-- A read model: disputed marks, and what coaches ruled.
create table mark_dispute (
  pursuit varchar(64) not null,
  criterion varchar(64) not null,
  disputed_at timestamp with time zone not null,
  verdict varchar(16),
  ruled_at timestamp with time zone,
  ruled_by varchar(36),
  primary key (pursuit, criterion)
);
-- For the list of what a team's coach may open.
create index ranked_attempt_team on ranked_attempt (team, ended_at);
