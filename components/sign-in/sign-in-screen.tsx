"use client";

import { Button } from "@/components/ui/button";
import { CopyLine } from "@/components/ui/copy-line";
import { LogoGlyph } from "@/components/ui/logo-glyph";
import { Notice } from "@/components/ui/notice";
import { type SignInStanding, useSignIn } from "./use-sign-in";

interface SignInScreenProps {
  /** Where to go afterwards, a path of this site. */
  next: string;
  signedIn: boolean;
}

/** The page a sign-in link opens. It has no form: the link is the way in. */
export function SignInScreen({ next, signedIn }: SignInScreenProps) {
  const { standing, again } = useSignIn(next, signedIn);

  return (
    <main className="mx-auto grid min-h-dvh max-w-[480px] content-start gap-2 px-2 pt-[16dvh] pb-4">
      <p className="flex items-center gap-1 font-semibold text-lead">
        <LogoGlyph />
        Leeway
      </p>
      <Standing standing={standing} onAgain={again} />
    </main>
  );
}

function Standing({ standing, onAgain }: { standing: SignInStanding; onAgain(): void }) {
  switch (standing.type) {
    case "reading":
    case "signing-in":
    case "signed-in":
      return (
        <h1 role="status" className="appear-late font-semibold text-title">
          {standing.type === "signed-in" ? "Signed in. Opening the board" : "Signing you in"}
        </h1>
      );
    case "no-link":
      return (
        <>
          <h1 className="font-semibold text-title">Sign in with the link in the terminal</h1>
          <p className="text-secondary">
            Leeway prints a sign-in link where it was started. It works once, for 10 minutes.
          </p>
          <NewLink />
        </>
      );
    case "refused":
      return (
        <>
          <h1 className="font-semibold text-title">This link no longer signs you in</h1>
          <Notice tone="warning" title={`${standing.reason}.`}>
            A link works once, for 10 minutes.
          </Notice>
          <NewLink />
        </>
      );
    case "unreachable":
      return (
        <>
          <h1 className="font-semibold text-title">You are not signed in yet</h1>
          <Notice
            tone="error"
            title="The server did not answer."
            action={
              <Button size="s" onClick={onAgain}>
                Try again
              </Button>
            }
          >
            The link was not used up. Look whether Leeway still runs in its terminal.
          </Notice>
        </>
      );
  }
}

function NewLink() {
  return (
    <section className="grid gap-0.75" aria-label="A new link">
      <p className="text-secondary">
        For a new link, stop Leeway in its terminal with Ctrl C and start it again. Each start prints one.
      </p>
      <CopyLine text="npm start" what="the start command" />
    </section>
  );
}
