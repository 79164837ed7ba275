import { append } from '../text/append';
import { parseSyllable, spellSyllable } from '../text/syllable';

export type UnitKind = 'xã' | 'phường' | 'thị trấn' | 'đặc khu';

/** A former unit. */
export interface Predecessor {
  readonly kind: UnitKind;
  readonly name: string;
  /** «Huyện Mai Sơn»: the district that it was in until 30/6/2025; undefined for units of still earlier times. */
  readonly district: string | undefined;
}

/** One of the 3,321 units that there are since 01/7/2025. */
export interface UnitOf2025 {
  readonly province: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** What there was on 30/6/2025; a unit that was divided is found with one of its heirs only. */
  readonly predecessors: readonly Predecessor[];
  /** What those had been made of shortly before, as far as it is known. */
  readonly earlier: readonly Predecessor[];
}

/** What scripts/build-units.ts writes. */
export interface PackedUnits {
  readonly provinces: readonly { readonly province: string; readonly units: readonly string[] }[];
}

const kinds: Readonly<Record<string, UnitKind>> = { x: 'xã', p: 'phường', t: 'thị trấn', k: 'đặc khu' };

const unpackNames = (names: string, district: string | undefined): Predecessor[] =>
  names.split(',').map((name) => ({ kind: kinds[name[0]!]!, name: name.slice(1), district }));

function unpack(province: string, line: string): UnitOf2025 {
  const [unit, rest] = line.split('=') as [string, string];
  const [groups, earlier] = rest.split('~') as [string, string | undefined];
  return {
    province,
    kind: kinds[unit[0]!]!,
    name: unit.slice(1),
    predecessors: groups
      .split(';')
      .filter(Boolean)
      .flatMap((group) => {
        const [district, names] = group.split(':') as [string, string];
        return unpackNames(names, district);
      }),
    earlier: earlier === undefined ? [] : unpackNames(earlier, undefined),
  };
}

/** One form for all spellings of a name: small letters, old placement of tones, i for y. */
export const unitKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean)
    .map((word) => {
      const syllable = parseSyllable(word);
      return (syllable ? spellSyllable(syllable) : word)
        .normalize('NFD')
        .replace(/^([^aeiou]*)y(?=\p{M}*$)/u, '$1i')
        .normalize('NFC');
    })
    .join(' ');

/** Every unit of 2025 by its name. */
export class UnitRegister {
  readonly all: readonly UnitOf2025[];
  private readonly byKey = new Map<string, UnitOf2025[]>();

  constructor({ provinces }: PackedUnits) {
    this.all = provinces.flatMap(({ province, units }) => units.map((line) => unpack(province, line)));
    for (const unit of this.all) {
      const key = `${unit.kind} ${unitKey(unit.name)}`;
      append(this.byKey, key, unit);
    }
  }

  /** The units of that kind and name, one a province. */
  named(kind: string, name: string): readonly UnitOf2025[] {
    return this.byKey.get(`${kind.toLowerCase()} ${unitKey(name)}`) ?? [];
  }

  /** Who has a former unit of that name and district among its predecessors. */
  heirsOf(name: string, district: string): readonly UnitOf2025[] {
    const key = unitKey(name);
    return this.all.filter(({ predecessors }) =>
      predecessors.some((one) => one.district === district && unitKey(one.name) === key),
    );
  }
}

let load: (() => PackedUnits) | undefined;
let register: UnitRegister | undefined;

/** Says where the data come from. They are large and few reports need them, so that they are no part of any program. */
export function provideUnits(loader: () => PackedUnits): void {
  load = loader;
  register = undefined;
}

/** The units, read when they are first asked for; undefined where nobody provides them, or they cannot be read. */
export function unitRegister(): UnitRegister | undefined {
  if (register || !load) return register;
  try {
    register = new UnitRegister(load());
  } catch {
    load = undefined; // Without its data, the rule that asks for them is silent.
  }
  return register;
}
