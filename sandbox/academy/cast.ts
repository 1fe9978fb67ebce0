import { familyScenes } from './cast-families.ts';
import { duplicateScenes } from './cast-duplicates.ts';
import { namesakeScenes } from './cast-namesakes.ts';
import { recordScenes } from './cast-records.ts';
import { type Scene, Stage } from './cast-scene.ts';
import type { Plan } from './plan.ts';

/** Add new scenes at the end: numbers of records come from the place of a scene in this list. */
const scripts = [...familyScenes, ...duplicateScenes, ...namesakeScenes, ...recordScenes];

/** The hand-written families every sample académie has, whatever its size, with what matching must make of them. */
export function castScenes(plan: Plan): Scene[] {
  return scripts.map(({ slug, title, story, play }, index) => {
    const stage = new Stage(plan, index, slug);
    play(stage);
    return { slug, title, story, pupils: stage.pupils, guardians: stage.guardians, verdicts: stage.verdicts };
  });
}
