-- What was fitted to a season's ranked attempts, so that every node and every start ranks by the same. Kept for ever:
-- the row of a measure with the highest number counts, and the closing one has none after it.
create table calibration (
  season varchar(16) not null,
  measure varchar(16) not null,
  number integer not null,
  seen integer not null,
  closing boolean not null,
  figures varchar not null,
  primary key (season, measure, number)
);
