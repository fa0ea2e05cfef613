/** Pixels of a PNG for each of the picture: it is looked at on fine screens, and printed. */
const SCALE = 2;

/** No browser has a larger canvas than this, in pixels. */
const LARGEST = 16_000;

const PNG = 'data:image/png;base64,';

/** An SVG picture as a PNG image in base64; null where the browser can't draw it. */
export async function pngOf(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, LARGEST / width, LARGEST / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = canvas.toDataURL('image/png');
  return drawn.startsWith(PNG) ? drawn.slice(PNG.length) : null;
}
