-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "demo" TEXT;
