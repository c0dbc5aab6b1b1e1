/** A still grey bar in the final geometry of what is being loaded; give it its size by `className`. */
export function Skeleton({ className = "h-1.5 w-full" }: { className?: string }) {
  return <span aria-hidden className={`block rounded-s bg-chip ${className}`} />;
}
