-- AlterTable
ALTER TABLE "stand_application" ADD COLUMN     "shown_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "application_event" ADD COLUMN     "field_key" TEXT,
ADD COLUMN     "file_hash" TEXT,
ADD COLUMN     "file_name" TEXT;

-- Until now the two were one.
UPDATE "stand_application" SET "shown_version" = "version";
