-- CreateTable
CREATE TABLE "file_upload" (
    "id" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "hash" TEXT,
    "bytes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "file_upload_person_id_at_idx" ON "file_upload"("person_id", "at");

-- CreateIndex
CREATE INDEX "file_upload_hash_idx" ON "file_upload"("hash");

-- CreateIndex
CREATE INDEX "file_upload_at_idx" ON "file_upload"("at");

-- AddForeignKey
ALTER TABLE "file_upload" ADD CONSTRAINT "file_upload_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_upload" ADD CONSTRAINT "file_upload_hash_fkey" FOREIGN KEY ("hash") REFERENCES "stored_file"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
