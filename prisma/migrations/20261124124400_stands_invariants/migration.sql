-- What Prisma's schema cannot say about files, quotas and stands.

-- A stand is taken once. A hold ends with its deadline by itself, whether or not anything runs at that minute: a claim
-- from then on does not overlap it. What was ended before its time stands in nobody's way.
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_during_bounds" CHECK (NOT isempty("during") AND lower_inc("during") AND NOT upper_inc("during"));
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_allocation_open" CHECK (("kind" = 'ALLOCATION') = upper_inf("during"));
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_no_overlap" EXCLUDE USING gist ("stand_id" WITH =, "during" WITH &&) WHERE ("ended_at" IS NULL);

-- One open offer a file, and one live file an exhibitor and call.
CREATE UNIQUE INDEX "stand_offer_one_open" ON "stand_offer" ("application_id") WHERE "state" = 'OPEN';
CREATE UNIQUE INDEX "stand_application_one_live" ON "stand_application" ("call_id", "exhibitor_id") WHERE "state" <> 'WITHDRAWN';

-- Nobody gets more stands than were granted, and no quota is exceeded, whatever races.
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_stands" CHECK ("stands_granted" >= 1 AND "stands_taken" BETWEEN 0 AND "stands_granted");
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_wishes" CHECK ("wanted_dm2" > 0 AND "wanted_watts" >= 0 AND "wants_open_sides" BETWEEN 1 AND 4);
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_taken_when_accepted" CHECK ("stands_taken" = 0 OR "state" = 'ACCEPTED');
ALTER TABLE "call_quota" ADD CONSTRAINT "call_quota_places" CHECK ("places" >= 0 AND "accepted" BETWEEN 0 AND "places");
CREATE UNIQUE INDEX "call_quota_of" ON "call_quota" ("call_id", "region_code", "family_id") NULLS NOT DISTINCT;
ALTER TABLE "call" ADD CONSTRAINT "call_closes_after_opening" CHECK ("closes_at" > "opens_at");
ALTER TABLE "review_score" ADD CONSTRAINT "review_score_range" CHECK ("score" BETWEEN 0 AND 5);
ALTER TABLE "review_criterion" ADD CONSTRAINT "review_criterion_weight" CHECK ("weight" > 0);
ALTER TABLE "application_neighbour" ADD CONSTRAINT "application_neighbour_other" CHECK ("application_id" <> "other_id");
ALTER TABLE "stand_exchange" ADD CONSTRAINT "stand_exchange_two" CHECK ("given_id" <> "taken_id");
CREATE UNIQUE INDEX "stand_exchange_one_of_given" ON "stand_exchange" ("given_id") WHERE "state" = 'PROPOSED';

ALTER TABLE "stand" ADD CONSTRAINT "stand_size" CHECK ("area_dm2" > 0 AND "open_sides" BETWEEN 0 AND 4 AND "watts" >= 0);
ALTER TABLE "hall" ADD CONSTRAINT "hall_size" CHECK ("width_cm" > 0 AND "depth_cm" > 0);
ALTER TABLE "product" ADD CONSTRAINT "product_figures" CHECK (
  "price_centimes" >= 0 AND "minimum_order" > 0 AND "lead_time_days" >= 0 AND "capacity_per_month" >= 0
  AND "width_mm" > 0 AND "depth_mm" > 0 AND "height_mm" > 0 AND "weight_g" > 0);
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "bytes" > 0);

-- The history of a file is what happened: it goes only with the file.
CREATE FUNCTION application_event_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "stand_application" WHERE "id" = OLD."application_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the history of a file is not rewritten' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_event_kept BEFORE UPDATE OR DELETE ON "application_event" FOR EACH ROW EXECUTE FUNCTION application_event_kept();
