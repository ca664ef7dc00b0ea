-- AlterTable
ALTER TABLE "co_exhibitor" ADD COLUMN     "consented_at" TIMESTAMPTZ(3),
ADD COLUMN     "set_because" TEXT;

-- Those whom the public plan shows already go on as they are.
UPDATE "co_exhibitor" SET "consented_at" = "added_at";
ALTER TABLE "co_exhibitor" ADD CONSTRAINT "co_exhibitor_set_because" CHECK ("set_because" IS NULL OR ("consented_at" IS NOT NULL AND "set_because" <> ''));

-- Who is only asked to share a stand does not exhibit there.
CREATE OR REPLACE VIEW "catalogue_presence" AS
  SELECT a."edition_id", a."exhibitor_id", NULL::uuid AS "stand_id"
  FROM "stand_application" a WHERE a."state" = 'ACCEPTED' AND a."sent_at" IS NOT NULL
  UNION ALL
  SELECT c."edition_id", a."exhibitor_id", c."stand_id"
  FROM "stand_claim" c JOIN "stand_application" a ON a."id" = c."application_id"
  WHERE c."kind" = 'ALLOCATION' AND c."ended_at" IS NULL
  UNION ALL
  SELECT c."edition_id", s."exhibitor_id", c."stand_id"
  FROM "co_exhibitor" s JOIN "stand_claim" c ON c."id" = s."claim_id"
  WHERE c."kind" = 'ALLOCATION' AND c."ended_at" IS NULL AND s."consented_at" IS NOT NULL;
