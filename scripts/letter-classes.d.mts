import type { Plugin } from 'esbuild';

export function writeOut(pattern: string): string;
export function writeOutQuoted(source: string): string;
export function toAscii(pattern: string): string;
export const letterClasses: Plugin;
