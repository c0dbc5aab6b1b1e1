import { CopyLine } from "@/components/ui/copy-line";

interface ConnectCommandsProps {
  url: string;
  apiKey: string;
}

/** The commands with a fresh key in them. They are shown once: the key is kept nowhere else. */
export function ConnectCommands({ url, apiKey }: ConnectCommandsProps) {
  const event = JSON.stringify({ run: "first", kind: "said", text: "Hello from a script" });

  return (
    <>
      <p className="text-secondary">In the folder Leeway runs from, on the machine where Claude Code works:</p>
      <CopyLine text={`npx leeway connect claude-code --url ${url} --key ${apiKey}`} what="the connect command" />
      <p className="text-muted text-small">The key in it is shown only now. It can be revoked in Settings.</p>
      <details className="w-full">
        <summary className="text-muted text-small">No Claude Code here? Send an event by hand</summary>
        <div className="pt-0.75">
          <CopyLine
            text={`curl -X POST ${url}/api/hooks/generic -H 'Authorization: Bearer ${apiKey}' -H 'Content-Type: application/json' -d '${event}'`}
            what="the curl command"
          />
        </div>
      </details>
    </>
  );
}
