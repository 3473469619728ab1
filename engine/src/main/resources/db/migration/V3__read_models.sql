-- How far each read model has followed the events, and by which version of its rules. Another version rebuilds it.
create table read_model (
  name varchar(64) primary key,
  version integer not null,
  global_position bigint not null
);

create table pursuit_summary (
  pursuit varchar(64) primary key,
  scenario varchar(64) not null,
  scenario_version integer not null,
  scenario_hash varchar(64) not null,
  difficulty varchar(16) not null,
  branch_parent varchar(64),
  branch_sequence bigint,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  closed boolean not null,
  ending varchar(64),
  overall integer,
  research integer,
  courtesy integer,
  persistence integer
);

create table criterion_result (
  pursuit varchar(64) not null,
  criterion varchar(64) not null,
  skill varchar(16) not null,
  result varchar(16) not null,
  primary key (pursuit, criterion)
);
