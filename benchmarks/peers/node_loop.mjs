// Both tasks in JavaScript: a loop over typed arrays.

const columnsOf = {
  solar: [[16, 2 ** -10], [0, 2 ** -16]],
  chiller: [[0, 2 ** -10], [5, 2 ** -20], [4, 2 ** -20]],
};
const solarA = 0.5;
const solarB = 0.5;
const chillerEf = 0.55;

/** 32 bits that look random; the rule is the one of peer.py. */
function mix(row, column) {
  let x = (Math.imul(row, 0x9e3779b1) + Math.imul(column, 0x85ebca77)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0;
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}

function column(number, lower, step, rows) {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = lower + (mix(row, number) >>> 12) * step;
  return values;
}

const reductionOf = {
  solar: (eg, aux) => eg * solarA - aux * solarB,
  chiller: (ec, copPj, copRe) => ec * (copPj / copRe) * chillerEf - ec * chillerEf,
};

const totalOf = {
  solar(eg, aux) {
    const reduction = reductionOf.solar;
    let total = 0;
    for (let row = 0; row < eg.length; row++) total += reduction(eg[row], aux[row]);
    return total;
  },
  chiller(ec, copPj, copRe) {
    const reduction = reductionOf.chiller;
    let total = 0;
    for (let row = 0; row < ec.length; row++) total += reduction(ec[row], copPj[row], copRe[row]);
    return total;
  },
};

/** The sum of the bit patterns of all rows modulo 2^64. */
function rowBits(reduction, [first, second, third], rows) {
  const one = new Float64Array(1);
  const bits = new BigUint64Array(one.buffer);
  let sum = 0n;
  for (let row = 0; row < rows; row++) {
    one[0] = reduction(first[row], second[row], third?.[row]);
    sum += bits[0];
  }
  return BigInt.asUintN(64, sum).toString(16).padStart(16, "0");
}

const [task, rows, repeats] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
if (process.argv.length !== 5 || !Object.hasOwn(columnsOf, task) || !(Number.isInteger(rows) && rows > 0) || !(Number.isInteger(repeats) && repeats > 0)) {
  console.error("Usage: node_loop.mjs <solar|chiller> <rows> <repeats>");
  process.exit(2);
}

const columns = columnsOf[task].map(([lower, step], number) => column(number, lower, step, rows));
const total = totalOf[task];

let checksum;
const warm = performance.now();
do checksum = total(...columns); while (performance.now() - warm < 1000);

const times = [];
for (let pass = 0; pass < repeats; pass++) {
  const start = performance.now();
  checksum = total(...columns);
  times.push((performance.now() - start) / 1000);
}
times.sort((one, other) => one - other);
const middle = repeats >> 1;
const seconds = repeats % 2 === 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;

console.log(JSON.stringify({
  peer: "Node.js", version: process.versions.node, task, rows, seconds, checksum, row_bits: rowBits(reductionOf[task], columns, rows),
}));
