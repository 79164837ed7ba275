/** `toFixed` takes no more places, and no number here has so many. */
const mostPlaces = 20;
/** From here on `toFixed` writes powers of ten. */
const tooLarge = 1e21;

/**
 * Writes a number as Vietnamese reports do: decimal comma, dots between groups of three. At most `places` digits behind
 * the comma, trailing zeros left out. What is too large is written in full, what is no number as a dash.
 */
export function formatNumber(value: number, places = 2): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const written = size < tooLarge ? size.toFixed(Math.min(places, mostPlaces)) : BigInt(size).toString();
  const [whole = '0', fraction = ''] = written.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const rest = fraction.replace(/0+$/, '');
  const sign = value < 0 && (Number(whole) > 0 || rest) ? '-' : '';
  return `${sign}${grouped}${rest ? `,${rest}` : ''}`;
}
