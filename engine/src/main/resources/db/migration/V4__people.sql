-- One organisation for now. Its row is what changes to its people lock, so that they come one after another.
create table organisation (
  id varchar(64) primary key,
  name varchar(120) not null,
  since timestamp with time zone not null
);
insert into organisation (id, name, since) values ('default', '', current_timestamp);

-- The id is random and says nothing: whatever outlives a person's name refers to it alone.
create table account (
  id varchar(36) primary key,
  organisation varchar(64) not null references organisation (id),
  login varchar(254) not null,
  name varchar(120) not null,
  role varchar(16) not null,
  team varchar(120) not null,
  password varchar(200) not null,
  active boolean not null,
  since timestamp with time zone not null,
  unique (organisation, login)
);

-- As with guests, only the token's hash is kept. A session that ended is no row.
create table account_session (
  id varchar(36) primary key,
  token_hash varchar(64) not null unique,
  account varchar(36) not null references account (id),
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
create index account_session_account on account_session (account);

-- Links that work once: to set the server up, to join, to choose a new password.
create table account_link (
  id varchar(36) primary key,
  token_hash varchar(64) not null unique,
  organisation varchar(64) not null references organisation (id),
  purpose varchar(16) not null,
  account varchar(36) references account (id),
  role varchar(16) not null,
  team varchar(120) not null,
  name varchar(120) not null,
  login varchar(254) not null,
  made_by varchar(36) not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index account_link_account on account_link (account);

-- Each entry's hash covers the one before; the head is moved in the same transaction, so there are no gaps.
create table audit_head (
  id smallint primary key,
  global_position bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, global_position, hash)
  values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_entry (
  global_position bigint primary key,
  recorded_at timestamp with time zone not null,
  organisation varchar(64) not null,
  actor varchar(36) not null,
  action varchar(32) not null,
  subject varchar(64) not null,
  detail varchar(200) not null,
  hash varchar(64) not null
);
