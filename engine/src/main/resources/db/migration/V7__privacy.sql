-- When an account was erased: its names are pseudonyms from then on, and nobody signs in with it.
alter table account add column erased_at timestamp with time zone;

-- When its owner was erased: nobody plays on in it. Score and events stay, under a random id.
alter table pursuit add column erased_at timestamp with time zone;

-- What was erased, in ids that say nothing, so that it can be erased again when a backup from before is restored.
create table erasure (
  id varchar(36) primary key,
  subject varchar(64) not null,
  extent varchar(16) not null,
  erased_at timestamp with time zone not null
);

-- Where the audit log begins once old entries were removed: position and hash of the last one that went.
alter table audit_head add column base_position bigint default 0 not null;
alter table audit_head add column base_hash varchar(64)
  default '0000000000000000000000000000000000000000000000000000000000000000' not null;
