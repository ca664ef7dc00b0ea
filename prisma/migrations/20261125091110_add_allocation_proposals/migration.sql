-- CreateEnum
CREATE TYPE "AllocationState" AS ENUM ('RUNNING', 'READY', 'CANCELLED', 'FAILED', 'APPLIED', 'STALE');

-- CreateTable
CREATE TABLE "allocation_proposal" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "call_id" UUID,
    "number" INTEGER NOT NULL,
    "state" "AllocationState" NOT NULL DEFAULT 'RUNNING',
    "settings" JSONB NOT NULL,
    "seed" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "release" INTEGER NOT NULL,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "placed" INTEGER,
    "unplaced" INTEGER,
    "value" INTEGER,
    "bound" INTEGER,
    "trace" JSONB NOT NULL DEFAULT '[]',
    "content" JSONB,
    "failure" TEXT,
    "accepted" UUID[],
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "allocation_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "allocation_proposal_call_id_idx" ON "allocation_proposal"("call_id");

-- CreateIndex
CREATE INDEX "allocation_proposal_made_by_id_idx" ON "allocation_proposal"("made_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_proposal_edition_id_number_key" ON "allocation_proposal"("edition_id", "number");

-- AddForeignKey
ALTER TABLE "allocation_proposal" ADD CONSTRAINT "allocation_proposal_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_proposal" ADD CONSTRAINT "allocation_proposal_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_proposal" ADD CONSTRAINT "allocation_proposal_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One run at a time for an edition: it takes a processor for a minute, and two would propose the same stands.
CREATE UNIQUE INDEX "allocation_proposal_running" ON "allocation_proposal"("edition_id") WHERE "state" = 'RUNNING';

-- What is shown was checked, and what runs shows nothing yet.
ALTER TABLE "allocation_proposal"
  ADD CONSTRAINT "allocation_proposal_content_check"
    CHECK ("state" NOT IN ('READY', 'APPLIED', 'STALE') OR "content" IS NOT NULL),
  ADD CONSTRAINT "allocation_proposal_bound_check" CHECK ("value" IS NULL OR "bound" IS NULL OR "value" <= "bound"),
  ADD CONSTRAINT "allocation_proposal_effort_check" CHECK ("seconds" BETWEEN 1 AND 60 AND "share" BETWEEN 0 AND 1);
