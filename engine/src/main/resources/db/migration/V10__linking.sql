-- Somebody just gave their password to join their account to who they are at an OpenID provider. Serves once.
create table external_confirmation (
  session varchar(36) primary key references account_session (id) on delete cascade,
  ticket varchar(64) not null,
  expires_at timestamp with time zone not null
);

-- Logout tokens that were obeyed, on whichever node, for as long as they could come again.
create table logout_token (
  token_hash varchar(64) primary key,
  expires_at timestamp with time zone not null
);
