-- citext compares e-mail addresses without case, and btree_gist lets an exclusion constraint mix equality and overlap.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ConventionKind" AS ENUM ('FRAMEWORK', 'SPECIFIC', 'PARTNERSHIP', 'MEMORANDUM', 'ADDENDUM');

-- CreateEnum
CREATE TYPE "Provenance" AS ENUM ('FACT', 'GENERATED');

-- CreateEnum
CREATE TYPE "RoleName" AS ENUM ('VISITOR', 'EXHIBITOR', 'BUYER', 'REGISTRATION_DESK', 'MATCHMAKING_DESK', 'PROGRAMME_EDITOR', 'PROTOCOL_OFFICER', 'SIGNATORY', 'PARTNER', 'ADMINISTRATOR', 'SCREEN');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('CEREMONY', 'PANEL', 'KEYNOTE', 'MASTER_CLASS', 'WORKSHOP', 'MEETINGS', 'SHOW', 'TOUR', 'EXHIBITION');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('SCHEDULED', 'RUNNING', 'ENDED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SessionEntry" AS ENUM ('OPEN', 'REGISTRATION');

-- CreateEnum
CREATE TYPE "SessionPersonRole" AS ENUM ('SPEAKER', 'MODERATOR');

-- CreateEnum
CREATE TYPE "OperationKind" AS ENUM ('START', 'END', 'DELAY', 'MOVE', 'CANCEL', 'SWAP', 'EXTEND', 'UNDO');

-- CreateTable
CREATE TABLE "convention" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "ConventionKind" NOT NULL,
    "title" JSONB NOT NULL,
    "signed_on" DATE,
    "commitments" JSONB NOT NULL,
    "session_id" UUID,
    "order" INTEGER NOT NULL,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "convention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "convention_party" (
    "convention_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "convention_party_pkey" PRIMARY KEY ("convention_id","institution_id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "city" TEXT NOT NULL,
    "city_ar" TEXT,
    "country" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "theme" JSONB,
    "patronage" JSONB,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "component" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "from_day" DATE,
    "to_day" DATE,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "component_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_ar" TEXT,
    "country" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "ar" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "craft_family" (
    "id" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "export_share" DOUBLE PRECISION,

    CONSTRAINT "craft_family_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_setting" (
    "edition_id" UUID NOT NULL,
    "real_at" TIMESTAMPTZ(3) NOT NULL,
    "domain_at" TIMESTAMPTZ(3) NOT NULL,
    "rate" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "clock_setting_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "journal" (
    "position" BIGSERIAL NOT NULL,
    "txid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "edition_id" UUID,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "journal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "journal_follower" (
    "name" TEXT NOT NULL,
    "txid" xid8 NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "journal_follower_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "journal_horizon" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "txid" xid8 NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "journal_horizon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_ar" TEXT,
    "email" CITEXT,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "job_title" JSONB,
    "institution_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "persona_key" TEXT,
    "provenance" "Provenance" NOT NULL DEFAULT 'FACT',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "RoleName" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "linked_account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "id_token" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "linked_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "capacity" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "track" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "colour" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "track_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "state" "SessionState" NOT NULL DEFAULT 'SCHEDULED',
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "entry" "SessionEntry" NOT NULL DEFAULT 'OPEN',
    "capacity" INTEGER,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "provenance" "Provenance" NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_person" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "SessionPersonRole" NOT NULL,
    "order" INTEGER NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "session_person_pkey" PRIMARY KEY ("session_id","person_id")
);

-- CreateTable
CREATE TABLE "session_draft" (
    "session_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "base_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_by_id" UUID,

    CONSTRAINT "session_draft_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT,
    "changes" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operation" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "OperationKind" NOT NULL,
    "request" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "undoes_id" UUID,

    CONSTRAINT "operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" BIGSERIAL NOT NULL,
    "edition_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "during" tstzrange NOT NULL,
    "session_id" UUID NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_entry" (
    "person_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat" BOOLEAN NOT NULL DEFAULT false,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_entry_pkey" PRIMARY KEY ("person_id","session_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "changes" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "convention_edition_id_key_key" ON "convention"("edition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "edition_number_key" ON "edition"("number");

-- CreateIndex
CREATE UNIQUE INDEX "component_edition_id_key_key" ON "component"("edition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "institution_key_key" ON "institution"("key");

-- CreateIndex
CREATE INDEX "journal_txid_position_idx" ON "journal"("txid", "position");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_persona_key_key" ON "person"("persona_key");

-- CreateIndex
CREATE INDEX "person_institution_id_idx" ON "person"("institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_person_id_edition_id_role_key" ON "role"("person_id", "edition_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_token_key" ON "sign_in"("token");

-- CreateIndex
CREATE INDEX "sign_in_person_id_idx" ON "sign_in"("person_id");

-- CreateIndex
CREATE INDEX "linked_account_person_id_idx" ON "linked_account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "linked_account_provider_id_account_id_key" ON "linked_account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "mail_sent_at_next_try_at_idx" ON "mail"("sent_at", "next_try_at");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "room_edition_id_key_key" ON "room"("edition_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "track_edition_id_key_key" ON "track"("edition_id", "key");

-- CreateIndex
CREATE INDEX "session_edition_id_starts_at_idx" ON "session"("edition_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_room_id_starts_at_idx" ON "session"("room_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_person_person_id_idx" ON "session_person"("person_id");

-- CreateIndex
CREATE INDEX "session_draft_edition_id_idx" ON "session_draft"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_edition_id_number_key" ON "release"("edition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "operation_undoes_id_key" ON "operation"("undoes_id");

-- CreateIndex
CREATE UNIQUE INDEX "operation_edition_id_number_key" ON "operation"("edition_id", "number");

-- CreateIndex
CREATE INDEX "claim_session_id_idx" ON "claim"("session_id");

-- CreateIndex
CREATE INDEX "agenda_entry_session_id_idx" ON "agenda_entry"("session_id");

-- CreateIndex
CREATE INDEX "notice_person_id_opened_at_idx" ON "notice"("person_id", "opened_at");

-- CreateIndex
CREATE INDEX "notice_edition_id_updated_at_idx" ON "notice"("edition_id", "updated_at");

-- AddForeignKey
ALTER TABLE "convention" ADD CONSTRAINT "convention_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "convention" ADD CONSTRAINT "convention_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "convention_party" ADD CONSTRAINT "convention_party_convention_id_fkey" FOREIGN KEY ("convention_id") REFERENCES "convention"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "convention_party" ADD CONSTRAINT "convention_party_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "component" ADD CONSTRAINT "component_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_setting" ADD CONSTRAINT "clock_setting_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "linked_account" ADD CONSTRAINT "linked_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "track" ADD CONSTRAINT "track_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_track_id_fkey" FOREIGN KEY ("track_id") REFERENCES "track"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_person" ADD CONSTRAINT "session_person_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_person" ADD CONSTRAINT "session_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_draft" ADD CONSTRAINT "session_draft_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operation" ADD CONSTRAINT "operation_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_entry" ADD CONSTRAINT "agenda_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_entry" ADD CONSTRAINT "agenda_entry_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
