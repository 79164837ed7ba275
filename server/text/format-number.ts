/**
 * Writes a number as Vietnamese reports do: decimal comma, dots between groups of three. At most `places` digits behind
 * the comma, trailing zeros left out; what is no number is written as it is.
 */
export function formatNumber(value: number, places = 2): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const rest = fraction.replace(/0+$/, '');
  const sign = value < 0 && (Number(whole) > 0 || rest) ? '-' : '';
  return `${sign}${grouped}${rest ? `,${rest}` : ''}`;
}
