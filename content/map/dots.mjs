// Computes the dot grid of the map of sites from the Natural Earth outlines in world-atlas 2.0.2, once:
// see README.md beside this file. Nothing of it runs when Continent is built, tested or started.
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";

const STEP = 7.2; // between two dots of a row, in units of the picture
const ROW = (STEP * Math.sqrt(3)) / 2;
const WIDTH = 560;
const HEIGHT = 564;
const SCALE = 850; // units of the picture for one radius of the earth: a unit is 7.5 km
const CENTRE = { north: 52, east: 10, x: 248, y: 272 };

const EU = `AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP
SWE`.split(/\s+/);
const PARTICIPATING = "ALB CHE GBR ISL MDA MKD MNE NOR SRB TUR".split(" ");
const NUMERIC = {
  AUT: 40, BEL: 56, BGR: 100, HRV: 191, CYP: 196, CZE: 203, DNK: 208, EST: 233, FIN: 246, FRA: 250, DEU: 276,
  GRC: 300, HUN: 348, IRL: 372, ITA: 380, LVA: 428, LTU: 440, LUX: 442, MLT: 470, NLD: 528, POL: 616, PRT: 620,
  ROU: 642, SVK: 703, SVN: 705, ESP: 724, SWE: 752, ALB: 8, CHE: 756, GBR: 826, ISL: 352, MDA: 498, MKD: 807,
  MNE: 499, NOR: 578, SRB: 688, TUR: 792,
};

const radians = (degrees) => (degrees * Math.PI) / 180;

/** The inverse of Lambert's azimuthal equal-area projection on the sphere (Snyder 1987, eq. 20-14 to 20-18). */
function coordinates(px, py) {
  const x = (px - CENTRE.x) / SCALE;
  const y = (CENTRE.y - py) / SCALE;
  const rho = Math.hypot(x, y);
  if (rho === 0) return [CENTRE.east, CENTRE.north];
  const c = 2 * Math.asin(rho / 2);
  const north0 = radians(CENTRE.north);
  const north = Math.asin(Math.cos(c) * Math.sin(north0) + (y * Math.sin(c) * Math.cos(north0)) / rho);
  const east =
    radians(CENTRE.east) +
    Math.atan2(x * Math.sin(c), rho * Math.cos(north0) * Math.cos(c) - y * Math.sin(north0) * Math.sin(c));
  return [(east * 180) / Math.PI, (north * 180) / Math.PI];
}

function insideRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const insidePolygon = (point, rings) => insideRing(point, rings[0]) && !rings.slice(1).some((r) => insideRing(point, r));

/** A ring that crosses the antimeridian goes on beyond 180 degrees rather than jump to the other side of the earth. */
function unwrapped(ring) {
  let turn = 0;
  return ring.map(([x, y], i) => {
    if (i > 0 && x - ring[i - 1][0] > 180) turn -= 360;
    if (i > 0 && x - ring[i - 1][0] < -180) turn += 360;
    return [x + turn, y];
  });
}

function boxOf(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings[0]) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const topology = JSON.parse(readFileSync(new URL(import.meta.resolve("world-atlas/countries-50m.json")), "utf8"));
const mark = new Map();
for (const code of EU) mark.set(NUMERIC[code], "e");
for (const code of PARTICIPATING) mark.set(NUMERIC[code], "p");
const polygons = feature(topology, topology.objects.countries).features.flatMap((country) => {
  const parts = country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
  return parts
    .map((rings) => rings.map(unwrapped))
    .map((rings) => ({ rings, box: boxOf(rings), mark: mark.get(Number(country.id)) ?? "o" }));
});

function markAt(point) {
  const [x, y] = point;
  const found = polygons.find(
    ({ rings, box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && insidePolygon(point, rings),
  );
  return found ? found.mark : ".";
}

console.log("# The dot grid of the map of sites; computed by content/map/dots.mjs, which says how.");
console.log("# One line a row, from north to south: e member state of the Union, p participating, o other land, . sea.");
for (let row = 0; row * ROW < HEIGHT - 2; row++) {
  const y = 4 + row * ROW;
  const shift = row % 2 === 0 ? 4 : 4 + STEP / 2;
  let line = "";
  for (let column = 0; shift + column * STEP < WIDTH - 2; column++) {
    line += markAt(coordinates(shift + column * STEP, y));
  }
  console.log(line);
}
