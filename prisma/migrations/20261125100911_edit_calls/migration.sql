-- AlterTable
ALTER TABLE "call" ADD COLUMN     "announced" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_by_id" UUID,
ADD COLUMN     "draft" JSONB,
ADD COLUMN     "draft_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "drafted_at" TIMESTAMPTZ(3),
ADD COLUMN     "drafted_by_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "call_field" ADD COLUMN     "added_at" TIMESTAMPTZ(3),
ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
