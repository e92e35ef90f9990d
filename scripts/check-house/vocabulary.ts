import { areaFiles, areaFolders, areaOrder } from './house.ts';
import type { Complaint, House } from './tree.ts';

const words = new Set([...areaFiles.map(file => file.replace(/\..*$/, '')), ...Object.keys(areaFolders)]);

/** Every area has the same files and folders, so that whoever knows one knows all. */
export function* checkVocabulary(house: House): Iterable<Complaint> {
  for (const path of house.paths) {
    if (!path.startsWith('src/areas/')) continue;
    const problem = against(path.split('/').slice(2));
    if (problem !== undefined) yield { path, line: 1, rule: 'vocabulary', ...problem };
  }
}

function against(steps: readonly string[]): Pick<Complaint, 'problem' | 'wayOut'> | undefined {
  const [area = '', first = '', second, third] = steps;
  if (!areaOrder.includes(area)) {
    return {
      problem: `there is no area ${area}`,
      wayOut: 'put it into the area that owns it; a new area needs a decision record and its place in house.ts',
    };
  }
  if (second === undefined) {
    if (areaFiles.includes(first) || isTestOfWord(first)) return undefined;
    return {
      problem: `an area has no file ${first}`,
      wayOut: `its files are ${areaFiles.join(', ')}, and tests named after them`,
    };
  }
  const form = Object.hasOwn(areaFolders, first) ? areaFolders[first] : undefined;
  if (form === undefined) {
    return {
      problem: `an area has no folder ${first}`,
      wayOut: `its folders are ${Object.keys(areaFolders).join(', ')}`,
    };
  }
  if (third !== undefined) {
    return { problem: 'folders of an area are one level deep', wayOut: `move the file up into ${first}/` };
  }
  if (form.test(second) || isTest(second)) return undefined;
  return {
    problem: `${second} is no name for a file in ${first}/`,
    wayOut: `the names there have the form ${form.source}`,
  };
}

function isTest(name: string): boolean {
  return /\.test\.tsx?$/.test(name);
}

function isTestOfWord(name: string): boolean {
  return isTest(name) && words.has(name.replace(/\..*$/, ''));
}
