import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cleanPicture, type CleanPicture } from './picture.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7d44' } });

async function cleaned(bytes: Uint8Array): Promise<CleanPicture> {
  const picture = await cleanPicture(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}

test('a picture loses where and by whom it was taken, and stands upright', async () => {
  const photo = await plain(400, 200)
    .withExif({ IFD0: { Artist: 'Erika Muster', ImageDescription: 'Zuhause' }, IFD3: { GPSLatitude: '52/1 16/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { bytes, width, height } = await cleaned(photo);
  expect([width, height]).toEqual([200, 400]);
  const { format, exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
  expect({ format, exif, xmp, iptc, orientation }).toEqual({ format: 'jpeg' });
  expect(Buffer.from(bytes).includes('Erika')).toBe(false);
});

test('a large picture is made smaller, a small one stays as it is', async () => {
  expect(await cleaned(await plain(4000, 1000).png().toBuffer())).toMatchObject({ width: 1600, height: 400 });
  expect(await cleaned(await plain(30, 20).png().toBuffer())).toMatchObject({ width: 30, height: 20 });
});

test('what is hidden behind the picture does not come along', async () => {
  const photo = Buffer.concat([await plain(20, 20).jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
  expect(Buffer.from((await cleaned(photo)).bytes).includes('script')).toBe(false);
});

test('drawings with programs, renamed files, cut-off files and pictures that would fill the memory are refused', async () => {
  expect(await cleanPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
    'picture-type',
  );
  expect(await cleanPicture(Buffer.from('MZ\x90\x00 program'))).toBe('picture-type');
  const photo = await plain(400, 400).jpeg().toBuffer();
  expect(await cleanPicture(photo.subarray(0, 300))).toBe('picture-broken');
  const bomb = await plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
  expect(await cleanPicture(bomb)).toBe('picture-too-large');
});
