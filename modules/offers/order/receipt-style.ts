/** How a receipt looks on the screen and on paper. */
export const RECEIPT_STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1f; background: #f3f3f6; }
body { margin: 0; }
main { max-width: 42rem; margin: 2rem auto; padding: 2.5rem; background: #fff; border-radius: 0.75rem; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 1rem; }
h1 { margin: 0; font-size: 1.75rem; }
h2 { margin: 1.75rem 0 0.25rem; font-size: 0.875rem; color: #55555f; }
address { font-style: normal; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
tr { border-bottom: 1px solid #e3e3e8; break-inside: avoid; }
th, td { padding: 0.5rem 0; vertical-align: top; font-weight: 400; }
th { text-align: left; overflow-wrap: anywhere; }
td { padding-left: 1rem; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
small { color: #55555f; }
strong { font-weight: 650; }
.unpaid { padding: 0.5rem 0.75rem; background: #fff3d6; border-radius: 0.5rem; }
.hint { margin: 2rem 0 0; font-size: 0.875rem; color: #55555f; }
@media print {
  :root { background: none; font-size: 12px; }
  main { margin: 0; padding: 0; max-width: none; }
  .hint { display: none; }
}
`;
