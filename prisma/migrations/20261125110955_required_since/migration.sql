-- AlterTable
ALTER TABLE "call_field" ADD COLUMN     "required_since" TIMESTAMPTZ(3);
