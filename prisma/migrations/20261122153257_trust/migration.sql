-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "inputs" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "interruptedId" UUID,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Directive" ALTER COLUMN "memberId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "NotUseful" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "alwaysAsked" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "interruptionsPerDay" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "interruptionsPerHour" INTEGER NOT NULL DEFAULT 6;

-- CreateTable
CREATE TABLE "AskedQuestion" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "checkpointId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "workstreamId" UUID,
    "readingKey" TEXT,
    "severity" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "memberId" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "ms" INTEGER,
    "evidenceOpened" BOOLEAN,
    "scale" INTEGER,

    CONSTRAINT "AskedQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AskedQuestion_checkpointId_idx" ON "AskedQuestion"("checkpointId");

-- CreateIndex
CREATE INDEX "AskedQuestion_workspaceId_kind_idx" ON "AskedQuestion"("workspaceId", "kind");

-- CreateIndex
CREATE INDEX "AskedQuestion_workspaceId_readingKey_idx" ON "AskedQuestion"("workspaceId", "readingKey");

-- CreateIndex
CREATE INDEX "AskedQuestion_workspaceId_answeredAt_idx" ON "AskedQuestion"("workspaceId", "answeredAt");

-- CreateIndex
CREATE INDEX "Checkpoint_interruptedId_openedAt_idx" ON "Checkpoint"("interruptedId", "openedAt");

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_outcome" CHECK ("outcome" IN ('acted', 'went-on', 'later', 'not-useful'));
