import assert from 'node:assert/strict';
import { convert } from '../../../server/language/cleaning/convert';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a file's bytes become, as text; the key of the reason where they cannot be converted. */
function converted(bytes: Uint8Array): string | undefined {
  const result = convert(bytes);
  if (!result) return undefined;
  return 'reason' in result ? result.reason.key : new TextDecoder().decode(result.bytes);
}

const old = 'UBND x· ®· më líp d¹y nghÒ cho thanh niªn.\nKÕt qu¶ n¨m 2025.\n';
const right = 'UBND xã đã mở lớp dạy nghề cho thanh niên.\nKết quả năm 2025.\n';

describe('converting to Unicode', () => {
  it('reads a file in TCVN3, and says that capitals may be lost', () => {
    assert.equal(converted(Uint8Array.from(old, (char) => char.charCodeAt(0))), right);
    const result = convert(utf8(old));
    assert.ok(result && 'bytes' in result && result.capitalsLost);
    assert.equal(converted(utf8(old)), right);
  });

  it('mends the damaged paragraphs of a file and leaves the others', () => {
    const sound = 'Xã Pu Nhi đã mở ba tuyến đường mới.\r\n\r\n';
    assert.equal(converted(utf8(sound + old)), sound + right);
  });

  it('changes nothing where nothing is damaged', () => assert.equal(converted(utf8(right)), undefined));

  it('says that letters are lost', () => {
    assert.equal(converted(utf8('?y ban nhân dân xã ch? ??o th?c hi?n t?t công tác d?y ngh?.\n')), 'cli.convert.lost');
    const bytes = Uint8Array.from('B¸O CÁO c?a ?y ban nhân dân xã, nhân dân các xã.\n'.replace('¸', 'Á'), (char) =>
      char.charCodeAt(0),
    );
    assert.equal(converted(bytes), 'cli.decode.windows-1252');
  });
});
