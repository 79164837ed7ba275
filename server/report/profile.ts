/** Kinds of document by what their first lines call themselves; the first that fits counts. */
const profiles: readonly (readonly [string, RegExp])[] = [
  ['bao-cao-chinh-tri', /báo cáo\s+chính trị|báo cáo của ban chấp hành/iu],
  ['nghi-quyet', /^\s*nghị quyết\s*$/imu],
  ['quyet-dinh', /^\s*quyết định\s*$/imu],
  ['ke-hoach', /^\s*kế hoạch(?:\s|$)/imu],
  ['bao-cao-kinh-te-xa-hoi', /báo cáo[^.]{0,80}kinh tế\s*-\s*xã hội/isu],
  ['bao-cao-chinh-tri', /đại hội (?:đại biểu )?(?:lần thứ|đảng bộ|nhiệm kỳ)/iu],
  ['bao-cao', /^\s*báo cáo(?:\s|$)/imu],
];
/** What a document calls itself stands on its first page. */
const firstPage = 2_500;

/** The kind of document, for the rules that depend on it; `van-ban` where nothing tells. `view` is the NFC view. */
export function profileOf(view: string): string {
  const head = view.slice(0, firstPage);
  return profiles.find(([, pattern]) => pattern.test(head))?.[0] ?? 'van-ban';
}
