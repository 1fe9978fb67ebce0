import { duplicateScenes } from './cast-duplicates.ts';
import { familyScenes } from './cast-families.ts';
import { namesakeScenes } from './cast-namesakes.ts';
import { recordScenes } from './cast-records.ts';
import { type Scene, type SceneScript, Stage } from './cast-scene.ts';
import { travellerScenes } from './cast-travellers.ts';
import { makePlan, type Plan } from './plan.ts';

const homeScripts = [...familyScenes, ...duplicateScenes, ...namesakeScenes, ...recordScenes];
const homeAcademy = '18';

/**
 * The hand-written families of a sample académie, whatever its size, with what matching must make of them. Find one by
 * its slug: the numbers of its records may change when scenes are added.
 */
export function castScenes(plan: Plan): Scene[] {
  if (plan.cast === 'full') return play(homeScripts, plan);
  return play(travellerScenes(play(homeScripts, makePlan({ academy: homeAcademy }))), plan);
}

function play(scripts: readonly SceneScript[], plan: Plan): Scene[] {
  return scripts.map(({ slug, title, story, play: perform }, index) => {
    const stage = new Stage(plan, index, slug);
    perform(stage);
    return { slug, title, story, pupils: stage.pupils, guardians: stage.guardians, verdicts: stage.verdicts };
  });
}
