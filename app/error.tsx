"use client";

import { ErrorScreen } from "@/components/shell/error-screen";

export default function RootError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <ErrorScreen {...props} />
    </main>
  );
}
