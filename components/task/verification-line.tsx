import type { Verification } from "@/server/domain/criterion";

/** How a criterion is verified, as a sentence; what a machine runs or reads in mono. */
export function VerificationLine({ verify }: { verify: Verification }) {
  switch (verify.kind) {
    case "command":
      return (
        <>
          Verified by <code>{verify.command}</code> with exit {verify.exitCode}
        </>
      );
    case "file":
      return (
        <>
          Verified by the file <code>{verify.path}</code>
          {verify.matches && (
            <>
              {" "}
              that holds <code>{verify.matches}</code>
            </>
          )}
        </>
      );
    case "metric":
      return (
        <>
          Verified by <code>{verify.command}</code>, where <code>{verify.pattern}</code> gives {bounds(verify)}
        </>
      );
    case "person":
      return "A person judges this one";
  }
}

function bounds({ atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }): string {
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost}`;
  if (atLeast !== undefined) return `at least ${atLeast}`;
  return atMost === undefined ? "a number" : `at most ${atMost}`;
}
