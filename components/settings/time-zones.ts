/** Every time zone this computer knows, with UTC and the one in use. */
export function timeZones(current: string): string[] {
  return [...new Set(["UTC", current, ...Intl.supportedValuesOf("timeZone")])].sort();
}
