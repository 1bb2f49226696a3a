import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

export type Colour = readonly [red: number, green: number, blue: number];

/** A decoded screenshot. Tolerances are per channel (0..255), since browsers smooth and blend. */
export class Picture {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  constructor(readonly png: Uint8Array) {
    const { width, height, data } = PNG.sync.read(Buffer.from(png));
    this.width = width;
    this.height = height;
    this.#pixels = data;
  }

  /** How many pixels have that colour. */
  countColour(colour: Colour, tolerance = 8): number {
    return this.#count((pixel) => close(pixel, colour, tolerance));
  }

  /** How many pixels satisfy the condition. */
  countWhere(holds: (colour: Colour) => boolean): number {
    return this.#count(holds);
  }

  /** How many pixels look different in the other picture, which has to be of the same size. */
  countDifferences(other: Picture, tolerance = 8): number {
    if (other.width !== this.width || other.height !== this.height)
      throw new Error(
        `Pictures differ in size: ${this.width}x${this.height} and ${other.width}x${other.height}`,
      );
    return this.#count((pixel, offset) => !close(pixel, colourAt(other.#pixels, offset), tolerance));
  }

  save(path: string): void {
    writeFileSync(path, this.png);
  }

  #count(holds: (colour: Colour, offset: number) => boolean): number {
    let count = 0;
    for (let offset = 0; offset < this.#pixels.length; offset += 4)
      if (holds(colourAt(this.#pixels, offset), offset)) count += 1;
    return count;
  }
}

function colourAt(pixels: Uint8Array, offset: number): Colour {
  return [pixels[offset] ?? 0, pixels[offset + 1] ?? 0, pixels[offset + 2] ?? 0];
}

function close(one: Colour, other: Colour, tolerance: number): boolean {
  return (
    Math.abs(one[0] - other[0]) <= tolerance &&
    Math.abs(one[1] - other[1]) <= tolerance &&
    Math.abs(one[2] - other[2]) <= tolerance
  );
}
