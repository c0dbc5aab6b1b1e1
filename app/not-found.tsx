import type { Metadata } from "next";
import { NotFoundScreen } from "@/components/shell/not-found-screen";
import { LogoGlyph } from "@/components/ui/logo-glyph";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="grid justify-items-start">
      <p className="flex items-center gap-1 px-3 pt-3 text-lead font-semibold max-md:px-2">
        <LogoGlyph /> Leeway
      </p>
      <NotFoundScreen />
    </main>
  );
}
