-- When an account took the pursuit over from a guest: a time that was over by then counts it no more. Null for what its
-- owner began; of what was taken over before this column was there, nobody knows when.
alter table pursuit add column claimed_at timestamp with time zone;
