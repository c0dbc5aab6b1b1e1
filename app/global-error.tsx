"use client";

import { ErrorScreen } from "@/components/shell/error-screen";
import "./globals.css";

/** When even the root layout failed: a page of its own. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <ErrorScreen {...props} />
        </main>
      </body>
    </html>
  );
}
