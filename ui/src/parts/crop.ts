/** The square that is cut out of a picture, in its pixels. */

export interface Square {
  x: number;
  y: number;
  size: number;
}

export interface Sides {
  width: number;
  height: number;
}

/** The smallest square worth keeping. */
const LEAST = 32;

/** The largest square, in the middle of the width and near the upper edge, where faces are. */
export function firstSquare({ width, height }: Sides): Square {
  const size = Math.min(width, height);
  return { size, x: Math.round((width - size) / 2), y: Math.round((height - size) / 4) };
}

/** The square where it lies wholly within the picture. */
export function within(square: Square, { width, height }: Sides): Square {
  const most = Math.min(width, height);
  const size = Math.round(Math.max(Math.min(LEAST, most), Math.min(most, square.size)));
  const inside = (place: number, side: number): number => Math.round(Math.max(0, Math.min(side - size, place)));
  return { size, x: inside(square.x, width), y: inside(square.y, height) };
}

/** The square larger or smaller by a part, its middle where it was. */
export function resized(square: Square, by: number, sides: Sides): Square {
  const size = square.size * by;
  const shift = (square.size - size) / 2;
  return within({ size, x: square.x + shift, y: square.y + shift }, sides);
}

/** The square after a key, or undefined where the key means nothing: arrows move it, plus and minus resize it. */
export function afterKey(square: Square, key: string, large: boolean, sides: Sides): Square | undefined {
  const step = Math.max(1, Math.round(Math.min(sides.width, sides.height) * (large ? 0.1 : 0.02)));
  switch (key) {
    case "ArrowLeft":
      return within({ ...square, x: square.x - step }, sides);
    case "ArrowRight":
      return within({ ...square, x: square.x + step }, sides);
    case "ArrowUp":
      return within({ ...square, y: square.y - step }, sides);
    case "ArrowDown":
      return within({ ...square, y: square.y + step }, sides);
    case "+":
    case "=":
      return resized(square, 1.1, sides);
    case "-":
      return resized(square, 1 / 1.1, sides);
    default:
      return undefined;
  }
}
