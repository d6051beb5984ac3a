/** Somewhere to meet that the host saved. Degrees, WGS 84. */
export type Place = { readonly id: string; readonly name: string; readonly address: string; readonly latitude: number | null; readonly longitude: number | null };

export type Point = { readonly latitude: number; readonly longitude: number };

/**
 * The point half-way between two, along the shortest way on a sphere, so that neither comes farther than the other. Between exact
 * opposites every way is the shortest; one is taken.
 */
export function midpoint(a: Point, b: Point): Point {
  const [u, v] = [vector(a), vector(b)];
  const sum = [u[0] + v[0], u[1] + v[1], u[2] + v[2]] as const;
  const [x, y, z] = Math.hypot(...sum) < 1e-9 ? [-u[1], u[0], 0] as const : sum;
  return { latitude: degrees(Math.atan2(z, Math.hypot(x, y))), longitude: degrees(Math.atan2(y, x)) };
}

/** A point as people copy it from a map: `47.68, -122.33`, degrees of latitude and longitude. Undefined for anything else. */
export function readPoint(text: string): Point | undefined {
  const [, latitude, longitude] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const point = { latitude: Number(latitude ?? NaN), longitude: Number(longitude ?? NaN) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined;
}

const earthRadius = 6371.0088;

/** Kilometres between two points, along the surface of a sphere (haversine). */
export function distance(a: Point, b: Point): number {
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

function vector({ latitude, longitude }: Point): readonly [number, number, number] {
  const [lat, lon] = [radians(latitude), radians(longitude)];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

const radians = (angle: number): number => angle * Math.PI / 180;
const degrees = (angle: number): number => angle * 180 / Math.PI;
