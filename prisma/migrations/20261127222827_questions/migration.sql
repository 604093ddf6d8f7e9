-- CreateEnum
CREATE TYPE "AnswerContext" AS ENUM ('page', 'quiz', 'interview', 'card', 'assessment');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('guess', 'unsure', 'sure');

-- AlterEnum
ALTER TYPE "ItemKind" ADD VALUE 'article';

-- AlterTable
ALTER TABLE "item_versions" ADD COLUMN     "derived_by" TEXT;

-- CreateTable
CREATE TABLE "topics" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "question_attempts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "item_version_id" UUID NOT NULL,
    "context" "AnswerContext" NOT NULL,
    "session_id" UUID,
    "answer" JSONB NOT NULL,
    "score" DOUBLE PRECISION,
    "solved" BOOLEAN,
    "confidence" "Confidence",
    "elapsed_ms" INTEGER,
    "client_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "question_attempts_user_id_item_id_created_at_idx" ON "question_attempts"("user_id", "item_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "question_attempts_session_id_idx" ON "question_attempts"("session_id");

-- CreateIndex
CREATE INDEX "question_attempts_item_id_idx" ON "question_attempts"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_attempts_user_id_client_key_key" ON "question_attempts"("user_id", "client_key");

-- AddForeignKey
ALTER TABLE "question_attempts" ADD CONSTRAINT "question_attempts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_attempts" ADD CONSTRAINT "question_attempts_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_attempts" ADD CONSTRAINT "question_attempts_item_version_id_fkey" FOREIGN KEY ("item_version_id") REFERENCES "item_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
