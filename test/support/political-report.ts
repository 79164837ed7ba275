import { dedent } from './carets';

/** Results above, directions below, as in a political report. */
export const politicalReport = (results: string, plan: string): string =>
  [
    'Phần thứ nhất',
    'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025',
    '',
    dedent(results),
    '',
    'Phần thứ hai',
    'PHƯƠNG HƯỚNG, MỤC TIÊU NHIỆM KỲ 2025 - 2030',
    '',
    'I. CHỈ TIÊU CHỦ YẾU',
    '',
    dedent(plan),
  ].join('\n');
