import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  MessageType,
  ShowMessageNotification,
  type WorkDoneProgressParams,
} from 'vscode-languageserver';
import { format, type Message } from '../../messages/message';
import type { Range } from '../../text/source';
import { type Context, readAsAsked, readNewest } from '../context';
import { contentModified, type DocumentParams, type Request } from '../fence';
import { CleanTextRequest, TextRemainsRequest } from '../own-requests';
import { isRange } from '../validate';

/** Answers how a document, a range of it or a text from elsewhere is cleaned of what pages left behind. */
export function serveFormatting(context: Context): void {
  const { connection, serve, service, settings, documents } = context;

  /** Goes through the steps, with room for other messages between them; null where there is a reason not to, which the user is told. */
  const drive = async <R extends object>(
    steps: Generator<void, R | Message>,
    { params, breathe }: Request<DocumentParams & WorkDoneProgressParams>,
  ): Promise<R | null> => {
    const { locale } = await settings(params.textDocument.uri);
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    progress.begin(format({ key: 'server.formatting.progress' }, locale));
    try {
      for (let step = steps.next(); ; step = steps.next()) {
        if (!step.done) await breathe();
        else if (!('key' in step.value)) return step.value;
        else {
          // An error reply would be shown by few editors, and in English by most.
          const message = format(step.value, locale);
          void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
          return null;
        }
      }
    } finally {
      progress.done();
    }
  };

  const ofDocument = async (request: Request<DocumentParams & WorkDoneProgressParams>, range?: Range) => {
    const { uri } = request.params.textDocument;
    const document = await readAsAsked(context, request);
    if (!document) return null;
    const edits = await drive(service.formatting(document, range), request);
    // Edited while it was being cleaned.
    if (documents.get(uri)?.version !== document.version) throw contentModified();
    return edits && [...edits];
  };

  serve(
    DocumentFormattingRequest.type,
    () => true,
    (request) => ofDocument(request),
  );

  serve(
    DocumentRangeFormattingRequest.type,
    ({ range }) => isRange(range),
    (request) => ofDocument(request, request.params.range),
  );

  serve(
    TextRemainsRequest,
    () => true,
    async ({ params, breathe }) => {
      const document = await readNewest(context, params.textDocument.uri, breathe);
      return document ? service.remains(document) : { wraps: 0, pages: 0 };
    },
  );

  serve(
    CleanTextRequest,
    ({ text }) => typeof text === 'string',
    (request) => drive(service.cleaned(request.params.text), request),
  );
}
