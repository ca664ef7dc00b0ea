-- AlterTable
ALTER TABLE "call" ADD COLUMN     "offers_freed" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "stand_claim" ADD COLUMN     "reminded_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stand_exchange" ADD COLUMN     "given_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_consent_at" TIMESTAMPTZ(3);

-- An exchange is done only when both have consented, and is over once it is no longer proposed.
ALTER TABLE "stand_exchange" ADD CONSTRAINT "stand_exchange_consents" CHECK ("state" <> 'DONE' OR ("given_consent_at" IS NOT NULL AND "taken_consent_at" IS NOT NULL));
ALTER TABLE "stand_exchange" ADD CONSTRAINT "stand_exchange_closed" CHECK (("state" = 'PROPOSED') = ("closed_at" IS NULL));
-- The sweeper looks for holds past their deadline every few seconds.
CREATE INDEX "stand_claim_holds" ON "stand_claim" (upper("during")) WHERE "kind" = 'HOLD' AND "ended_at" IS NULL;
