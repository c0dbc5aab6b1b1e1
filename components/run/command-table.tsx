import { cleanAgentWords } from "@/components/ui/clean-agent-words";
import { ClockTime } from "@/components/ui/clock-time";
import { formatDuration } from "@/components/ui/format-duration";
import type { CommandRun } from "@/server/domain/run";
import { commandHeadline } from "./command-headline";
import { ExitCode } from "./exit-code";

/** Commands, latest first. Each leads to its event in the timeline. */
export function CommandTable({ commands }: { commands: CommandRun[] }) {
  return (
    <table className="w-full table-fixed border-collapse text-small">
      <colgroup>
        <col className="w-11" />
        <col />
        <col className="w-8" />
        <col className="w-6" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th>How it ended</th>
          <th>Command</th>
          <th>Took</th>
          <th>At</th>
        </tr>
      </thead>
      <tbody>
        {commands.map((command) => (
          <CommandRow key={command.eventId} command={command} />
        ))}
      </tbody>
    </table>
  );
}

function CommandRow({ command }: { command: CommandRun }) {
  const words = cleanAgentWords(command.command);
  return (
    <tr className="h-3.5 border-t border-border hover:bg-hover">
      <td className="pr-1">
        <ExitCode code={command.exitCode} interrupted={command.interrupted} />
      </td>
      <td className="pr-1">
        <a href={`#event-${command.eventId}`} title={words} className="block truncate font-mono hover:underline">
          {commandHeadline(words)}
        </a>
      </td>
      <td className="figures text-right text-muted">
        {command.durationMs !== null && formatDuration(command.durationMs)}
      </td>
      <td className="text-right text-muted">
        <ClockTime at={command.at} />
      </td>
    </tr>
  );
}
