import type { Database } from "./database";

/** A workspace with its owner, for database tests. */
export async function anyMember({ prisma }: Database): Promise<{ workspaceId: string; memberId: string }> {
  const { id: workspaceId, members } = await prisma.workspace.create({
    data: {
      name: "Payments",
      members: { create: { name: "Mara Lindqvist", email: "mara@example.com", role: "owner" } },
    },
    include: { members: true },
  });
  const [owner] = members;
  if (!owner) throw new Error("The workspace was made without its owner");
  return { workspaceId, memberId: owner.id };
}
