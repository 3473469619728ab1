-- Whom an OpenID provider means by a subject: one account, and an account is one subject's at most.
create table external_identity (
  issuer varchar(500) not null,
  subject varchar(255) not null,
  account varchar(36) not null unique references account (id) on delete cascade,
  since timestamp with time zone not null,
  primary key (issuer, subject)
);

-- What the provider calls a session, and the token that signs out there. It ends with ours.
create table external_session (
  session varchar(36) primary key references account_session (id) on delete cascade,
  sid varchar(255),
  id_token varchar not null
);
create index external_session_sid on external_session (sid);
