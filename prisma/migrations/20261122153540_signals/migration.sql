-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "nextLookAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CriterionEvidence" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "criterionId" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CriterionEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriterionWaiver" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "criterionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "checkpointId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CriterionWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CriterionEvidence_taskId_criterionId_at_idx" ON "CriterionEvidence"("taskId", "criterionId", "at");

-- CreateIndex
CREATE INDEX "CriterionWaiver_checkpointId_idx" ON "CriterionWaiver"("checkpointId");

-- CreateIndex
CREATE UNIQUE INDEX "CriterionWaiver_taskId_criterionId_key" ON "CriterionWaiver"("taskId", "criterionId");

-- CreateIndex
CREATE INDEX "Run_nextLookAt_idx" ON "Run"("nextLookAt");

-- AddForeignKey
ALTER TABLE "CriterionEvidence" ADD CONSTRAINT "CriterionEvidence_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionWaiver" ADD CONSTRAINT "CriterionWaiver_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
