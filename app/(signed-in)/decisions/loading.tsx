import { DecisionsSkeleton } from "@/components/decision/decisions-skeleton";

export default function DecisionsLoading() {
  return <DecisionsSkeleton />;
}
