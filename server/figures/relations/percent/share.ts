import { type Figure, isPercent } from '../../figure';
import type { ParagraphContext } from '../../paragraph-context';
import type { Relation } from '../../relation';
import { impliedBases } from './implied-base';
import { ofBaseBehind } from './of-base-behind';
import { ofCount } from './of-count';
import { ofDenominator } from './of-denominator';
import { ofDone } from './of-done';
import { ofFractionBefore, ofFractionBehind } from './of-fraction';
import { ofMembers } from './of-members';
import { ofPair } from './of-pair';
import { ofPlan } from './of-plan';
import type { ShareAt, ShareReader, ShareReading } from './share-reader';

/** In this order; the first that knows what a percentage is of decides. */
const shareReaders: readonly ShareReader[] = [
  { name: 'fraction before', example: 'Có 2/16 thôn đạt chuẩn (12,5%)', read: ofFractionBefore },
  { name: 'fraction behind', example: '10,1% dân số tham gia (1.092/10.828 người)', read: ofFractionBehind },
  { name: 'base behind', example: '6.188 người, chiếm 31,19% trong 19.840 lao động', read: ofBaseBehind },
  { name: 'plan', example: '132 ha, đạt 104% kế hoạch', read: ofPlan },
  {
    name: 'bound or rate',
    example: 'trên 90%, tỷ lệ 120%',
    read: ({ share }) => (share.value > 100 || share.qualifier !== '=' ? 'nothing' : undefined),
  },
  { name: 'pair', example: '391 hộ nghèo trong tổng số 3.058 hộ, chiếm 12,79%', read: ofPair },
  { name: 'done', example: 'Xảy ra 214 vụ; đã làm rõ 183 vụ, đạt 85,5%', read: ofDone },
  { name: 'count', example: 'nữ 13 đồng chí, chiếm 48,15%', read: ofCount },
  { name: 'members', example: 'Ban Thường vụ 08 đồng chí (tỷ lệ nữ chiếm 62,5%)', read: ofMembers },
  { name: 'denominator', example: '62,4% bản đạt văn hóa, beside 29/29 bản', read: ofDenominator },
];

/** Percentages of counts: of the fraction beside them, of a base named before, of a whole whose parts they are. */
export function shareOfWholes(paragraph: ParagraphContext): Relation[] {
  const { amounts } = paragraph;
  const relations: Relation[] = [];
  const baseless: { share: Figure; count: Figure }[] = [];
  amounts.forEach((share, index) => {
    if (!isPercent(share) || share.number.form !== 'digits' || share.change || share.per) return;
    const at = { paragraph, share, index, before: amounts[index - 1], behind: amounts[index + 1] };
    const reading = firstReading(at);
    if (reading === undefined || reading === 'nothing') return;
    if ('relation' in reading) relations.push(reading.relation);
    else baseless.push({ share, count: reading.count });
  });
  return [...relations, ...impliedBases(paragraph, baseless)];
}

function firstReading(at: ShareAt): ShareReading | undefined {
  for (const { read } of shareReaders) {
    const reading = read(at);
    if (reading) return reading;
  }
  return undefined;
}
