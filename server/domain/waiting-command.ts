import { shellCommand } from "./shell-command";

/** Commands that only look at or wait for something that goes on elsewhere: the same answer again is no loop. */
const WAITS =
  /^(?:sleep|wait|watch|tail|jobs|ps|pgrep|lsof|ss|netstat|nc|ping|uptime|top|true|date|pg_isready|wait-on|wait-for-it\S*)\b|^(?:git|gh|docker|kubectl|systemctl|supervisorctl|pm2|terraform|az|aws|gcloud|fly|heroku|vercel)\b.*\b(?:status|watch|checks|view|list|ls|ps|get|describe|describe-\S+|wait|logs|fetch|is-active|rollout)\b|^(?:curl|wget|http)\b.*(?:health|status|ready|live|ping|localhost|127\.0\.0\.1)|\b(?:status|--watch)$/i;

/** Whether a shell command, with all that it is made of, only waits or asks how something stands. */
export function onlyWaits(command: string): boolean {
  const { whole, inside } = shellCommand(command);
  return inside.length === 0
    ? WAITS.test(whole)
    : inside.every((part) => WAITS.test(part) || /^(?:echo|cd|grep)\b/.test(part));
}

/** What only servers and networks say: the agent waits for them, and trying again is right. */
const INFRASTRUCTURE =
  /\b(?:429 Too Many Requests|too many requests|rate.?limit(?:ed| exceeded| reached)|50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|(?:HTTP(?:\/[\d.]+)?|status(?: code)?:?|code:?|error:?) ?(?:429|50[0234])\b|ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|connection (?:refused|reset|timed out)|could not resolve host|network is unreachable|temporary failure in name resolution|TLS handshake timeout|overloaded_error|service unavailable)/i;

/** Whether a failure's words blame a server or a network. */
export function blamesInfrastructure(output: string): boolean {
  return INFRASTRUCTURE.test(output);
}
