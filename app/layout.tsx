import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Leeway", template: "%s · Leeway" },
  description: "Keeps many parallel agent workstreams true to what you meant",
  referrer: "no-referrer",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#101317" },
  ],
};

/** Every page carries the gateway's nonce, so none is made at build time. */
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <head>
        {/* Not deferred: the theme stands before the first paint. */}
        <script src="/theme.js" />
      </head>
      <body className="min-h-dvh">{children}</body>
    </html>
  );
}
