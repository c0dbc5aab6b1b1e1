// Exit code 0 when the process of this container is well. For health checks.
const { PORT = "3000" } = process.env;
const reply = await fetch(`http://127.0.0.1:${PORT}/api/health`).catch(() => null);
process.exitCode = reply?.ok ? 0 : 1;
