import { isSkeletonRequest } from '../../language/writing/skeleton';
import type { Context } from '../context';
import { NewReportRequest } from '../own-requests';

/** Answers with a document to begin with, as a snippet. */
export function serveNewReport({ serveWorkspace, service }: Context): void {
  serveWorkspace(NewReportRequest, isSkeletonRequest, ({ params }) => service.skeleton(params));
}
