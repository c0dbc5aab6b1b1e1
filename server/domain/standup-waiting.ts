import { AGENT_LABEL } from "./agent-label";
import { counted } from "./counted";
import { durationWords } from "./duration-words";
import { plainWords } from "./plain-words";
import type { StandupLine } from "./standup";
import { standupLine } from "./standup-line";
import type { CheckpointMaterial, RunMaterial, StandupMaterial, TaskToJudge } from "./standup-material";

/** What waits for this person's judgement: what holds an agent first, then by severity, then what has waited longest. */
export function toJudgeLines({ checkpoints, toJudge, to }: StandupMaterial): StandupLine[] {
  const asked = checkpoints.toSorted(
    (one, other) =>
      Number(other.isPermission) - Number(one.isPermission) ||
      other.severity - one.severity ||
      one.openedAt.getTime() - other.openedAt.getTime(),
  );
  const tasks = toJudge.toSorted((one, other) => (one.since?.getTime() ?? 0) - (other.since?.getTime() ?? 0));
  return [...asked.map((each) => askedLine(each, to)), ...tasks.map((each) => judgeLine(each, to))];
}

function askedLine(checkpoint: CheckpointMaterial, now: Date): StandupLine {
  const { id, number, stream, questions, severity, openedAt, isPermission, reason } = checkpoint;
  const about = stream === null ? "the whole picture" : plainWords(stream, 60);
  return standupLine({
    id: `checkpoint:${id}`,
    kind: isPermission ? "permission" : "checkpoint",
    text: isPermission
      ? `An agent in ${about} waits for a permission`
      : `Checkpoint ${number} on ${about}, ${counted(questions, "question")}`,
    detail: `${plainWords(reason, 90).replace(/[.?!]$/, "")}, asked ${agoWords(openedAt, now)}`,
    href: `/checkpoints/${id}`,
    severity,
  });
}

function judgeLine({ id, title, stream, criteria, since, from }: TaskToJudge, now: Date): StandupLine {
  const waits = since ? `waits ${durationWords(now.getTime() - since.getTime())}` : "";
  return standupLine({
    id: `judge:${id}`,
    kind: "review",
    text: `Review of ${plainWords(title)}`,
    detail: [
      plainWords(stream, 60),
      criteria > 0 ? counted(criteria, "criterion", "criteria") : "no criteria",
      waits,
      from ? `from ${from}` : "",
    ]
      .filter(Boolean)
      .join(", "),
    href: `/tasks/${id}`,
  });
}

/** What stands still, and who can move it. */
export function blockedLines({ streams, tasks, still, checkpoints, to }: StandupMaterial): StandupLine[] {
  const asked = new Set(checkpoints.flatMap(({ runIds }) => runIds));
  const silent = still.filter(({ id }) => !asked.has(id));
  return [
    ...streams.flatMap(({ id, title, pause }) =>
      pause
        ? [
            standupLine({
              id: `paused:${id}`,
              kind: "paused",
              text: `${plainWords(title, 60)} is paused`,
              detail: `${plainWords(pause.reason, 90).replace(/\.$/, "")}, for ${durationWords(to.getTime() - pause.at.getTime())}`,
              href: `/streams/${id}`,
            }),
          ]
        : [],
    ),
    ...silent.filter(({ state }) => state === "waiting").map((run) => stillLine(run, to)),
    ...silent.filter(({ state }) => state === "stalled").map((run) => stillLine(run, to)),
    ...tasks.flatMap(({ id, title, state, blocker }) =>
      state === "blocked" && blocker
        ? [
            standupLine({
              id: `blocked:${id}`,
              kind: "blocked",
              text: `${plainWords(title)} waits for ${plainWords(blocker.title)}`,
              detail: `${blocker.owner} can unblock it`,
              href: `/tasks/${id}`,
            }),
          ]
        : [],
    ),
  ];
}

function stillLine({ id, title, agent, state, lastEventAt }: RunMaterial, now: Date): StandupLine {
  const words = durationWords(now.getTime() - lastEventAt.getTime());
  return standupLine({
    id: `still:${id}`,
    kind: state === "waiting" ? "waiting" : "stalled",
    text:
      state === "waiting"
        ? `${AGENT_LABEL[agent]} waits for an answer`
        : `${AGENT_LABEL[agent]} has been silent for ${words}`,
    detail: `${plainWords(title, 90)}${state === "waiting" ? `, ${words}` : ""}`,
    href: `/runs/${id}`,
  });
}

function agoWords(at: Date, now: Date): string {
  return `${durationWords(now.getTime() - at.getTime())} ago`;
}
