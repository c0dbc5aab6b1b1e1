-- CreateEnum
CREATE TYPE "EventPhase" AS ENUM ('start', 'once', 'end');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workstream" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "repositoryRemote" TEXT,
    "repositoryPath" TEXT,
    "branch" TEXT,
    "scope" JSONB NOT NULL,
    "cadence" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSlotAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Workstream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StreamPause" (
    "workstreamId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "checkpointId" UUID,

    CONSTRAINT "StreamPause_pkey" PRIMARY KEY ("workstreamId")
);

-- CreateTable
CREATE TABLE "FolderPlacement" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "folder" TEXT NOT NULL,
    "workstreamId" UUID NOT NULL,
    "taskId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FolderPlacement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "workstreamId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ready',
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskVersion" (
    "taskId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "workspaceId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "checkpointId" UUID,

    CONSTRAINT "TaskVersion_pkey" PRIMARY KEY ("taskId","version")
);

-- CreateTable
CREATE TABLE "TaskLock" (
    "taskId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskLock_pkey" PRIMARY KEY ("taskId")
);

-- CreateTable
CREATE TABLE "TaskClosure" (
    "taskId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskClosure_pkey" PRIMARY KEY ("taskId")
);

-- CreateTable
CREATE TABLE "TaskDependency" (
    "taskId" UUID NOT NULL,
    "dependsOnId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,

    CONSTRAINT "TaskDependency_pkey" PRIMARY KEY ("taskId","dependsOnId")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "agent" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "title" TEXT,
    "state" TEXT NOT NULL DEFAULT 'running',
    "workstreamId" UUID,
    "taskId" UUID,
    "placedBy" TEXT,
    "memberId" UUID,
    "cwd" TEXT,
    "branch" TEXT,
    "remote" TEXT,
    "model" TEXT,
    "agentVersion" TEXT,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastEventAt" TIMESTAMPTZ(3) NOT NULL,
    "lastHeardAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAction" TEXT,
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "derivedCount" INTEGER NOT NULL DEFAULT 0,
    "derivedAt" TIMESTAMPTZ(3),
    "commandCount" INTEGER NOT NULL DEFAULT 0,
    "failedCount" INTEGER NOT NULL DEFAULT 0,
    "inputTokens" BIGINT NOT NULL DEFAULT 0,
    "outputTokens" BIGINT NOT NULL DEFAULT 0,
    "cacheReadTokens" BIGINT NOT NULL DEFAULT 0,
    "cacheWriteTokens" BIGINT NOT NULL DEFAULT 0,
    "usageCount" INTEGER NOT NULL DEFAULT 0,
    "usageIncomplete" INTEGER NOT NULL DEFAULT 0,
    "costUsd" DECIMAL(12,6),
    "activity" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunFile" (
    "runId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "edits" INTEGER NOT NULL DEFAULT 0,
    "incomplete" BOOLEAN NOT NULL DEFAULT false,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RunFile_pkey" PRIMARY KEY ("runId","path")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "phase" "EventPhase" NOT NULL,
    "thread" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "orderAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "extra" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunMemory" (
    "runId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "memory" JSONB NOT NULL,
    "throughAt" TIMESTAMPTZ(3) NOT NULL,
    "throughPhase" "EventPhase" NOT NULL,
    "throughExternal" TEXT NOT NULL,
    "folded" INTEGER NOT NULL,

    CONSTRAINT "RunMemory_pkey" PRIMARY KEY ("runId","kind")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "object" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "workstreamIds" UUID[],
    "taskIds" UUID[],
    "runIds" UUID[],
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "refreshedAt" TIMESTAMPTZ(3) NOT NULL,
    "urgentSince" TIMESTAMPTZ(3),
    "clearedAt" TIMESTAMPTZ(3),
    "askedCount" INTEGER,
    "askedSeverity" INTEGER,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snooze" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "readingKey" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "countThen" INTEGER NOT NULL,
    "checkpointId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Snooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotUseful" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "countThen" INTEGER NOT NULL,
    "readingKey" TEXT NOT NULL,
    "checkpointId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotUseful_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScopeException" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "checkpointId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScopeException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "workstreamId" UUID,
    "slotAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckpointClosure" (
    "checkpointId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "finalAt" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "CheckpointClosure_pkey" PRIMARY KEY ("checkpointId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "workstreamIds" UUID[],
    "checkpointId" UUID,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Directive" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "paths" TEXT[],
    "checkpointId" UUID,
    "questionId" TEXT,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliverableAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "offers" INTEGER NOT NULL DEFAULT 0,
    "seenAt" TIMESTAMPTZ(3),
    "obeyedAt" TIMESTAMPTZ(3),
    "obeyedEventId" UUID,
    "notObeyedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" BIGSERIAL NOT NULL,
    "txid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    "workspaceId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "entityId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ClockShift" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "shiftMs" BIGINT NOT NULL,

    CONSTRAINT "ClockShift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_workspaceId_email_key" ON "Member"("workspaceId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_workspaceId_idx" ON "ApiKey"("workspaceId");

-- CreateIndex
CREATE INDEX "Workstream_workspaceId_position_idx" ON "Workstream"("workspaceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "FolderPlacement_workspaceId_folder_key" ON "FolderPlacement"("workspaceId", "folder");

-- CreateIndex
CREATE INDEX "Task_workspaceId_idx" ON "Task"("workspaceId");

-- CreateIndex
CREATE INDEX "Task_workstreamId_position_idx" ON "Task"("workstreamId", "position");

-- CreateIndex
CREATE INDEX "TaskDependency_dependsOnId_idx" ON "TaskDependency"("dependsOnId");

-- CreateIndex
CREATE INDEX "Run_workspaceId_lastEventAt_idx" ON "Run"("workspaceId", "lastEventAt");

-- CreateIndex
CREATE INDEX "Run_workstreamId_idx" ON "Run"("workstreamId");

-- CreateIndex
CREATE INDEX "Run_taskId_idx" ON "Run"("taskId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_workspaceId_agent_externalId_key" ON "Run"("workspaceId", "agent", "externalId");

-- CreateIndex
CREATE INDEX "Event_runId_orderAt_phase_externalId_idx" ON "Event"("runId", "orderAt", "phase", "externalId");

-- CreateIndex
CREATE INDEX "Event_runId_kind_orderAt_idx" ON "Event"("runId", "kind", "orderAt");

-- CreateIndex
CREATE UNIQUE INDEX "Event_runId_externalId_key" ON "Event"("runId", "externalId");

-- CreateIndex
CREATE INDEX "Reading_workspaceId_clearedAt_idx" ON "Reading"("workspaceId", "clearedAt");

-- CreateIndex
CREATE INDEX "Reading_key_idx" ON "Reading"("key");

-- CreateIndex
CREATE INDEX "Snooze_workspaceId_readingKey_idx" ON "Snooze"("workspaceId", "readingKey");

-- CreateIndex
CREATE INDEX "NotUseful_workspaceId_kind_idx" ON "NotUseful"("workspaceId", "kind");

-- CreateIndex
CREATE INDEX "NotUseful_workspaceId_readingKey_idx" ON "NotUseful"("workspaceId", "readingKey");

-- CreateIndex
CREATE UNIQUE INDEX "ScopeException_taskId_path_key" ON "ScopeException"("taskId", "path");

-- CreateIndex
CREATE INDEX "Checkpoint_workspaceId_openedAt_idx" ON "Checkpoint"("workspaceId", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Checkpoint_workspaceId_number_key" ON "Checkpoint"("workspaceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Checkpoint_workstreamId_slotAt_key" ON "Checkpoint"("workstreamId", "slotAt");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_number_key" ON "Decision"("workspaceId", "number");

-- CreateIndex
CREATE INDEX "Directive_runId_offeredAt_idx" ON "Directive"("runId", "offeredAt");

-- CreateIndex
CREATE INDEX "Directive_checkpointId_idx" ON "Directive"("checkpointId");

-- CreateIndex
CREATE UNIQUE INDEX "Directive_workspaceId_code_key" ON "Directive"("workspaceId", "code");

-- CreateIndex
CREATE INDEX "Change_txid_seq_idx" ON "Change"("txid", "seq");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workstream" ADD CONSTRAINT "Workstream_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workstream" ADD CONSTRAINT "Workstream_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StreamPause" ADD CONSTRAINT "StreamPause_workstreamId_fkey" FOREIGN KEY ("workstreamId") REFERENCES "Workstream"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FolderPlacement" ADD CONSTRAINT "FolderPlacement_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_workstreamId_fkey" FOREIGN KEY ("workstreamId") REFERENCES "Workstream"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskVersion" ADD CONSTRAINT "TaskVersion_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskLock" ADD CONSTRAINT "TaskLock_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskClosure" ADD CONSTRAINT "TaskClosure_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDependency" ADD CONSTRAINT "TaskDependency_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDependency" ADD CONSTRAINT "TaskDependency_dependsOnId_fkey" FOREIGN KEY ("dependsOnId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_workstreamId_fkey" FOREIGN KEY ("workstreamId") REFERENCES "Workstream"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFile" ADD CONSTRAINT "RunFile_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunMemory" ADD CONSTRAINT "RunMemory_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_workstreamId_fkey" FOREIGN KEY ("workstreamId") REFERENCES "Workstream"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckpointClosure" ADD CONSTRAINT "CheckpointClosure_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES "Checkpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Directive" ADD CONSTRAINT "Directive_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- One open reading a key; any number of cleared ones.
CREATE UNIQUE INDEX "Reading_open_key" ON "Reading"("workspaceId", "key") WHERE "clearedAt" IS NULL;

-- The order of a run's events must be the same on every installation, whatever its language.
ALTER TABLE "Event" ALTER COLUMN "externalId" TYPE TEXT COLLATE "C";
ALTER TABLE "RunMemory" ALTER COLUMN "throughExternal" TYPE TEXT COLLATE "C";

-- There is one clock.
ALTER TABLE "ClockShift" ADD CONSTRAINT "ClockShift_one_row" CHECK ("id" = 1);

ALTER TABLE "Member" ADD CONSTRAINT "Member_role" CHECK ("role" IN ('owner', 'engineer', 'viewer'));
ALTER TABLE "TaskClosure" ADD CONSTRAINT "TaskClosure_outcome" CHECK ("outcome" IN ('done', 'stopped', 'abandoned'));
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_severity" CHECK ("severity" BETWEEN 1 AND 4);
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_kind" CHECK ("kind" IN ('stream', 'whole', 'event'));
