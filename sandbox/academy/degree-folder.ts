import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AafType, dtd, type Encoding, fileFooter, fileHeader, fileName } from './aaf-envelope.ts';
import { secondaryGrades } from './grades.ts';
import { PartFiles } from './part-files.ts';
import type { Plan } from './plan.ts';
import type { Degree, Family } from './records.ts';
import type { School } from './schools.ts';
import { makeStaff } from './staff.ts';
import { writeMef } from './write-2d.ts';
import { writers } from './writers.ts';

export interface DegreeSummary {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly schools: number;
  readonly pupils: number;
  readonly guardians: number;
  /** Pupil–guardian links written, all ranks. */
  readonly links: number;
}

/** The AAF files of one degree, being written in one folder. */
export class DegreeFolder {
  readonly #path: string;
  readonly #plan: Plan;
  readonly #degree: Degree;
  readonly #series: Readonly<Partial<Record<AafType, PartFiles>>>;
  readonly #all: readonly PartFiles[];
  #links = 0;

  private constructor(path: string, plan: Plan, degree: Degree, encoding: Encoding, partSize: number) {
    this.#path = path;
    this.#plan = plan;
    this.#degree = degree;
    const series = (type: AafType) =>
      new PartFiles({
        folder: path,
        nameOf: (part) => fileName(plan.academy, degree, plan.date, type, part),
        header: fileHeader(encoding, plan.academy, degree, plan.date),
        footer: fileFooter,
        encoding,
        partSize,
      });
    this.#series = {
      EtabEducNat: series('EtabEducNat'),
      // No MEF in 1D: its pupils' records name their level.
      ...(degree === '2D' && { MefEducNat: series('MefEducNat') }),
      PersEducNat: series('PersEducNat'),
      Eleve: series('Eleve'),
      PersRelEleve: series('PersRelEleve'),
    };
    this.#all = Object.values(this.#series);
  }

  /** Makes the folder, removes the Complet files of an earlier run, writes the grammar. */
  static async make(
    path: string,
    plan: Plan,
    degree: Degree,
    encoding: Encoding,
    partSize: number,
  ): Promise<DegreeFolder> {
    await mkdir(path, { recursive: true });
    for (const name of await readdir(path)) {
      if (/^ENT(1D)?_.*_Complet_\d{8}_\w+_\d{4}\.xml$/.test(name)) await rm(join(path, name));
    }
    await writeFile(join(path, 'ficAlimMENESR.dtd'), dtd);
    const folder = new DegreeFolder(path, plan, degree, encoding, partSize);
    for (const grade of degree === '2D' ? secondaryGrades : [])
      folder.#series.MefEducNat?.add(writeMef(grade));
    return folder;
  }

  get isFull(): boolean {
    return this.#all.some((files) => files.isFull);
  }

  addSchool(school: School): void {
    if (school.degree !== this.#degree) return;
    const write = writers[this.#degree];
    this.#series.EtabEducNat?.add(write.school(school, this.#plan.academy));
    for (const member of makeStaff(this.#plan.key, school))
      this.#series.PersEducNat?.add(write.staff(member));
  }

  addFamily(family: Family): void {
    const write = writers[this.#degree];
    for (const pupil of family.pupils) {
      if (pupil.degree !== this.#degree) continue;
      this.#series.Eleve?.add(write.pupil(pupil));
      this.#links += pupil.links.length;
    }
    for (const guardian of family.guardians) {
      if (guardian.degree === this.#degree) this.#series.PersRelEleve?.add(write.guardian(guardian));
    }
  }

  async flush(): Promise<void> {
    for (const files of this.#all) if (files.isFull) await files.flush();
  }

  async close(): Promise<DegreeSummary> {
    for (const files of this.#all) await files.close();
    return {
      folder: this.#path,
      files: this.#all.reduce((sum, { files }) => sum + files, 0),
      bytes: this.#all.reduce((sum, { bytes }) => sum + bytes, 0),
      schools: this.#series.EtabEducNat?.records ?? 0,
      pupils: this.#series.Eleve?.records ?? 0,
      guardians: this.#series.PersRelEleve?.records ?? 0,
      links: this.#links,
    };
  }
}
