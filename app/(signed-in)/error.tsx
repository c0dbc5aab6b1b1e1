"use client";

import { ErrorScreen } from "@/components/shell/error-screen";

/** An error below the shell leaves the shell standing. */
export default function SignedInError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorScreen {...props} />;
}
