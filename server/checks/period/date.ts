import { citationsIn } from '../../grammar/citations';
import {
  dateText,
  datesIn,
  dayNumber,
  daysIn,
  isPossible,
  isWhole,
  paddedDay,
  paddedMonth,
  type WrittenDate,
} from '../../grammar/dates';
import { formRulesOf } from '../../report/form';
import { ownDate } from '../../report/identity';
import type { Paragraph, Report } from '../../report/model';
import { append } from '../../text/append';
import { defineCheck, type Fix, type Remark } from '../check';

interface DatePlace {
  readonly date: WrittenDate;
  readonly paragraph: Paragraph;
}

type Form = 'dots' | 'zeros' | 'superfluous';

/** From this many dates of one form on, the report has a habit: one remark stands for all of them. */
const habit = 6;

/** A date that the calendar does not have, is not written as the form rules ask, or lies behind the report's own. */
export const periodDate = defineCheck({
  id: 'period/date',
  severity: 'error',
  title: 'period.date.title',
  *run(report) {
    const places: DatePlace[] = report.paragraphs.flatMap((paragraph) =>
      datesIn(paragraph.flow.text)
        // «1.1.2020 …» at the beginning of a heading may be its number.
        .filter((date) => date.form !== '.' || date.start >= paragraph.textStart)
        .map((date) => ({ date, paragraph })),
    );
    const slashes = places.filter(({ date }) => date.form === '/' && date.year !== undefined).length;
    const forms = new Map<Form, DatePlace[]>();
    const rules = formRulesOf(report).filter(({ zeros }) => zeros);
    for (const place of places) {
      if (!isPossible(place.date)) yield impossible(place);
      else {
        const form = formSlip(place.date);
        // A report older than the rules on record may have been written by another.
        if (form && (form === 'dots' || rules.length > 0)) append(forms, form, place);
      }
    }
    for (const [form, slips] of forms)
      yield* formRemarks(form, slips, slashes, rules.map(({ code }) => code).join(', '));
    yield* later(report);
  },
});

function impossible({ date, paragraph: { flow } }: DatePlace): Remark {
  const span = flow.spanOf(date.start, date.end);
  const { day, month, year } = date;
  const days = daysIn(month, year);
  if (days === 0 || day === 0)
    return { span, message: { key: 'period.date.none', args: { date: flow.text.slice(date.start, date.end) } } };
  const right = String(days) + flow.text.slice(date.start + date.dayText.length, date.end);
  return {
    span,
    message: {
      key: year !== undefined && month === 2 ? 'period.date.february' : 'period.date.impossible',
      args: { date: flow.text.slice(date.start, date.end), month, year: year ?? '', days },
    },
    fixes: [
      {
        title: { key: 'period.date.fix', args: { date: right } },
        safe: false,
        edits: [
          {
            span: flow.spanOf(date.start, date.start + date.dayText.length),
            newText: String(days),
          },
        ],
      },
    ],
  };
}

function formSlip(date: WrittenDate): Form | undefined {
  if (date.form === '.' || date.form === '-') return 'dots';
  const day = paddedDay(date.day) !== date.dayText && date.day < 10 && !date.span;
  if (day || (date.month < 3 && paddedMonth(date.month) !== date.monthText)) return 'zeros';
  return date.month >= 3 && date.monthText.startsWith('0') ? 'superfluous' : undefined;
}

function* formRemarks(form: Form, slips: readonly DatePlace[], slashes: number, rules: string): Generator<Remark> {
  const fixOf = ({ date, paragraph: { flow } }: DatePlace) => ({
    span: flow.spanOf(date.start, date.end),
    newText:
      date.form === 'words'
        ? flow.text
            .slice(date.start, date.end)
            .replace(/^\d+/u, paddedDay(date.day))
            .replace(/(?<=tháng\s+)\d+/iu, paddedMonth(date.month))
        : dateText(date),
  });
  const shown = slips.length < habit ? slips : slips.slice(0, 1);
  for (const place of shown) {
    const edit = fixOf(place);
    const fix: Fix = { title: { key: 'period.date.fix', args: { date: edit.newText } }, safe: true, edits: [edit] };
    const all: Fix = {
      title: { key: 'period.date.fixAll', args: { count: slips.length } },
      safe: true,
      edits: slips.map(fixOf),
    };
    yield {
      span: edit.span,
      // A few dates with dots among many with strokes are slips, and not the way of the report.
      severity: form === 'dots' && slashes > slips.length ? 'warning' : 'info',
      message: {
        key: slips.length < habit ? `period.date.${form}` : `period.date.${form}Many`,
        args: { right: edit.newText, count: slips.length, rules },
      },
      fixes: [slips.length < habit ? fix : all],
    };
  }
}

/** Documents that bear a date behind the report's own. */
function* later(report: Report): Generator<Remark> {
  const own = ownDate(report);
  if (!own) return;
  for (const { flow } of report.paragraphs) {
    for (const { date } of citationsIn(flow.text)) {
      if (!isWhole(date) || !isPossible(date) || dayNumber(date) <= dayNumber(own.date)) continue;
      yield {
        span: flow.spanOf(date.start, date.end),
        severity: 'warning',
        message: { key: 'period.date.later', args: { own: dateText(own.date) } },
        related: [{ span: own.span, message: { key: 'period.date.own' } }],
      };
    }
  }
}
