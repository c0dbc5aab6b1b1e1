import { memo, type ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import { cleanAgentWords } from "./clean-agent-words";

/** Markdown that an agent wrote, which may be hostile: no raw HTML, no image to fetch, links that say where they go. */
export const AgentText = memo(function AgentText({ text }: { text: string }) {
  return (
    <div className="grid min-w-0 gap-1 [overflow-wrap:anywhere]">
      <Markdown skipHtml rehypePlugins={[[rehypeSanitize, SCHEMA]]} components={COMPONENTS}>
        {cleanAgentWords(text)}
      </Markdown>
    </div>
  );
});

const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => tag !== "img" && tag !== "input"),
  protocols: { href: ["http", "https"] },
};

const COMPONENTS: Components = {
  a: ({ href, children }) => <AgentLink href={href}>{children}</AgentLink>,
  h1: ({ children }) => <p className="font-semibold">{children}</p>,
  h2: ({ children }) => <p className="font-semibold">{children}</p>,
  h3: ({ children }) => <p className="font-semibold">{children}</p>,
  h4: ({ children }) => <p className="font-semibold">{children}</p>,
  ul: ({ children }) => <ul className="list-disc pl-2.5">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal pl-2.5">{children}</ol>,
  code: ({ children }) => <code className="rounded-s bg-chip px-0.5 font-mono">{children}</code>,
  pre: ({ children }) => (
    <pre className="overflow-x-auto rounded-m border border-border bg-canvas p-1 [&_code]:bg-transparent [&_code]:p-0">
      {children}
    </pre>
  ),
  blockquote: ({ children }) => (
    <blockquote className="border-l-2 border-border-strong pl-1 text-secondary">{children}</blockquote>
  ),
};

/** The host stands beside the words, because the words may lie about it. */
function AgentLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  const url = href && URL.canParse(href) ? new URL(href) : null;
  if (!url) return children;
  return (
    <a
      href={url.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
    >
      {children}
      <span className="text-small text-muted"> ({url.host})</span>
    </a>
  );
}
