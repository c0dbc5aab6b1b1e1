/** US dollars with two decimals: `$4.18`. */
export function formatMoney(usd: number): string {
  return DOLLARS.format(usd);
}

const DOLLARS = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
