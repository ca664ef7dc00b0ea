-- What Prisma's schema cannot say: the invariants that the database keeps whatever the code does.

-- A resource is taken once at a time. `[)` bounds: back to back is not an overlap.
ALTER TABLE "claim" ADD CONSTRAINT "claim_during_bounds" CHECK (NOT isempty("during") AND lower_inc("during") AND NOT upper_inc("during"));
ALTER TABLE "claim" ADD CONSTRAINT "claim_no_overlap" EXCLUDE USING gist ("resource" WITH =, "during" WITH &&);

ALTER TABLE "session" ADD CONSTRAINT "session_ends_after_start" CHECK ("ends_at" > "starts_at");
ALTER TABLE "session" ADD CONSTRAINT "session_planned_ends_after_start" CHECK ("planned_ends_at" > "planned_starts_at");
-- Seats are never oversold; a session that people walk into has no seats to sell.
ALTER TABLE "session" ADD CONSTRAINT "session_seats" CHECK ("seats_taken" >= 0 AND ("capacity" IS NULL OR "seats_taken" <= "capacity"));
ALTER TABLE "session" ADD CONSTRAINT "session_registration_has_capacity" CHECK ("entry" = 'OPEN' OR "capacity" IS NOT NULL);
ALTER TABLE "clock_setting" ADD CONSTRAINT "clock_rate" CHECK ("rate" >= 0 AND "rate" <= 3600);
ALTER TABLE "journal_horizon" ADD CONSTRAINT "journal_horizon_single" CHECK ("id" = 1);
INSERT INTO "journal_horizon" ("id", "txid", "position") VALUES (1, '0', 0);

-- The journal is append-only; retention says so for the length of its transaction.
CREATE FUNCTION journal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('salon.retention', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON "journal" FOR EACH ROW EXECUTE FUNCTION journal_append_only();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION journal_append_only();

-- The wake-up. PostgreSQL folds equal notifications of one transaction into one.
CREATE FUNCTION journal_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('journal', '');
  RETURN NULL;
END $$;
CREATE TRIGGER journal_wake AFTER INSERT ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION journal_wake();

-- However a sign-in ends or a role is taken away, its open sockets hear of it.
CREATE FUNCTION sign_in_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "journal" ("topic", "kind", "subject", "audience", "payload")
  VALUES ('people', 'signedOut', OLD."id"::text, 'person:' || OLD."person_id", jsonb_build_object('personId', OLD."person_id"));
  RETURN NULL;
END $$;
CREATE TRIGGER sign_in_ended AFTER DELETE ON "sign_in" FOR EACH ROW EXECUTE FUNCTION sign_in_ended();

CREATE FUNCTION role_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed "role" := COALESCE(NEW, OLD);
BEGIN
  INSERT INTO "journal" ("edition_id", "topic", "kind", "subject", "audience", "payload")
  VALUES (changed."edition_id", 'people', 'rolesChanged', changed."person_id"::text, 'person:' || changed."person_id", '{}');
  RETURN NULL;
END $$;
CREATE TRIGGER role_changed AFTER INSERT OR UPDATE OR DELETE ON "role" FOR EACH ROW EXECUTE FUNCTION role_changed();
