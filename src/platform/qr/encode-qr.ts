/**
 * QR codes (ISO/IEC 18004:2015), as much as a printed address needs: byte mode, error correction level M (15 %),
 * versions 1 to 9, so at most 180 bytes.
 */

type Version = {
  errorCodewords: number;
  blocks: number;
  dataCodewords: number;
  alignment: readonly number[];
};

/** Table 9 (level M) and annex E. Error codewords are those of one block. */
const VERSIONS: readonly Version[] = [
  { errorCodewords: 10, blocks: 1, dataCodewords: 16, alignment: [] },
  { errorCodewords: 16, blocks: 1, dataCodewords: 28, alignment: [6, 18] },
  { errorCodewords: 26, blocks: 1, dataCodewords: 44, alignment: [6, 22] },
  { errorCodewords: 18, blocks: 2, dataCodewords: 64, alignment: [6, 26] },
  { errorCodewords: 24, blocks: 2, dataCodewords: 86, alignment: [6, 30] },
  { errorCodewords: 16, blocks: 4, dataCodewords: 108, alignment: [6, 34] },
  { errorCodewords: 18, blocks: 4, dataCodewords: 124, alignment: [6, 22, 38] },
  { errorCodewords: 22, blocks: 4, dataCodewords: 154, alignment: [6, 24, 42] },
  { errorCodewords: 22, blocks: 5, dataCodewords: 182, alignment: [6, 26, 46] },
];

/** Rows of modules, true for dark, without the quiet zone. Throws a RangeError past 180 bytes of UTF-8. */
export function encodeQr(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  // Four bits of mode and eight of length stand before the bytes.
  const index = VERSIONS.findIndex((version) => bytes.length + 2 <= version.dataCodewords);
  const version = VERSIONS[index];
  if (version === undefined)
    throw new RangeError(`${bytes.length} bytes do not fit in the QR codes made here`);

  const size = 21 + 4 * index;
  const codewords = interleave(dataCodewords(bytes, version.dataCodewords), version);
  const base = new Canvas(size);
  drawFunctionPatterns(base, index + 1, version.alignment);

  let best: { modules: boolean[][]; penalty: number } | undefined;
  for (let mask = 0; mask < 8; mask += 1) {
    const modules = placeData(base, codewords, mask);
    drawFormat(modules, mask);
    const penalty = penaltyOf(modules);
    if (best === undefined || penalty < best.penalty) best = { modules, penalty };
  }
  return best!.modules;
}

/** The modules as an SVG picture with its quiet zone of four modules. */
export function qrSvg(modules: readonly (readonly boolean[])[]): string {
  const side = modules.length + 8;
  const path = modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1] === true) return [];
        const end = row.indexOf(false, x);
        const width = (end < 0 ? row.length : end) - x;
        return [`M${x + 4} ${y + 4}h${width}v1h-${width}z`];
      }),
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path d="${path}"/></svg>`
  );
}

/** Modules decided so far; undefined where data will stand. */
class Canvas {
  readonly size: number;
  readonly modules: (boolean | undefined)[][];
  constructor(size: number) {
    this.size = size;
    this.modules = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined));
  }
  set(x: number, y: number, dark: boolean): void {
    const row = this.modules[y];
    if (row !== undefined && x >= 0 && x < this.size) row[x] = dark;
  }
}

function dataCodewords(bytes: Uint8Array, capacity: number): number[] {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15];
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15);
  // The terminator: four zero bits, or as many as fit; here a whole nibble always does.
  nibbles.push(0);
  const codewords: number[] = [];
  for (let n = 0; n < nibbles.length; n += 2) codewords.push((nibbles[n]! << 4) | nibbles[n + 1]!);
  for (let pad = 0xec; codewords.length < capacity; pad ^= 0xec ^ 0x11) codewords.push(pad);
  return codewords;
}

// Error correction: Reed-Solomon over GF(256), polynomial 0x11d ------------------------------------------------

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** Coefficients below the leading 1 of (x - 1)(x - 2)(x - 4)… */
function generator(degree: number): number[] {
  let polynomial = [1];
  let root = 1;
  for (let factor = 0; factor < degree; factor += 1) {
    const next = [...polynomial, 0];
    for (const [power, coefficient] of polynomial.entries()) next[power + 1]! ^= multiply(coefficient, root);
    polynomial = next;
    root = multiply(root, 2);
  }
  return polynomial.slice(1);
}

function errorCodewords(data: readonly number[], divisor: readonly number[]): number[] {
  const remainder = new Array<number>(divisor.length).fill(0);
  for (const codeword of data) {
    const factor = codeword ^ remainder.shift()!;
    remainder.push(0);
    for (const [at, coefficient] of divisor.entries()) remainder[at]! ^= multiply(coefficient, factor);
  }
  return remainder;
}

/** Data and error codewords in the order in which they are drawn (section 7.6). */
function interleave(data: readonly number[], version: Version): number[] {
  const divisor = generator(version.errorCodewords);
  const shortLength = Math.floor(version.dataCodewords / version.blocks);
  const shortBlocks = version.blocks - (version.dataCodewords % version.blocks);
  const blocks: { data: number[]; error: number[] }[] = [];
  for (let block = 0, from = 0; block < version.blocks; block += 1) {
    const part = data.slice(from, from + shortLength + (block < shortBlocks ? 0 : 1));
    from += part.length;
    blocks.push({ data: part, error: errorCodewords(part, divisor) });
  }
  const order: number[] = [];
  for (let at = 0; at <= shortLength; at += 1) {
    for (const block of blocks) if (at < block.data.length) order.push(block.data[at]!);
  }
  for (let at = 0; at < version.errorCodewords; at += 1)
    for (const block of blocks) order.push(block.error[at]!);
  return order;
}

// Drawing -------------------------------------------------------------------------------------------------------

function drawFunctionPatterns(symbol: Canvas, version: number, alignment: readonly number[]): void {
  const last = symbol.size - 1;
  for (let at = 0; at < symbol.size; at += 1) {
    symbol.set(at, 6, at % 2 === 0);
    symbol.set(6, at, at % 2 === 0);
  }
  for (const [centreX, centreY] of [
    [3, 3],
    [last - 3, 3],
    [3, last - 3],
  ] as const) {
    square(symbol, centreX, centreY, 4, (ring) => ring !== 2 && ring !== 4);
  }
  const corner = alignment[alignment.length - 1];
  for (const x of alignment) {
    for (const y of alignment) {
      const onFinder = (x === 6 && y === 6) || (x === 6 && y === corner) || (x === corner && y === 6);
      if (!onFinder) square(symbol, x, y, 2, (ring) => ring !== 1);
    }
  }
  // Reserved for the format, drawn for each mask.
  for (let at = 0; at < 9; at += 1) {
    if (at !== 6) {
      symbol.set(8, at, false);
      symbol.set(at, 8, false);
    }
    if (at < 8) {
      symbol.set(8, last - at, false);
      symbol.set(last - at, 8, false);
    }
  }
  if (version < 7) return;
  let remainder = version;
  for (let bit = 0; bit < 12; bit += 1) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25);
  const bits = (version << 12) | remainder;
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = ((bits >> bit) & 1) === 1;
    const far = last - 10 + (bit % 3);
    const near = Math.floor(bit / 3);
    symbol.set(far, near, dark);
    symbol.set(near, far, dark);
  }
}

/** Square rings around a centre, out to `reach`; what falls outside the symbol is dropped. */
function square(symbol: Canvas, x: number, y: number, reach: number, dark: (ring: number) => boolean): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      symbol.set(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Fills the free modules, two columns at a time from the right, upwards then downwards (section 7.7.3). */
function placeData(symbol: Canvas, codewords: readonly number[], mask: number): boolean[][] {
  const { size, modules } = symbol;
  const inverted = MASKS[mask]!;
  const filled = modules.map((row) => row.slice());
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = filled[y]!;
        if (row[x] !== undefined) continue;
        const dark = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
        row[x] = dark !== inverted(x, y);
      }
    }
  }
  return filled as boolean[][];
}

/** Level M (00) and the mask, with their BCH code, twice (section 7.9). */
function drawFormat(modules: boolean[][], mask: number): void {
  let remainder = mask;
  for (let bit = 0; bit < 10; bit += 1) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
  const bits = ((mask << 10) | remainder) ^ 0x5412;
  const size = modules.length;
  const dark = (bit: number): boolean => ((bits >> bit) & 1) === 1;
  for (let bit = 0; bit < 15; bit += 1) {
    const along = bit < 6 ? bit : bit < 8 ? bit + 1 : bit === 8 ? 7 : 14 - bit;
    if (bit < 8) modules[along]![8] = dark(bit);
    else modules[8]![along] = dark(bit);
    if (bit < 8) modules[8]![size - 1 - bit] = dark(bit);
    else modules[size - 15 + bit]![8] = dark(bit);
  }
  modules[size - 8]![8] = true;
}

/** How hard the symbol is to read (section 7.8.3): runs, squares, false finders, too much of one colour. */
function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const size = modules.length;
  const columns = modules.map((_, x) => modules.map((row) => row[x]!));
  let penalty = 0;
  for (const line of [...modules, ...columns]) {
    const text = line.map((dark) => (dark ? '1' : '0')).join('');
    for (const run of text.matchAll(/0{5,}|1{5,}/g)) penalty += run[0].length - 2;
    for (const _ of text.matchAll(/(?=00001011101|10111010000)/g)) penalty += 40;
  }
  let darkModules = 0;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const dark = modules[y]![x]!;
      if (dark) darkModules += 1;
      if (y > 0 && x > 0 && modules[y - 1]![x] === dark && modules[y]![x - 1] === dark) {
        if (modules[y - 1]![x - 1] === dark) penalty += 3;
      }
    }
  }
  return penalty + 10 * Math.floor(Math.abs((darkModules / (size * size)) * 100 - 50) / 5);
}
