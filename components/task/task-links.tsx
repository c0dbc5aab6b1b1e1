import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { TaskDetail } from "@/server/domain/screens";

/** What the task waits for, what waits for it, and the interfaces between them. */
export function TaskLinks({ task }: { task: TaskDetail }) {
  const { provides, consumes } = task.content;
  return (
    <Panel title="Dependencies">
      <Tasks title="Waits for" tasks={task.dependsOn} none="Nothing." />
      <Tasks title="Holds up" tasks={task.dependents} none="Nothing." />
      {provides.length > 0 && <Names title="Provides" names={provides} />}
      {consumes.length > 0 && <Names title="Consumes" names={consumes} />}
    </Panel>
  );
}

function Tasks({ title, tasks, none }: { title: string; tasks: TaskDetail["dependsOn"]; none: string }) {
  return (
    <div className="mt-0.75 first:mt-0">
      <h3 className="text-small text-muted">{title}</h3>
      {tasks.length === 0 && <p className="text-small text-secondary">{none}</p>}
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Link href={`/tasks/${task.id}`} className="touch flex items-center gap-0.75 py-0.25 hover:underline">
              <StateGlyph state={task.state} />
              <span className="min-w-0 truncate">{task.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  return (
    <div className="mt-0.75">
      <h3 className="text-small text-muted">{title}</h3>
      <ul className="flex flex-wrap gap-x-1.5">
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
