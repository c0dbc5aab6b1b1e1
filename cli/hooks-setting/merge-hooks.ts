import { asList, asRecord } from "../../server/agents/loose-json";
import { CliError } from "../cli-error";
import { parsedJson } from "../parsed-json";
import { appendEntry, removeEntry } from "../settings-file/edit-json-text";
import { itemsAt, type Member, membersAt, type Span, startOfValue } from "../settings-file/json-text";
import { type HookGroups, isOurs } from "./hook-groups";

/** The containers that were not there before: they go again with the last of what was put into them. */
export interface Created {
  hooks: boolean;
  events: string[];
}

/** Adds Leeway's entries to the text of a settings file. Every byte that was there stays, in its order. */
export function addHooks(text: string, groups: HookGroups): { text: string; created: Created } {
  checkSettings(text);
  const hooks = hooksIn(text);
  if (!hooks) {
    const root = rootOf(text);
    const added = appendEntry(text, root, membersAt(text, root.start), { key: "hooks", value: groups }, 1);
    return { text: added, created: { hooks: true, events: Object.keys(groups) } };
  }
  let added = text;
  const events: string[] = [];
  for (const [event, ours] of Object.entries(groups)) {
    if (!eventIn(added, event)) events.push(event);
    added = addToEvent(added, event, ours);
  }
  return { text: added, created: { hooks: false, events } };
}

/** Takes Leeway's entries out again, and nothing else. Without a record of what was created, emptied containers go too. */
export function removeHooks(text: string, created: Created | null): string {
  checkSettings(text);
  let left = text;
  for (const event of eventsWithOurs(text)) {
    left = removeFromEvent(left, event);
    if (!created || created.events.includes(event)) left = removeEmptyEvent(left, event);
  }
  const hooks = left === text ? null : hooksIn(left);
  const emptied = hooks && membersAt(left, hooks.value.start).length === 0;
  if (!hooks || !emptied || created?.hooks === false) return left;
  const root = rootOf(left);
  const members = membersAt(left, root.start);
  return removeEntry(left, root, members, indexOfKey(members, "hooks"));
}

/** Refuses what cannot be changed safely, in words that say what to mend. */
function checkSettings(text: string) {
  const settings = asRecord(parsedJson(text));
  if (!settings) throw new CliError("it is not valid JSON. Mend it first; nothing was changed.");
  if (settings.hooks === undefined) return;
  const hooks = asRecord(settings.hooks);
  if (!hooks) throw new CliError('its "hooks" is not an object. Mend it first; nothing was changed.');
  for (const [event, groups] of Object.entries(hooks)) {
    if (!Array.isArray(groups))
      throw new CliError(`its "hooks.${event}" is not a list. Mend it first; nothing was changed.`);
  }
}

function addToEvent(text: string, event: string, groups: HookGroups[string]): string {
  const hooks = hooksIn(text);
  if (!hooks) return text;
  const found = eventIn(text, event);
  if (!found)
    return appendEntry(text, hooks.value, membersAt(text, hooks.value.start), { key: event, value: groups }, 2);

  return groups.reduce((added, group) => {
    const list = eventIn(added, event)?.value ?? found.value;
    return appendEntry(added, list, itemsAt(added, list.start), { value: group }, 3);
  }, text);
}

function eventsWithOurs(text: string): string[] {
  const hooks = hooksIn(text);
  if (!hooks) return [];
  const events = membersAt(text, hooks.value.start);
  return events.filter((event) => ourPlaces(text, event.value).length > 0).map((event) => event.key);
}

/** From the end backwards, so that the places found stay true while the text shrinks. */
function removeFromEvent(text: string, event: string): string {
  const list = eventIn(text, event)?.value;
  if (!list) return text;
  return ourPlaces(text, list).reduceRight((left, place) => {
    const span = eventIn(left, event)?.value ?? list;
    const groups = itemsAt(left, span.start);
    const group = groups[place.group];
    if (!group) return left;
    if (place.whole) return removeEntry(left, span, groups, place.group);
    const handlers = handlersIn(left, group);
    return handlers ? removeEntry(left, handlers, itemsAt(left, handlers.start), place.handler) : left;
  }, text);
}

interface Place {
  group: number;
  handler: number;
  /** All handlers of the group are Leeway's: the group goes as one. */
  whole: boolean;
}

function ourPlaces(text: string, list: Span): Place[] {
  return itemsAt(text, list.start).flatMap((span, group): Place[] => {
    const handlers = handlersOf(parsedJson(text.slice(span.start, span.end)));
    const ours = handlers.flatMap((handler, index) => (isOurs(handler) ? [index] : []));
    if (ours.length > 0 && ours.length === handlers.length) return [{ group, handler: 0, whole: true }];
    return ours.map((handler) => ({ group, handler, whole: false }));
  });
}

function handlersOf(group: unknown): unknown[] {
  return asList(asRecord(group)?.hooks);
}

function handlersIn(text: string, group: Span): Span | undefined {
  return membersAt(text, group.start).findLast((member) => member.key === "hooks")?.value;
}

function removeEmptyEvent(text: string, event: string): string {
  const hooks = hooksIn(text);
  const found = eventIn(text, event);
  if (!hooks || !found || itemsAt(text, found.value.start).length > 0) return text;
  const members = membersAt(text, hooks.value.start);
  return removeEntry(text, hooks.value, members, indexOfKey(members, event));
}

function hooksIn(text: string): Member | undefined {
  return membersAt(text, startOfValue(text)).findLast((member) => member.key === "hooks");
}

function eventIn(text: string, event: string): Member | undefined {
  const hooks = hooksIn(text);
  return hooks && membersAt(text, hooks.value.start).findLast((member) => member.key === event);
}

/** JSON.parse takes the last of two members with one name; so does everything here. */
function indexOfKey(members: Member[], key: string): number {
  return members.findLastIndex((member) => member.key === key);
}

function rootOf(text: string): Span {
  return { start: startOfValue(text), end: text.trimEnd().length };
}
