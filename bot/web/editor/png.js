// Writes the mask as a PNG of one bit a pixel. Browsers that blur what is read from a canvas, to keep people
// from being recognised, cannot spoil this one.

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** Return the bytes of the file. */
export async function png(bitmap) {
  const header = new Uint8Array(13);
  const fields = new DataView(header.buffer);
  fields.setUint32(0, bitmap.width);
  fields.setUint32(4, bitmap.height);
  header[8] = 1; // bit a pixel; the zeros after it: grey, deflate, no filter, not interlaced
  const chunks = [chunk("IHDR", header), chunk("IDAT", await deflated(rows(bitmap))), chunk("IEND", new Uint8Array())];
  return [new Uint8Array(SIGNATURE), ...chunks].flatMap((part) => [...part]);
}

function rows({ width, height, pixels }) {
  const length = Math.ceil(width / 8) + 1; // a filter byte before each row
  const packed = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (pixels[row * width + column]) packed[row * length + 1 + (column >> 3)] |= 128 >> (column & 7);
    }
  }
  return packed;
}

async function deflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(name, content) {
  const bytes = new Uint8Array(content.length + 12);
  const fields = new DataView(bytes.buffer);
  fields.setUint32(0, content.length);
  bytes.set([...name].map((letter) => letter.charCodeAt(0)), 4);
  bytes.set(content, 8);
  fields.setUint32(content.length + 8, checksum(bytes.subarray(4, content.length + 8)));
  return bytes;
}

function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
