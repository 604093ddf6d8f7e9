-- AlterTable
ALTER TABLE "judges" ADD COLUMN     "metrics" JSONB;

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "judgements" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "repeat_at" TIMESTAMPTZ(3);

-- Each has had the judgement that it shows.
UPDATE "submissions" SET "judgements" = 1 WHERE "status" = 'done';

-- CreateIndex
CREATE INDEX "submissions_repeat_at_idx" ON "submissions"("repeat_at");

-- CreateTable
CREATE TABLE "superseded_judgements" (
    "submission_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "judgement" JSONB NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "superseded_judgements_pkey" PRIMARY KEY ("submission_id","number")
);

-- AddForeignKey
ALTER TABLE "superseded_judgements" ADD CONSTRAINT "superseded_judgements_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
