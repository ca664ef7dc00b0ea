-- AlterTable
ALTER TABLE "exhibitor" ADD COLUMN     "email" TEXT,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "markets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "shows_email" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shows_phone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "price_to_centimes" INTEGER;

-- What Prisma's schema cannot say.
ALTER TABLE "product" ADD CONSTRAINT "product_price_range" CHECK (
  "price_to_centimes" IS NULL OR ("price_centimes" IS NOT NULL AND "price_to_centimes" > "price_centimes"));
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_shown_contacts" CHECK (
  (NOT "shows_email" OR "email" IS NOT NULL) AND (NOT "shows_phone" OR "phone" IS NOT NULL));
