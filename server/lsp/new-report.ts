import { requests } from '../../protocol/requests';
import { skeletonModels, unitModels } from '../knowledge/skeletons';
import { isPeriodOf, longestUnitName, type Skeleton, type SkeletonRequest } from '../language/writing/skeleton';
import { isPossible } from '../grammar/dates';
import type { Context } from './context';

/** Answers with a document to begin with, as a snippet. */
export function serveNewReport({ connection, service, workspaceFence }: Context): void {
  connection.onRequest(
    requests.newReport,
    workspaceFence<SkeletonRequest, Skeleton>(requests.newReport, isRequest, ({ params }) => service.skeleton(params)),
  );
}

function isRequest({ kind, unit, name, from, to, date }: Partial<SkeletonRequest>): boolean {
  if (typeof kind !== 'string' || !Object.hasOwn(skeletonModels, kind)) return false;
  if (typeof unit !== 'string' || !Object.hasOwn(unitModels, unit)) return false;
  if (typeof name !== 'string' || name.trim() === '' || name.length > longestUnitName) return false;
  if (typeof from !== 'number' || typeof to !== 'number' || !isPeriodOf(kind, from, to)) return false;
  return isWhole(date?.year) && isWhole(date?.month) && isWhole(date?.day) && isPossible(date!);
}

const isWhole = (value: unknown): boolean => Number.isInteger(value);
