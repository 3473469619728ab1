-- A guest is whoever holds the session's token; only its hash is kept.
create table guest (
  id varchar(36) primary key,
  token_hash varchar(64) not null unique,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null
);
