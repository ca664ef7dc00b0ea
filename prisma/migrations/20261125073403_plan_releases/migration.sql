-- AlterTable
ALTER TABLE "hall" ADD COLUMN     "since_release" INTEGER DEFAULT 1;

-- AlterTable
ALTER TABLE "stand" ADD COLUMN     "removed_in" INTEGER;

-- AlterTable
ALTER TABLE "plan_release" ADD COLUMN     "before" JSONB NOT NULL DEFAULT '{}';
