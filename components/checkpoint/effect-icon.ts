import {
  BellOff,
  Check,
  Clock,
  ListOrdered,
  type LucideIcon,
  Minus,
  Pause,
  Play,
  ScrollText,
  Send,
  Square,
  SquareDashed,
  SquarePlus,
  Undo2,
  User,
} from "lucide-react";
import type { EffectLabel } from "@/server/domain/effect-label";

/** The glyph before what an effect does. The words beside it say the same. */
export const EFFECT_ICON: Record<EffectLabel["sign"], LucideIcon> = {
  tell: Send,
  scope: SquareDashed,
  revert: Undo2,
  proof: Check,
  stop: Square,
  pause: Pause,
  resume: Play,
  task: SquarePlus,
  record: ScrollText,
  order: ListOrdered,
  person: User,
  later: Clock,
  mute: BellOff,
  none: Minus,
};
