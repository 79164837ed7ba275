/** The provincial units that are cities; since 01/7/2025 there are 28 provinces and 6 cities (NQ 202/2025/QH15). */
const cities: ReadonlySet<string> = new Set(['Cần Thơ', 'Đà Nẵng', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Huế']);

/** What a provincial unit is called before its name. */
export const provinceLevel = (province: string): 'thành phố' | 'tỉnh' => (cities.has(province) ? 'thành phố' : 'tỉnh');
