-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'MORE_INFORMATION', 'ACCEPTED', 'WAITLISTED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CallFieldType" AS ENUM ('TEXT', 'LONG_TEXT', 'NUMBER', 'CHOICE', 'YES_NO', 'PHOTOGRAPH', 'PAPER');

-- CreateEnum
CREATE TYPE "StandBuild" AS ENUM ('RAW_SPACE', 'SHELL_SCHEME', 'TURNKEY');

-- CreateEnum
CREATE TYPE "ExhibitorKind" AS ENUM ('MONO_ARTISAN', 'COOPERATIVE', 'COMPANY', 'GUEST_COUNTRY', 'INSTITUTION');

-- CreateEnum
CREATE TYPE "StandShape" AS ENUM ('INLINE', 'CORNER', 'PENINSULA', 'ISLAND');

-- CreateEnum
CREATE TYPE "HallFeatureKind" AS ENUM ('WALL', 'AISLE', 'DOOR', 'EMERGENCY_EXIT', 'PILLAR', 'POWER', 'WATER');

-- CreateEnum
CREATE TYPE "StandClaimKind" AS ENUM ('HOLD', 'ALLOCATION');

-- CreateEnum
CREATE TYPE "StandOfferState" AS ENUM ('OPEN', 'CHOSEN', 'DECLINED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "StandExchangeState" AS ENUM ('PROPOSED', 'DONE', 'REFUSED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "terms" JSONB NOT NULL DEFAULT '{}',
    "kinds" "ExhibitorKind"[],
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_field" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "type" "CallFieldType" NOT NULL,
    "label" JSONB NOT NULL,
    "hint" JSONB NOT NULL DEFAULT '{}',
    "kinds" "ExhibitorKind"[],
    "required" BOOLEAN NOT NULL,
    "options" JSONB NOT NULL DEFAULT '[]',
    "limit" INTEGER,
    "order" INTEGER NOT NULL,

    CONSTRAINT "call_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_quota" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "region_code" TEXT,
    "family_id" TEXT,
    "places" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "call_quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stand_application" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "ExhibitorKind" NOT NULL,
    "region_code" TEXT,
    "family_id" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "wanted_dm2" INTEGER,
    "wanted_build" "StandBuild",
    "wanted_watts" INTEGER NOT NULL DEFAULT 0,
    "wants_water" BOOLEAN NOT NULL DEFAULT false,
    "wants_open_sides" INTEGER NOT NULL DEFAULT 1,
    "needs_accessible" BOOLEAN NOT NULL DEFAULT false,
    "stands_granted" INTEGER NOT NULL DEFAULT 1,
    "stands_taken" INTEGER NOT NULL DEFAULT 0,
    "assigned_to_id" UUID,
    "reason" TEXT,
    "asked" TEXT[],
    "submitted_at" TIMESTAMPTZ(3),
    "waitlisted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "provenance" "Provenance" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stand_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "from_state" "ApplicationState",
    "to_state" "ApplicationState" NOT NULL,
    "note" TEXT,
    "internal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_file" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "field_key" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_neighbour" (
    "application_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "wanted" BOOLEAN NOT NULL,

    CONSTRAINT "application_neighbour_pkey" PRIMARY KEY ("application_id","other_id")
);

-- CreateTable
CREATE TABLE "review_criterion" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "weight" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "review_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_score" (
    "application_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_score_pkey" PRIMARY KEY ("application_id","criterion_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "conflict_of_interest" (
    "application_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_of_interest_pkey" PRIMARY KEY ("application_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "craft" (
    "id" TEXT NOT NULL,
    "family_id" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "es" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "craft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exhibitor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ExhibitorKind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_ar" TEXT,
    "register_number" TEXT,
    "region_code" TEXT,
    "country" TEXT NOT NULL DEFAULT 'MA',
    "city" TEXT NOT NULL,
    "city_ar" TEXT,
    "family_id" TEXT NOT NULL,
    "presentation" JSONB NOT NULL DEFAULT '{}',
    "founded_in" INTEGER,
    "members" INTEGER,
    "labels" TEXT[],
    "website" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "provenance" "Provenance" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exhibitor_craft" (
    "exhibitor_id" UUID NOT NULL,
    "craft_id" TEXT NOT NULL,

    CONSTRAINT "exhibitor_craft_pkey" PRIMARY KEY ("exhibitor_id","craft_id")
);

-- CreateTable
CREATE TABLE "exhibitor_member" (
    "exhibitor_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exhibitor_member_pkey" PRIMARY KEY ("exhibitor_id","person_id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "exhibitor_photograph" (
    "exhibitor_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "caption" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "exhibitor_photograph_pkey" PRIMARY KEY ("exhibitor_id","order")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "craft_id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "materials" TEXT[],
    "techniques" TEXT[],
    "width_mm" INTEGER,
    "depth_mm" INTEGER,
    "height_mm" INTEGER,
    "weight_g" INTEGER,
    "price_centimes" INTEGER,
    "currency" TEXT NOT NULL DEFAULT 'MAD',
    "minimum_order" INTEGER,
    "lead_time_days" INTEGER,
    "capacity_per_month" INTEGER,
    "labels" TEXT[],
    "order" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "provenance" "Provenance" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_photograph" (
    "product_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "caption" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "product_photograph_pkey" PRIMARY KEY ("product_id","order")
);

-- CreateTable
CREATE TABLE "hall" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "width_cm" INTEGER NOT NULL,
    "depth_cm" INTEGER NOT NULL,
    "outline" JSONB NOT NULL,
    "order" INTEGER NOT NULL,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "hall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hall_feature" (
    "id" UUID NOT NULL,
    "hall_id" UUID NOT NULL,
    "kind" "HallFeatureKind" NOT NULL,
    "shape" JSONB NOT NULL,
    "measure" INTEGER,

    CONSTRAINT "hall_feature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zone" (
    "id" UUID NOT NULL,
    "hall_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "outline" JSONB NOT NULL,
    "family_id" TEXT,
    "region_code" TEXT,
    "colour" TEXT NOT NULL,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stand" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "hall_id" UUID NOT NULL,
    "zone_id" UUID,
    "number" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "area_dm2" INTEGER NOT NULL,
    "open_sides" INTEGER NOT NULL,
    "shape" "StandShape" NOT NULL,
    "build" "StandBuild" NOT NULL,
    "price_rule" TEXT NOT NULL DEFAULT 'standard',
    "watts" INTEGER NOT NULL DEFAULT 0,
    "water" BOOLEAN NOT NULL DEFAULT false,
    "accessible" BOOLEAN NOT NULL DEFAULT true,
    "blocked" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "stand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_draft" (
    "hall_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "based_on" INTEGER NOT NULL,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_draft_pkey" PRIMARY KEY ("hall_id")
);

-- CreateTable
CREATE TABLE "plan_release" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "note" TEXT,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stand_offer" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "state" "StandOfferState" NOT NULL DEFAULT 'OPEN',
    "until" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stand_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stand_claim" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "stand_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "offer_id" UUID,
    "kind" "StandClaimKind" NOT NULL,
    "during" tstzrange NOT NULL,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "made_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_for" TEXT,

    CONSTRAINT "stand_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "co_exhibitor" (
    "claim_id" UUID NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "co_exhibitor_pkey" PRIMARY KEY ("claim_id","exhibitor_id")
);

-- CreateTable
CREATE TABLE "stand_exchange" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "given_id" UUID NOT NULL,
    "taken_id" UUID NOT NULL,
    "state" "StandExchangeState" NOT NULL DEFAULT 'PROPOSED',
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stand_exchange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "call_edition_id_key_key" ON "call"("edition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "call_field_call_id_key_key" ON "call_field"("call_id", "key");

-- CreateIndex
CREATE INDEX "call_quota_call_id_idx" ON "call_quota"("call_id");

-- CreateIndex
CREATE INDEX "stand_application_call_id_state_idx" ON "stand_application"("call_id", "state");

-- CreateIndex
CREATE INDEX "stand_application_exhibitor_id_idx" ON "stand_application"("exhibitor_id");

-- CreateIndex
CREATE INDEX "stand_application_assigned_to_id_idx" ON "stand_application"("assigned_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "stand_application_edition_id_number_key" ON "stand_application"("edition_id", "number");

-- CreateIndex
CREATE INDEX "application_event_application_id_id_idx" ON "application_event"("application_id", "id");

-- CreateIndex
CREATE INDEX "application_file_file_hash_idx" ON "application_file"("file_hash");

-- CreateIndex
CREATE UNIQUE INDEX "application_file_application_id_field_key_file_hash_key" ON "application_file"("application_id", "field_key", "file_hash");

-- CreateIndex
CREATE INDEX "application_neighbour_other_id_idx" ON "application_neighbour"("other_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_criterion_call_id_key_key" ON "review_criterion"("call_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_edition_id_person_id_name_key" ON "saved_view"("edition_id", "person_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_slug_key" ON "exhibitor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "exhibitor_register_number_key" ON "exhibitor"("register_number");

-- CreateIndex
CREATE INDEX "exhibitor_region_code_idx" ON "exhibitor"("region_code");

-- CreateIndex
CREATE INDEX "exhibitor_family_id_idx" ON "exhibitor"("family_id");

-- CreateIndex
CREATE INDEX "exhibitor_craft_craft_id_idx" ON "exhibitor_craft"("craft_id");

-- CreateIndex
CREATE INDEX "exhibitor_member_person_id_idx" ON "exhibitor_member"("person_id");

-- CreateIndex
CREATE INDEX "exhibitor_photograph_file_hash_idx" ON "exhibitor_photograph"("file_hash");

-- CreateIndex
CREATE INDEX "product_craft_id_idx" ON "product"("craft_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_exhibitor_id_slug_key" ON "product"("exhibitor_id", "slug");

-- CreateIndex
CREATE INDEX "product_photograph_file_hash_idx" ON "product_photograph"("file_hash");

-- CreateIndex
CREATE UNIQUE INDEX "hall_edition_id_key_key" ON "hall"("edition_id", "key");

-- CreateIndex
CREATE INDEX "hall_feature_hall_id_idx" ON "hall_feature"("hall_id");

-- CreateIndex
CREATE UNIQUE INDEX "zone_hall_id_key_key" ON "zone"("hall_id", "key");

-- CreateIndex
CREATE INDEX "stand_hall_id_idx" ON "stand"("hall_id");

-- CreateIndex
CREATE INDEX "stand_zone_id_idx" ON "stand"("zone_id");

-- CreateIndex
CREATE UNIQUE INDEX "stand_edition_id_number_key" ON "stand"("edition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "plan_release_edition_id_number_key" ON "plan_release"("edition_id", "number");

-- CreateIndex
CREATE INDEX "stand_offer_application_id_idx" ON "stand_offer"("application_id");

-- CreateIndex
CREATE INDEX "stand_claim_stand_id_idx" ON "stand_claim"("stand_id");

-- CreateIndex
CREATE INDEX "stand_claim_application_id_idx" ON "stand_claim"("application_id");

-- CreateIndex
CREATE INDEX "stand_claim_offer_id_idx" ON "stand_claim"("offer_id");

-- CreateIndex
CREATE INDEX "co_exhibitor_exhibitor_id_idx" ON "co_exhibitor"("exhibitor_id");

-- CreateIndex
CREATE INDEX "stand_exchange_given_id_idx" ON "stand_exchange"("given_id");

-- CreateIndex
CREATE INDEX "stand_exchange_taken_id_idx" ON "stand_exchange"("taken_id");

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_field" ADD CONSTRAINT "call_field_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_quota" ADD CONSTRAINT "call_quota_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_quota" ADD CONSTRAINT "call_quota_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_quota" ADD CONSTRAINT "call_quota_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "craft_family"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_application" ADD CONSTRAINT "stand_application_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_file" ADD CONSTRAINT "application_file_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_file" ADD CONSTRAINT "application_file_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_file" ADD CONSTRAINT "application_file_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_neighbour" ADD CONSTRAINT "application_neighbour_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_neighbour" ADD CONSTRAINT "application_neighbour_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "stand_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_criterion" ADD CONSTRAINT "review_criterion_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_score" ADD CONSTRAINT "review_score_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_score" ADD CONSTRAINT "review_score_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "review_criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_score" ADD CONSTRAINT "review_score_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT "conflict_of_interest_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "craft" ADD CONSTRAINT "craft_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "craft_family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor" ADD CONSTRAINT "exhibitor_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "craft_family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_craft" ADD CONSTRAINT "exhibitor_craft_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_craft" ADD CONSTRAINT "exhibitor_craft_craft_id_fkey" FOREIGN KEY ("craft_id") REFERENCES "craft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_member" ADD CONSTRAINT "exhibitor_member_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_member" ADD CONSTRAINT "exhibitor_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_photograph" ADD CONSTRAINT "exhibitor_photograph_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibitor_photograph" ADD CONSTRAINT "exhibitor_photograph_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_craft_id_fkey" FOREIGN KEY ("craft_id") REFERENCES "craft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_photograph" ADD CONSTRAINT "product_photograph_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_photograph" ADD CONSTRAINT "product_photograph_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall" ADD CONSTRAINT "hall_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hall_feature" ADD CONSTRAINT "hall_feature_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "hall"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone" ADD CONSTRAINT "zone_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "hall"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone" ADD CONSTRAINT "zone_family_id_fkey" FOREIGN KEY ("family_id") REFERENCES "craft_family"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zone" ADD CONSTRAINT "zone_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand" ADD CONSTRAINT "stand_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand" ADD CONSTRAINT "stand_hall_id_fkey" FOREIGN KEY ("hall_id") REFERENCES "hall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand" ADD CONSTRAINT "stand_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_release" ADD CONSTRAINT "plan_release_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_offer" ADD CONSTRAINT "stand_offer_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_offer" ADD CONSTRAINT "stand_offer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_stand_id_fkey" FOREIGN KEY ("stand_id") REFERENCES "stand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "stand_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_claim" ADD CONSTRAINT "stand_claim_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "stand_offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_exhibitor" ADD CONSTRAINT "co_exhibitor_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "stand_claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_exhibitor" ADD CONSTRAINT "co_exhibitor_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_exchange" ADD CONSTRAINT "stand_exchange_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_exchange" ADD CONSTRAINT "stand_exchange_given_id_fkey" FOREIGN KEY ("given_id") REFERENCES "stand_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_exchange" ADD CONSTRAINT "stand_exchange_taken_id_fkey" FOREIGN KEY ("taken_id") REFERENCES "stand_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
