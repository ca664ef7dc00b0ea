-- A file that left holds nothing: what was still held for one is given back.
UPDATE "stand_claim" c SET "ended_at" = LEAST(upper(c."during"), GREATEST(lower(c."during"), now())), "ended_for" = 'the file left'
FROM "stand_application" a
WHERE a."id" = c."application_id" AND c."ended_at" IS NULL AND a."state" NOT IN ('ACCEPTED', 'WAITLISTED');
UPDATE "stand_offer" o SET "state" = 'WITHDRAWN', "closed_at" = o."until"
FROM "stand_application" a
WHERE a."id" = o."application_id" AND o."state" = 'OPEN' AND a."state" NOT IN ('ACCEPTED', 'WAITLISTED');

-- Whoever moves a file away gives back what it holds in the same transaction, and whoever claims a stand for it waits
-- until then: no commit leaves a stand with a file that is withdrawn, rejected, or not decided yet.
CREATE FUNCTION claims_of_files_that_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "stand_application" WHERE "id" = NEW."id" AND "state" NOT IN ('ACCEPTED', 'WAITLISTED'))
    AND EXISTS (SELECT FROM "stand_claim" WHERE "application_id" = NEW."id" AND "ended_at" IS NULL) THEN
    RAISE EXCEPTION 'a file that leaves still has stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claims_of_files_that_stay AFTER UPDATE OF "state" ON "stand_application"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."state" IN ('ACCEPTED', 'WAITLISTED') AND NEW."state" NOT IN ('ACCEPTED', 'WAITLISTED'))
  EXECUTE FUNCTION claims_of_files_that_stay();

CREATE FUNCTION claim_of_a_file_that_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "stand_application" WHERE "id" = NEW."application_id" AND "state" IN ('ACCEPTED', 'WAITLISTED') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only an accepted or waiting file has stands' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_of_a_file_that_stays AFTER INSERT ON "stand_claim" FOR EACH ROW
  WHEN (NEW."ended_at" IS NULL) EXECUTE FUNCTION claim_of_a_file_that_stays();
CREATE TRIGGER claim_of_a_file_that_stays_again AFTER UPDATE OF "ended_at", "application_id" ON "stand_claim" FOR EACH ROW
  WHEN (NEW."ended_at" IS NULL AND (OLD."ended_at" IS NOT NULL OR NEW."application_id" <> OLD."application_id"))
  EXECUTE FUNCTION claim_of_a_file_that_stays();
