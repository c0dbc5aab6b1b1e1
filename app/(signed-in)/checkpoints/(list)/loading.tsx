import { CheckpointSkeleton } from "@/components/checkpoint/checkpoint-skeleton";

export default function CheckpointsLoading() {
  return <CheckpointSkeleton />;
}
