-- AlterTable
ALTER TABLE "call" ADD COLUMN     "hold_days" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "holds_each" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "stand_application" ADD COLUMN     "holds_used" INTEGER NOT NULL DEFAULT 0;

-- Nobody keeps a stand from others for ever by putting a hold off, nor by holding it again and again.
ALTER TABLE "call" ADD CONSTRAINT "call_hold_terms" CHECK ("hold_days" BETWEEN 1 AND 10 AND "holds_each" BETWEEN 1 AND 6);
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_holds" CHECK ("holds_used" >= 0);
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_hold_length" CHECK ("kind" <> 'HOLD' OR upper("during") - lower("during") <= interval '60 days');

-- A call that allows less from now on takes nothing back from whoever used more.
CREATE FUNCTION holds_within_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."holds_used" > (SELECT "holds_each" FROM "call" WHERE "id" = NEW."call_id") THEN
    RAISE EXCEPTION 'more holds than the call allows' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER holds_within_terms BEFORE UPDATE OF "holds_used" ON "stand_application" FOR EACH ROW
  WHEN (NEW."holds_used" > OLD."holds_used") EXECUTE FUNCTION holds_within_terms();
