import { RequestType } from 'vscode-languageserver';
import {
  type CleanedText,
  type CleanTextParams,
  type DocumentParams,
  type NewReport,
  type NewReportParams,
  type Remains,
  requests,
  type RewriteParams,
  type RewriteResult,
} from '../../protocol/requests';

/** Our requests as the library wants them: the name with what goes in and comes out. */
export const TextRemainsRequest = new RequestType<DocumentParams, Remains, void>(requests.textRemains);
export const CleanTextRequest = new RequestType<CleanTextParams, CleanedText, void>(requests.cleanText);
export const RewriteRequest = new RequestType<RewriteParams, RewriteResult, void>(requests.rewrite);
export const NewReportRequest = new RequestType<NewReportParams, NewReport, void>(requests.newReport);
