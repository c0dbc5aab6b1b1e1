import {
  Activity,
  Bell,
  CornerDownLeft,
  Eye,
  Gavel,
  GitBranch,
  GitFork,
  Lightbulb,
  ListTodo,
  type LucideIcon,
  MessageSquare,
  Pencil,
  Play,
  Search,
  Send,
  Shield,
  Sigma,
  Square,
  Terminal,
  UserRound,
  Wrench,
  Zap,
} from "lucide-react";
import { StateGlyph } from "@/components/ui/state-glyph";
import { UnseenGlyph } from "@/components/ui/unseen-glyph";
import type { EventKind } from "@/server/domain/agent-event";

/** The shape of a kind of event on the thread of the timeline. The text beside it says the kind. */
export function EventGlyph({ kind }: { kind: EventKind }) {
  if (kind === "question") return <StateGlyph state="waiting" decorative />;
  if (kind === "done") return <StateGlyph state="in-review" decorative />;
  const Icon = ICON[kind];
  return Icon ? <Icon className="size-1.75" strokeWidth={2} aria-hidden /> : <UnseenGlyph />;
}

const ICON: Partial<Record<EventKind, LucideIcon>> = {
  "session-started": Play,
  "session-ended": Square,
  prompt: UserRound,
  said: MessageSquare,
  thought: Lightbulb,
  read: Eye,
  search: Search,
  command: Terminal,
  edit: Pencil,
  tool: Wrench,
  permission: Shield,
  notice: Bell,
  "turn-ended": CornerDownLeft,
  usage: Sigma,
  compacted: Zap,
  subagent: GitFork,
  plan: ListTodo,
  git: GitBranch,
  progress: Activity,
  decision: Gavel,
  "directive-seen": Send,
};
