import { svgElement } from '../element.ts';

/** How an object type is marked: eight colours in four shapes, since not everybody tells colours apart. */
export interface TypeMark {
  /** Name of the colour in the style sheet. */
  readonly colour: string;
  readonly shape: Shape;
}

/** The form of a mark. */
export type Shape = (typeof shapes)[number];

const colours = 8;
const shapes = ['circle', 'square', 'triangle', 'diamond'] as const;

/** The mark of a type by its place. */
export function typeMark(type: number): TypeMark {
  const shape = shapes[Math.floor(type / colours) % shapes.length] ?? 'circle';
  return { colour: `type-${type % colours}`, shape };
}

/** The corners of a shape around 0, 0; a circle has none. */
export function corners(shape: Shape, radius: number): readonly (readonly [number, number])[] {
  const side = radius * 0.9;
  const far = radius * 1.25;
  switch (shape) {
    case 'circle':
      return [];
    case 'square':
      return [
        [-side, -side],
        [side, -side],
        [side, side],
        [-side, side],
      ];
    case 'triangle':
      return [
        [0, -far],
        [far, side],
        [-far, side],
      ];
    case 'diamond':
      return [
        [0, -far],
        [far, 0],
        [0, far],
        [-far, 0],
      ];
  }
}

/** The mark of a type beside its name. */
export function typeSwatch(type: number): SVGElement {
  const { colour, shape } = typeMark(type);
  const points = corners(shape, 4.5).map((corner) => corner.join(','));
  const form =
    shape === 'circle'
      ? svgElement('circle', { r: 4.5 })
      : svgElement('polygon', { points: points.join(' ') });
  form.setAttribute('class', `fill-${colour}`);
  return svgElement(
    'svg',
    { class: 'swatch', viewBox: '-7 -7 14 14', width: 14, height: 14, 'aria-hidden': 'true' },
    form,
  );
}
