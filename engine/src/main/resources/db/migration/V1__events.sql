-- One row: the global position of the last event. Every append moves it in its own transaction, so positions are
-- gapless and appear in the order of their commits: a reader that follows them never skips one.
create table store_head (
  id smallint primary key,
  global_position bigint not null
);
insert into store_head (id, global_position) values (1, 0);

-- The files that pursuits pin, by the SHA-256 of their bytes.
create table scenario_version (
  hash varchar(64) primary key,
  scenario varchar(64) not null,
  version integer not null,
  content bytea not null,
  pinned_at timestamp with time zone not null
);

-- A pursuit's owner and its last sequence, the guard of every append.
create table pursuit (
  id varchar(64) primary key,
  organisation varchar(64) not null,
  owner varchar(64) not null,
  scenario_hash varchar(64) not null references scenario_version (hash),
  branch_parent varchar(64) references pursuit (id),
  branch_sequence bigint,
  last_sequence bigint not null,
  started_at timestamp with time zone not null
);
create index pursuit_owner on pursuit (owner, started_at);
create index pursuit_branch_parent on pursuit (branch_parent);

create table event (
  global_position bigint primary key,
  organisation varchar(64) not null,
  pursuit varchar(64) not null references pursuit (id),
  sequence bigint not null,
  type varchar(64) not null,
  schema_version integer not null,
  simulated_at timestamp not null,
  actor varchar(80) not null,
  command_id varchar(36) not null,
  payload varchar not null,
  recorded_at timestamp with time zone not null,
  unique (pursuit, sequence)
);

-- What a trainee wrote: apart from the events, so that it can be erased. Null is erased.
create table event_text (
  pursuit varchar(64) not null,
  sequence bigint not null,
  words varchar,
  erased_at timestamp with time zone,
  primary key (pursuit, sequence),
  foreign key (pursuit, sequence) references event (pursuit, sequence)
);

-- What a command led to, so that the same command sent again gets the first answer.
create table command_outcome (
  pursuit varchar(64) not null references pursuit (id),
  command_id varchar(36) not null,
  first_sequence bigint not null,
  last_sequence bigint not null,
  primary key (pursuit, command_id)
);
